import { peru27444 } from '../../../engine/forum/presets/peru-27444.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { smallWorkflow } from './small-workflow.ts';

/**
 * A mistake in the small workflow: the reason that lint gives, where the mistake is made and with what (without
 * a value, what is there is taken out), and where lint finds it if that is not the very place.
 */
export type Mistake = readonly [reason: string, made: string, value?: unknown, found?: string];

const gate = 'stages.dialogues.gate.0';
const approval = 'stages.dialogues.approval';
const activities = 'stages.dialogues.activities';
const outcomes = 'stages.draft.outcomes';
const twice = smallWorkflow().stages.dialogues!.gate[0];
const seats = (count?: number) => ({
  title: { es: 'Sector', en: 'Sector' },
  ...(count === undefined ? {} : { seats: count }),
});

/** More roles than anybody could read. */
function many(): WorkflowInput['roles'] {
  const role = { title: { es: 'Rol', en: 'Role' }, as: 'team' };
  return Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`role-${index}`, role]));
}

/** What the shape of a workflow does not allow. */
const inTheShape: Mistake[] = [
  ['unknown-field', 'stages.draft.outcome', {}],
  ['unknown-field', `${outcomes}.again.leadTo`, 'repeat'],
  ['field-missing', 'stages.draft.gate'],
  ['field-missing', 'stages'],
  ['wrong-type', 'stages.draft.after', 'dialogues'],
  ['language-missing', 'stages.draft.title.en'],
  ['empty', 'title.es', '  '],
  ['empty', `${gate}.basis.reference`, ''],
  ['not-a-name', 'stages.draft.activities', ['diálogos'], 'stages.draft.activities.0'],
  ['not-a-name', 'stages.El borrador', { title: { es: 'Borrador', en: 'Draft' }, gate: [] }],
  ['country-code', 'jurisdiction.country', 'Chile'],
  ['not-one-of', `${gate}.severity`, 'grave'],
  ['not-one-of', 'format', 2],
  ['not-more', 'version', 0],
  ['not-less', `${approval}.quorum.moreThan`, 1],
  ['too-small', `${approval}.quorum.moreThan`, -1],
  ['reserved-name', 'stages.draft.after', ['constructor'], 'stages.draft.after.0'],
  ['too-many', 'roles', many()],
  [
    'not-valid',
    'stages.draft.gate',
    [{ ...twice, rule: 'endorsed-before-submission', params: { sectors: ['civil-society'], atLeast: 2 } }],
    'stages.draft.gate.0.params.atLeast',
  ],
  [
    'unknown-notice-preset',
    'stages.draft.gate',
    [{ rule: 'notice-period-kept', preset: 'pe-council-ordinary' }],
    'stages.draft.gate.0.preset',
  ],
  [
    'preset-is-whole',
    'stages.draft.gate',
    [{ rule: 'notice-period-kept', preset: 'pe-public-hearing', severity: 'programme' }],
    'stages.draft.gate.0.severity',
  ],
  ['too-long', 'id', 'un-nombre-'.repeat(9).slice(0, -1)],
  [
    'too-big',
    'stages.draft.gate',
    [{ ...twice, rule: 'every-input-systematized', params: { share: 2 } }],
    'stages.draft.gate.0.params.share',
  ],
  [
    'too-few',
    'stages.draft.gate',
    [{ ...twice, rule: 'binding-force-declared', params: { allowed: [] } }],
    'stages.draft.gate.0.params.allowed',
  ],
  ['legal-without-law', `${gate}.severity`, 'legal'],
  ['choice-without-why', `${gate}.basis.why`],
  ['return-without-stage', `${outcomes}.not-enough.to`],
  ['stage-without-return', `${outcomes}.again.to`, 'dialogues'],
  ['condition-shape', 'stages.draft.after', [7], 'stages.draft.after.0'],
  ['not-one-of', 'stages.draft.after', [{ stage: 'dialogues' }], 'stages.draft.after.0.is'],
];

/** What does not fit together in the order of the stages. */
const inTheStages: Mistake[] = [
  ['no-stages', 'stages', {}],
  ['reserved-stage', 'stages.standing', { title: { es: 'Situación', en: 'Standing' }, gate: [] }],
  ['unknown-stage', 'stages.draft.after', ['dialogos'], 'stages.draft.after.0'],
  ['waits-for-itself', 'stages.draft.after', ['draft'], 'stages.draft.after.0'],
  ['circle', 'stages.dialogues.after', ['agreement'], 'stages.dialogues.after.0'],
  [
    'condition-twice',
    'stages.draft.after',
    ['dialogues', { stage: 'dialogues', is: 'begun' }],
    'stages.draft.after.1',
  ],
  ['returns-to-itself', `${outcomes}.not-enough.to`, 'draft'],
  ['unknown-stage', `${outcomes}.not-enough.to`, 'dialog'],
  ['returns-forward', `${outcomes}.not-enough.to`, 'agreement'],
];

