import { workflows } from '../../../workflows/index.ts';

export const words = { es: 'Algo', en: 'Something' };
const basis = { kind: 'source', reference: 'Reglamento, artículo 1' };
export const use = (rule: string, params: object = {}) => ({ rule, params, severity: 'programme', basis });
export const within = (unit: string, count: number) => ({
  within: { unit, count },
  movesWithSuspension: true,
});
const out = undefined;

/** A workflow in which something was spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: a workflow that is spoilt has no shape.
export type Spoilt = any;

/** Version 3 of Peñalolén's method, which nobody else holds: written out, so that one thing in it can be spoilt. */
export const penalolen = (): Spoilt =>
  structuredClone(workflows.find(({ id, version }) => id === 'penalolen-action-plan' && version === 3));
export const v1 = (): Spoilt =>
  structuredClone(workflows.find(({ id, version }) => id === 'penalolen-action-plan' && version === 1));

/** Where something stands in an object, by a path with dots. */
export function put(workflow: Spoilt, place: string, value: unknown): Spoilt {
  const names = place.split('.');
  const last = names.pop()!;
  const holder = names.reduce((inside, name) => inside[name], workflow);
  if (value === out) delete holder[last];
  else if (typeof value === 'function') holder[last] = value(holder[last]);
  else holder[last] = value;
  return workflow;
}

const without = (name: string) => (list: string[]) => list.filter((one) => one !== name);
const and =
  (more: unknown) =>
  (list: unknown[] = []) => [...list, more];

/** What is done to the method, at which place with what; what lint says of it, and where. */
type Mutation = readonly [what: string, place: string, value: unknown, reason: string, found: string];

const sectors = Object.keys(penalolen().forum.sectors);

