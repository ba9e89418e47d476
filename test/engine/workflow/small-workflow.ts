import type { WorkflowInput } from '../../../engine/workflow/spec.ts';

const text = (words: string) => ({ es: words, en: words });
const ours = () => ({ kind: 'our-choice' as const, reference: 'Cauce', why: text('Es una prueba.') });

/**
 * A workflow of three stages that lint has nothing to say about, as a team would write it: dialogues that a
 * forum approves, a draft that may be repeated or go back, and an agreement that runs beside the draft.
 * Made anew for each call, so that a test may spoil its own.
 */
export function smallWorkflow(): WorkflowInput {
  return {
    format: 1,
    id: 'small',
    version: 1,
    title: text('Flujo pequeño'),
    jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
    roles: {
      team: { title: text('Equipo'), as: 'team' },
      member: { title: text('Integrante'), as: 'forum-member' },
      secretary: { title: text('Secretaría'), as: 'secretary' },
    },
    forum: {
      sectors: {
        'civil-society': { title: text('Sociedad civil'), seats: 4 },
        government: { title: text('Gobierno'), seats: 3 },
      },
      basis: ours(),
    },
    throughout: ['forum'],
    stages: {
      dialogues: {
        title: text('Diálogos'),
        activities: ['stakeholder-map', 'meetings'],
        gate: [
          { rule: 'every-segment-heard', params: { perSegment: 1 }, severity: 'programme', basis: ours() },
        ],
        approval: {
          by: 'forum',
          quorum: { of: 'seats', moreThan: 0.5 },
          secondCall: { atLeast: 0.34, neverFewerThan: 3 },
          decision: 'simple-majority',
          within: { unit: 'business-days', count: 5 },
          basis: ours(),
        },
      },
      draft: {
        title: text('Borrador'),
        after: ['dialogues'],
        gate: [],
        outcomes: {
          'not-enough': { title: text('No alcanza'), leadsTo: 'return', to: 'dialogues' },
          again: { title: text('Otra vez'), leadsTo: 'repeat' },
          void: { title: text('Sin resultado'), leadsTo: 'end' },
        },
        deadline: { within: { unit: 'natural-days', count: 30 }, movesWithSuspension: true },
      },
      agreement: { title: text('Acuerdo'), after: [{ stage: 'draft', is: 'begun' }], gate: [] },
    },
  };
}