/** What is named and not there, or there and of no use. */
const inWhatIsNamed: Mistake[] = [
  ['unknown-activity', `${activities}.1`, 'meeting'],
  ['activity-twice', `${activities}.2`, 'meetings'],
  ['activity-throughout', 'throughout', ['forum', 'meetings'], `${activities}.1`],
  ['unknown-rule', `${gate}.rule`, 'every-segment-hear'],
  ['unknown-rule-version', `${gate}.version`, 99],
  ['wrong-type', `${gate}.params.perSegment`, 'one'],
  ['not-more', `${gate}.params.perSegment`, 0],
  ['unknown-field', `${gate}.params.perSegments`, 1],
  ['rule-twice', 'stages.dialogues.gate.1', twice],
  // What it asks for is opened by a stage that waits for this one.
  ['gate-not-satisfiable', 'stages.dialogues', { ...smallWorkflow().stages.dialogues, activities: [] }, gate],
  ['unknown-role', 'roles.team.as', 'teams'],
  ['nobody-sends', 'roles.team', undefined, `${activities}.0`],
  ['nobody-sends', 'roles.team', undefined, 'stages.agreement'],
  ['nobody-sends', 'roles.member', undefined, 'throughout.0'],
];

const { sessions, quorum, decision } = peru27444;
const procedure = 'forum.procedure';
const notice = { unit: 'hours', count: 48 };

/** Rules of procedure that nobody could keep, or that contradict themselves. */
const inTheProcedure: Mistake[] = [
  ['procedure-not-used', procedure, peru27444],
  [
    'second-call-not-easier',
    procedure,
    { ...peru27444, quorum: { ...quorum, secondCall: { on: 'the-same-day', quorum: { moreThan: 0.5 } } } },
    `${procedure}.quorum.secondCall.quorum`,
  ],
  [
    'additions-never-taken',
    procedure,
    {
      ...peru27444,
      sessions: { ...sessions, extraordinary: { notice, onlyWhatIsCalled: true, additionsUntil: notice } },
    },
    `${procedure}.sessions.extraordinary.additionsUntil`,
  ],
  [
    'forum-need-not-meet',
    procedure,
    { ...peru27444, sessions: { ...sessions, atMostApart: undefined } },
    `${procedure}.sessions.atLeastAYear`,
  ],
  [
    'consent-without-terms',
    procedure,
    { ...peru27444, decision: { ...peru27444.decision, method: 'consent' } },
    `${procedure}.decision.consent`,
  ],
  [
    'documents-before-the-call',
    procedure,
    { ...peru27444, sessions: { ...sessions, documents: { before: { unit: 'business-days', count: 9 } } } },
    `${procedure}.sessions.documents`,
  ],
  [
    'unknown-sector',
    procedure,
    { ...peru27444, decision: { ...decision, parity: { sectors: ['business', 'civil-society'] } } },
    `${procedure}.decision.parity.sectors.0`,
  ],
  ['part-without-basis', procedure, { ...peru27444, basis: [] }, `${procedure}.basis`],
];

/** What no forum could decide, and what no calendar could count. */
const inTheForumAndTime: Mistake[] = [
  ['forum-without-sectors', 'forum', undefined, `${approval}.by`],
  ['forum-not-at-work', 'throughout', [], approval],
  ['quorum-out-of-reach', 'forum.sectors', { one: seats(0), other: seats(0) }, `${approval}.quorum`],
  ['quorum-out-of-reach', `${approval}.secondCall.neverFewerThan`, 8],
  ['second-call-not-smaller', `${approval}.secondCall`, { atLeast: 0.34, neverFewerThan: 4 }],
  ['second-call-not-smaller', `${approval}.secondCall`, { atLeast: 0.51, neverFewerThan: 1 }],
  [
    'approval-without-procedure',
    approval,
    { by: 'forum', procedure: 'in-force', basis: twice!.basis },
    `${approval}.procedure`,
  ],
  ['unknown-preset', 'forum.procedure', { preset: 'peru-1' }, 'forum.procedure.preset'],
  [
    'law-not-changed',
    'forum.procedure',
    { preset: 'peru-27444', with: { decision: { abstention: 'allowed' } } },
    'forum.procedure.with.decision.abstention',
  ],
  [
    'change-without-basis',
    'forum.procedure',
    { preset: 'peru-27444', with: { sessions: { remote: 'speaks-only' } } },
    'forum.procedure.with.sessions.remote',
  ],
  ...inTheProcedure,
  ['unknown-country', 'jurisdiction.country', 'XX'],
  [
    'preset-of-another-country',
    'stages.draft.gate',
    [{ rule: 'notice-period-kept', preset: 'pe-public-hearing' }],
    'stages.draft.gate.0.preset',
  ],
  ['unknown-time-zone', 'jurisdiction.timeZone', 'America/Santiago de Chile'],
];

