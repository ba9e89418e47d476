import { defineLifecycle } from '../kernel/machine.ts';

/** A version of a local agenda: drafted, approved by an assembly, and replaced by a later version. */
export const localAgendaLifecycle = defineLifecycle('local_agenda', {
  kind: 'local-agenda',
  version: 1,
  initial: 'drafted',
  states: {
    drafted: { 'approve-agenda': 'approved', supersede: 'superseded' },
    approved: { supersede: 'superseded' },
    superseded: {},
  },
});

/** What an agenda wants done: planned, under way, done, or dropped with its reason. */
export const agendaItemLifecycle = defineLifecycle('agenda_item', {
  kind: 'agenda-item',
  version: 1,
  initial: 'planned',
  states: {
    planned: {
      'follow-agenda-item.under-way': 'under-way',
      'follow-agenda-item.done': 'done',
      'follow-agenda-item.dropped': 'dropped',
    },
    'under-way': {
      'follow-agenda-item.under-way': 'under-way',
      'follow-agenda-item.done': 'done',
      'follow-agenda-item.dropped': 'dropped',
    },
    done: {},
    dropped: {},
  },
});
