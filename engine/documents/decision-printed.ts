import type { z } from 'zod';
import type { DecisionTold } from '../forum/minutes/decisions-of-session.ts';
import type { RoundTold, VoteTold } from '../forum/minutes/rounds-of-session.ts';
import type { SessionMinutes } from './contracts/session-minutes.ts';
import { paragraphsOf } from './paragraphs.ts';

/** What the codes of a record stand for. */
export interface Naming {
  holder(seat: string): string;
  sector(sector: string): string;
  stage(stage: string): string;
  /** The stages that wait for one to pass. */
  after(stage: string): readonly string[];
}

type Decision = z.input<typeof SessionMinutes>['agenda'][number]['decisions'][number];

/** A decision as minutes print it; what older records lack is left out. */
export function decisionPrinted(told: Partial<DecisionTold>, naming: Naming): Decision {
  const { castingVote: casting, recused = [], rounds = [], stage } = told;
  return {
    title: told.title ?? null,
    text: paragraphsOf(told.text ?? null),
    grounds: told.grounds ? told.grounds : null,
    stage: stage == null ? null : { title: naming.stage(stage), put: told.kind ?? 'passage' },
    dossierHash: stage == null ? null : (told.dossierHash ?? null),
    recused: recused.map(naming.holder),
    rounds: rounds.map((round) => roundPrinted(round, naming)),
    casting:
      casting == null
        ? null
        : { holder: naming.holder(casting.seat), sense: casting.sense, reasons: casting.reasons },
    decided: decidedAs(told),
    follows: followsOf(told, naming),
  };
}

function decidedAs({ decided, state }: Partial<DecisionTold>): string {
  if (decided === undefined) return state === 'carried-out' ? 'carried-out' : 'not-here';
  if (decided === null) return 'not-here';
  if (decided.outcome !== 'approved') return decided.outcome;
  return decided.carriedOut ? 'carried-out' : 'waiting';
}

/** What follows from the passage of a stage. */
function followsOf({ kind, stage, decided }: Partial<DecisionTold>, naming: Naming): Decision['follows'] {
  if (kind !== 'passage' || stage == null || decided == null) return null;
  if (decided.outcome === 'returned') return { next: [], returned: true };
  return decided.carriedOut ? { next: naming.after(stage).map(naming.stage), returned: false } : null;
}

const roundPrinted = ({ call: _, next, votes, ...round }: RoundTold, naming: Naming) => ({
  round: round.round,
  outcome: round.outcome,
  for: round.for,
  against: round.against,
  abstain: round.abstain,
  needed: round.needed,
  majority: round.majority === undefined ? null : majorityPrinted(round.majority),
  tie: next ?? null,
  votes: votes.map((vote) => votePrinted(vote, naming)),
});

function majorityPrinted({ base, ...asked }: NonNullable<RoundTold['majority']>) {
  if (asked.kind === 'simple') return { form: null, percent: null, of: 'cast', base };
  const { of } = asked;
  return asked.kind === 'absolute'
    ? { form: 'more-than' as const, percent: 50, of, base }
    : // Two thirds are 66.67 percent.
      { form: 'at-least' as const, percent: Math.round(asked.atLeast * 10_000) / 100, of, base };
}

const votePrinted = (
  { holder, sector, capacity, sense, reasons, castBy, recordedBy, mode }: VoteTold,
  naming: Naming,
) => ({
  ...{ holder, capacity, sense, reasons },
  sector: naming.sector(sector),
  how: castBy === 'roll-call' ? 'roll-call' : (mode ?? null),
  recordedBy: castBy === 'roll-call' ? (recordedBy ?? null) : null,
});
