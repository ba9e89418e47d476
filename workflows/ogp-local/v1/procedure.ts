import type { ForumProcedure } from '../../../engine/workflow/define.ts';
import { inInception, inStandard, ourChoice } from './basis.ts';

/** What the programme leaves to each forum: how it is called, when it may decide, and how. */
const theForums = ourChoice(
  'El programa pide un foro con reglas públicas y no dice cuáles: estas son un punto de partida que cada foro cambia por acuerdo.',
  'The programme asks for a forum with public rules and does not say which: these are a beginning that each forum changes by its own decision.',
);

const parts = [
  'sessions.ordinary',
  'sessions.extraordinary',
  'sessions.calledByShare',
  'sessions.documents',
  'sessions.withoutNotice',
  'sessions.offAgenda',
  'sessions.public',
  'sessions.remote',
  'quorum',
  'quorum.secondCall',
  'decision.majority',
  'decision.abstention',
  'decision.ties',
  'written',
  'conflicts',
  'minutes',
] as const;

/** Rules of procedure for a forum that has none yet. */
export const procedure: ForumProcedure = {
  format: 1,
  title: { es: 'Reglamento del foro multiactor', en: 'Rules of procedure of the multi-stakeholder forum' },
  membership: {
    selection: {
      es: 'Cada sector elige a quienes lo representan en un acto público y comunica el acta a la secretaría.',
      en: 'Each sector elects who represents it in a public act and hands its minutes to the secretary.',
    },
    term: { unit: 'months', count: 24 },
    renewable: true,
    alternates: true,
  },
  sessions: {
    ordinary: { notice: { unit: 'business-days', count: 5 }, additionsUntil: { unit: 'hours', count: 48 } },
    extraordinary: { notice: { unit: 'hours', count: 48 }, onlyWhatIsCalled: true },
    calledByShare: 1 / 3,
    documents: 'from-the-call',
    withoutNotice: 'all-present-and-agreed',
    offAgenda: 'all-present-and-agreed',
    atMostApart: { unit: 'months', count: 6 },
    public: true,
    remote: 'counts',
  },
  quorum: {
    of: 'seats',
    first: { moreThan: 0.5 },
    secondCall: { on: 'the-next-business-day', quorum: { atLeast: 1 / 3, neverFewerThan: 3 } },
  },
  decision: {
    majority: { kind: 'simple' },
    abstention: 'reasoned',
    dissentReasoned: true,
    ties: [{ kind: 'second-vote' }, { kind: 'new-session', within: { unit: 'business-days', count: 5 } }],
  },
  written: { within: { unit: 'natural-days', count: 10 }, anyMemberMayAskToMeet: true },
  conflicts: { recusedCountsAsPresent: true },
  minutes: {
    approvedAt: 'the-same-session-or-the-next',
    observationsWithin: { unit: 'business-days', count: 5 },
    signers: ['secretary', 'presiding', 'dissenters'],
    publishWithin: { unit: 'natural-days', count: 30 },
  },
  basis: [
    {
      of: 'membership',
      basis: inInception('the forum has a transparent election, a remit, members, governance'),
    },
    {
      of: 'sessions.atLeastAYear',
      basis: inStandard('OGP, glossary, “Multi-stakeholder forum”: every six months'),
    },
    ...parts.map((of) => ({ of, basis: theForums })),
  ],
};