export const mutations: readonly Mutation[] = [
  ['a stage waits for itself', 'stages.plan.after', ['plan'], 'waits-for-itself', 'stages.plan.after.0'],
  [
    'two stages wait for each other',
    'stages.dialogues.after',
    ['plan'],
    'circle',
    'stages.dialogues.after.0',
  ],
  [
    'a stage waits for one that was renamed',
    'stages.plan.after',
    ['consulta'],
    'unknown-stage',
    'stages.plan.after.0',
  ],
  [
    'an outcome goes back to no stage',
    'stages.consultation.outcomes.turnout-not-met.to',
    'dialogos',
    'unknown-stage',
    'stages.consultation.outcomes.turnout-not-met.to',
  ],
  [
    'an outcome goes back to a later stage',
    'stages.consultation.outcomes.turnout-not-met.to',
    'plan',
    'returns-forward',
    'stages.consultation.outcomes.turnout-not-met.to',
  ],
  [
    'a plan is submitted that nobody drafts',
    'stages.plan',
    (stage: Spoilt) => ({ ...stage, activities: ['submission'], gate: [] }),
    'nothing-to-work-on',
    'stages.plan.activities.0',
  ],
  [
    'works begin on a plan that nobody submits',
    'stages.implementation.activities',
    without('submission'),
    'nothing-to-work-on',
    'stages.implementation.activities.0',
  ],
  [
    'works have no periods to report on',
    'stages.implementation.gate',
    (gate: { rule: string }[]) => gate.filter(({ rule }) => rule !== 'milestone-progress-reported'),
    'nothing-to-work-on-without-rule',
    'stages.implementation.activities.PROGRESS',
  ],
  [
    'commitments are complete once reports come that nobody can give',
    'stages.implementation.activities',
    without('submission'),
    'rule-out-of-reach',
    'stages.implementation.gate.COMPLETE',
  ],
  [
    'a result becomes firm of a vote that nobody casts',
    'stages.consultation',
    (stage: Spoilt) => ({
      ...stage,
      outcomes: {},
      activities: ['charter', 'roll', 'count', 'objections'],
      gate: [use('result-is-firm')],
    }),
    'rule-out-of-reach',
    'stages.consultation.gate.0',
  ],
  [
    'a vote is held by no charter',
    'stages.consultation',
    (stage: Spoilt) => ({ ...stage, gate: [], outcomes: {}, activities: ['roll', 'count'] }),
    'nothing-to-work-on',
    'stages.consultation.activities.0',
  ],
  [
    'commitments are assessed that nobody writes',
    'stages',
    ({ dialogues }: Spoilt) => ({
      dialogues,
      evaluation: { title: words, activities: ['assessments'], gate: [] },
    }),
    'nothing-to-work-on',
    'stages.evaluation.activities.0',
  ],
  [
    'opinions are asked on proposals that nobody writes',
    'stages.systematization.activities',
    without('proposals'),
    'nothing-to-work-on',
    'stages.systematization.activities.OPINIONS',
  ],
  [
    'minutes are drafted of meetings that nobody holds',
    'stages.dialogues',
    (stage: Spoilt) => ({ ...stage, gate: [], documents: [], activities: ['timeline', 'minutes'] }),
    'nothing-to-work-on',
    'stages.dialogues.activities.1',
  ],
  [
    'nobody codes what every contribution must be coded for',
    'stages.systematization.activities',
    (list: string[]) => list.filter((one) => !['coding', 'themes'].includes(one)),
    'gate-not-satisfiable',
    'stages.systematization.gate.0',
  ],
  [
    'nobody maps who must be heard',
    'stages.dialogues.activities',
    without('stakeholder-map'),
    'gate-not-satisfiable',
    'stages.dialogues.gate.0',
  ],
  [
    'no meeting is held in which somebody could be heard',
    'stages.dialogues.activities',
    without('meetings'),
    'gate-not-satisfiable',
    'stages.dialogues.gate.HEARD',
  ],
  [
    'a result is asked of a stage that opens no consultation',
    'stages.dialogues.gate',
    and(use('eligibility-declared')),
    'gate-not-satisfiable',
    'stages.dialogues.gate.LAST',
  ],
  [
    'the roll of the forum is shut while it decides',
    'throughout',
    without('forum'),
    'forum-not-at-work',
    'stages.dialogues.approval',
  ],
  ['nobody is of the team', 'roles.team', out, 'nobody-sends', 'stages.dialogues'],
  ['a role of the method is misspelt', 'roles.team.as', 'teem', 'unknown-role', 'roles.team.as'],
  ['a role is the clock, which nobody is', 'roles.team.as', 'clock', 'role-nobody-is-given', 'roles.team.as'],
  [
    'a forum approves, and there is none',
    'forum',
    out,
    'forum-without-sectors',
    'stages.dialogues.approval.by',
  ],
  [
    'a notice is longer than its stage',
    'stages.dialogues.deadline',
    within('natural-days', 3),
    'longer-than-the-stage',
    'stages.dialogues.gate.TIMELINE',
  ],
  [
    'contributions are open longer than the stage',
    'stages.systematization',
    (stage: Spoilt) => ({
      ...stage,
      deadline: within('business-days', 10),
      activities: [...stage.activities, 'contributions-open'],
      gate: [...stage.gate, use('input-period-kept', { min: { unit: 'business-days', count: 20 } })],
    }),
    'longer-than-the-stage',
    'stages.systematization.gate.LAST',
  ],
  [
    'the vote ends after the stage',
    'stages.consultation',
    (stage: Spoilt) => ({
      ...stage,
      deadline: within('natural-days', 10),
      gate: [...stage.gate, use('voting-period-kept', { minDays: 21 })],
    }),
    'longer-than-the-stage',
    'stages.consultation.gate.LAST',
  ],
  [
    'a deadline lands where no calendar counts',
    'stages.plan.deadline',
    within('business-days', 99_999),
    'period-too-long',
    'stages.plan.deadline.within.count',
  ],
  [
    'minutes are listed in a stage that drafts none',
    'stages.dialogues',
    (stage: Spoilt) => ({
      ...stage,
      activities: without('minutes')(stage.activities),
      gate: [],
      documents: ['minutes'],
    }),
    'document-without-data',
    'stages.dialogues.documents.0',
  ],
  [
    'the act of the count is listed before there is a count',
    'stages.dialogues.documents',
    ['tally-act'],
    'document-without-data',
    'stages.dialogues.documents.0',
  ],
  [
    'a document has a name that Cauce does not write',
    'stages.plan.documents',
    ['plan-de-accion'],
    'unknown-document',
    'stages.plan.documents.0',
  ],
  [
    'a way out asks for two results at once',
    'stages.consultation.outcomes.void.gate',
    and(use('consultation-result-is', { outcome: 'valid' })),
    'rules-contradict',
    'stages.consultation.outcomes.void.gate.LAST',
  ],
  [
    'a way out waits for an annulment that nobody can make',
    'stages.consultation',
    (stage: Spoilt) => ({
      ...stage,
      activities: without('charter')(stage.activities),
      gate: [],
      outcomes: { void: stage.outcomes.void },
    }),
    'result-never-comes',
    'stages.consultation.outcomes.void.gate.0.params.outcome',
  ],
  [
    'the plan must be longer than it may be',
    'stages.plan.gate',
    and(use('plan-cap-and-period-kept', { minMonths: 24, maxMonths: 12 })),
    'rule-never-met',
    'stages.plan.gate.LAST.params',
  ],
  [
    'the forum must have a sector that it does not have',
    'stages.dialogues.gate',
    and(use('forum-multi-stakeholder', { minimum: { marcianos: 1 } })),
    'unknown-sector-asked',
    'stages.dialogues.gate.LAST.params.minimum.marcianos',
  ],
  [
    'the decision asks for the majority of a sector without seats',
    'forum',
    (forum: Spoilt) => parity(forum),
    'parity-without-seats',
    'forum.procedure.decision.parity.sectors',
  ],
  [
    'nobody of the forum has a vote',
    'forum',
    (forum: Spoilt) => oneSeat(forum),
    'decision-out-of-reach',
    'stages.dialogues.approval',
  ],
  [
    'the forum decides by a procedure that it has not',
    'forum.procedure',
    out,
    'approval-without-procedure',
    'stages.dialogues.approval.procedure',
  ],
  [
    'the law of another country is asked',
    'stages.dialogues.gate',
    and({ rule: 'notice-period-kept', preset: 'pe-public-hearing' }),
    'preset-of-another-country',
    'stages.dialogues.gate.LAST.preset',
  ],
  [
    'the days are counted where there is no calendar',
    'jurisdiction.country',
    'XX',
    'unknown-country',
    'jurisdiction.country',
  ],
  [
    'the hour is that of no place',
    'jurisdiction.timeZone',
    'America/Penalolen',
    'unknown-time-zone',
    'jurisdiction.timeZone',
  ],
  [
    'a choice of one’s own is passed off as law',
    'stages.dialogues.gate.0.severity',
    'legal',
    'legal-without-law',
    'stages.dialogues.gate.0.severity',
  ],
  [
    'a rule is asked that was dropped',
    'stages.dialogues.gate',
    and(use('everybody-was-heard')),
    'unknown-rule',
    'stages.dialogues.gate.LAST.rule',
  ],
  [
    'a rule is asked in a version that is not there',
    'stages.dialogues.gate.0.version',
    7,
    'unknown-rule-version',
    'stages.dialogues.gate.0.version',
  ],
];

function parity(forum: Spoilt): Spoilt {
  const [one, other] = sectors;
  const { decision } = forum.procedure;
  return {
    ...forum,
    sectors: { ...forum.sectors, [one!]: { ...forum.sectors[one!], seats: 0 } },
    procedure: { ...forum.procedure, decision: { ...decision, parity: { sectors: [one, other] } } },
  };
}

/** One seat in all, which presides, in a forum in which who presides has no vote. */
function oneSeat(forum: Spoilt): Spoilt {
  const [one] = sectors;
  const { decision } = forum.procedure;
  return {
    ...forum,
    sectors: { [one!]: { title: words, seats: 1 } },
    procedure: {
      ...forum.procedure,
      quorum: { ...forum.procedure.quorum, secondCall: out },
      decision: { ...decision, presidingVotes: false, parity: out },
    },
  };
}
