import { defineDomain } from '../kernel/domain.ts';
import { agendaFollowUp, diagnosis, localAgenda } from './activities.ts';
import { approveAgenda } from './commands/approve-agenda.ts';
import { draftAgenda } from './commands/draft-agenda.ts';
import { followAgendaItem } from './commands/follow-agenda-item.ts';
import { recordDiagnosis } from './commands/record-diagnosis.ts';
import { agendaItemLifecycle, localAgendaLifecycle } from './machine.ts';
import { agendaApproved } from './rules/agenda-approved.ts';
import { diagnosisRecorded } from './rules/diagnosis-recorded.ts';

/** What a territory found out about itself, and the agenda that its people formulate out of it. */
export const agendas = defineDomain({
  name: 'agenda',
  commands: [recordDiagnosis, draftAgenda, approveAgenda, followAgendaItem],
  rules: [diagnosisRecorded, agendaApproved],
  activities: [diagnosis, localAgenda, agendaFollowUp],
  lifecycles: [localAgendaLifecycle, agendaItemLifecycle],
  personal: {
    notPersonal: {
      'agenda_item.owner': 'an office, an institution or a body of the community',
      'agenda_item.owner_committee': 'the id of a body of the community',
      'agenda_item.carried_out_by': 'whether government, the community or both carry it out',
    },
  },
  sealed: [
    { table: 'diagnosis', columns: ['summary', 'problems'] },
    { table: 'local_agenda', columns: ['title', 'summary'] },
    { table: 'agenda_item', columns: ['title', 'action', 'owner', 'note'] },
  ],
});