const { approval: byTerms } = smallWorkflow().stages.dialogues!;
const result = (outcome: string) => ({
  ...twice,
  rule: 'consultation-result-is',
  params: { outcome },
});

const works = (activities: string[], rules: string[]) => ({
  ...smallWorkflow().stages.draft,
  activities,
  gate: rules.map((rule) => ({
    ...twice,
    rule,
    params: rule === 'milestone-progress-reported' ? { periodMonths: 6 } : {},
  })),
});
const reports = 'milestone-progress-reported';
const complete = 'completion-needs-all-milestones';
const planned = ['commitments', 'plan', 'submission', 'progress'];

/** Works and answers that wait for what nothing opens, or for a rule that gives their terms. */
const inNeed: Mistake[] = [
  ['nothing-to-work-on-without-both', 'stages.draft', works(['progress'], []), 'stages.draft.activities.0'],
  ['nothing-to-work-on-without-rule', 'stages.draft', works(planned, []), 'stages.draft.activities.3'],
  [
    'rule-out-of-reach',
    'stages.draft',
    works(['commitments', 'progress'], [complete, reports]),
    'stages.draft.gate.0',
  ],
  ['rule-out-of-reach-without-rule', 'stages.draft', works(planned, [complete]), 'stages.draft.gate.0'],
  ['rule-out-of-reach-without-both', 'stages.draft', works(['progress'], [complete]), 'stages.draft.gate.0'],
];

/** What every name and every figure allows, and life would not. */
const inLife: Mistake[] = [
  [
    'period-too-long',
    'stages.draft.deadline',
    { within: { unit: 'business-days', count: 20_000 }, movesWithSuspension: true },
    'stages.draft.deadline.within.count',
  ],
  [
    'longer-than-the-stage',
    'stages.draft',
    {
      ...smallWorkflow().stages.draft,
      activities: ['contributions-open'],
      gate: [{ ...twice, rule: 'input-period-kept', params: { min: { unit: 'business-days', count: 25 } } }],
    },
    'stages.draft.gate.0',
  ],
  [
    'unknown-sector-asked',
    'stages.dialogues.gate.1',
    { ...twice, rule: 'forum-multi-stakeholder', params: { minimum: { academia: 1 } } },
    'stages.dialogues.gate.1.params.minimum.academia',
  ],
  [
    'rule-never-met',
    'stages.dialogues.gate.1',
    { ...twice, rule: 'forum-multi-stakeholder', params: { minimum: { government: 9 } } },
    'stages.dialogues.gate.1.params',
  ],
  [
    'rules-contradict',
    'stages.draft',
    {
      ...smallWorkflow().stages.draft,
      activities: ['charter', 'count', 'objections'],
      gate: [result('valid'), result('void')],
    },
    'stages.draft.gate.1',
  ],
  [
    'result-never-comes',
    'stages.draft',
    { ...smallWorkflow().stages.draft, activities: ['count'], gate: [result('void')] },
    'stages.draft.gate.0.params.outcome',
  ],
  ['second-call-decides-nothing', approval, { ...byTerms, decision: 'two-thirds' }, `${approval}.secondCall`],
  [
    'nothing-to-work-on',
    'stages.agreement.activities',
    ['agreements-follow-up'],
    'stages.agreement.activities.0',
  ],
  ...inNeed,
  ['unknown-document', 'stages.draft.documents', ['acta'], 'stages.draft.documents.0'],
  ['document-twice', 'stages.dialogues.documents', ['notice', 'notice'], 'stages.dialogues.documents.1'],
  ['document-without-data', 'stages.dialogues.documents', ['minutes'], 'stages.dialogues.documents.0'],
  ['role-nobody-is-given', 'roles.team.as', 'clock'],
];

export const mistakes: readonly Mistake[] = [
  ...inLife,
  ...inTheShape,
  ...inTheStages,
  ...inWhatIsNamed,
  ...inTheForumAndTime,
];

/** The small workflow with one mistake in it. */
export function spoilt([, made, value]: Mistake): WorkflowInput {
  const workflow = smallWorkflow();
  const place = made.split('.');
  const last = place.pop()!;
  // biome-ignore lint/suspicious/noExplicitAny: a mistake is a value of any shape at any place.
  const holder = place.reduce((inside: any, name) => inside[name], workflow);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return workflow;
}
