import { daysAfter } from '../../calendar/count-days.ts';
import type { Tx } from '../../database/unit-of-work.ts';
import type { FactScope } from '../../gates/fact.ts';
import { judgeStage } from '../../kernel/context.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type DossierChanged, dossierChanged } from '../../process/dossier-changed.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { eventOf, type WhatChanges, whatChanges } from '../approval/what-changes.ts';
import { type Count, countVotes } from '../decisions/count-votes.ts';
import { termsIn, voteInHand, votersIn } from '../decisions/vote-in-hand.ts';
import type { Resolution } from '../resolution.ts';
import { type Asked, askedOf } from './asked.ts';
import { decisionByTerms } from './by-terms.ts';

/** A member's seat in a decision: whether it has decided, is withdrawn, or is still to decide. */
export interface SeatInDecision {
  readonly seat: string;
  readonly sector: string;
  readonly presiding: boolean;
  readonly inOffice: boolean;
  readonly present: boolean;
  readonly recused: boolean;
  readonly vote: string | null;
}

/** One resolution with all that a member needs to decide on it. */
export interface OneResolutionView {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly matter: string | null;
  readonly stage: string | null;
  readonly outcome: string | null;
  readonly dossierHash: string;
  readonly asked: Asked;
  /** The dossier of a passage: what it says, and whether it is still so; null where there is none. */
  readonly dossier: {
    readonly frozenAt: string;
    readonly checklist: unknown;
    readonly documents: unknown;
    readonly counts: unknown;
    readonly current: boolean;
    readonly changed: DossierChanged | null;
  } | null;
  /** What is different once it is approved; null where it moves no stage, or cannot now. */
  readonly changes: WhatChanges | null;
  readonly seats: readonly SeatInDecision[];
  /** The count as it stands, by the rules of procedure or the workflow's own terms; null before the vote is opened. */
  readonly count: Count | null;
  readonly call: number;
  readonly round: number;
  readonly held: string | null;
  readonly session: string | null;
  readonly closesAt: string | null;
  readonly decidedAt: string | null;
  readonly result: unknown;
  readonly waiting: { readonly since: string; readonly naturalDays: number; readonly businessDays: number };
}

export function resolutionView(
  engine: Engine,
  at: { organization: string; process: string; resolution: string },
): Promise<OneResolutionView | undefined> {
  return inProcess(engine, at, async (scope, process) => {
    const row = await scope.tx
      .selectFrom('resolution')
      .selectAll()
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('id', '=', at.resolution)
      .executeTakeFirst();
    return row === undefined ? undefined : viewOf(engine, scope, process, row);
  });
}

async function viewOf(
  engine: Engine,
  scope: FactScope,
  process: ProcessInHand,
  row: Resolution,
): Promise<OneResolutionView> {
  const now = engine.clock.now();
  const event = eventOf(row);
  const undecided = row.decided_at === null || row.state === 'approved';
  const changes =
    event === undefined || !undecided ? undefined : whatChanges(process.workflow, process.state, event, now);
  return {
    ...{ id: row.id, state: row.state, kind: row.kind, matter: row.matter, stage: row.stage },
    ...{ outcome: row.outcome, dossierHash: row.dossier_hash, call: row.call, round: row.round },
    ...{ held: row.held, session: row.session, closesAt: row.closes_at },
    ...{ decidedAt: row.decided_at, result: row.result },
    asked: await askedOf(scope, row),
    dossier: await dossierOf(engine, scope, process, row),
    changes: changes ?? null,
    ...(await decisionOf(scope, process, row, row.decided_at ?? now)),
    waiting: waitingOf(process, row, row.decided_at ?? now),
  };
}

async function dossierOf(
  engine: Engine,
  scope: FactScope,
  process: ProcessInHand,
  { dossier, decided_at: decidedAt }: Resolution,
): Promise<OneResolutionView['dossier']> {
  if (dossier === null) return null;
  const frozen = await readDossier(scope.tx, scope.organization, dossier);
  const judge = (stage: string, at: string) => judgeStage(engine, scope, process, { stage, at });
  // What was decided was decided on what it was then.
  const changed =
    decidedAt === null
      ? await dossierChanged({ ...scope, catalogue: engine.catalogue }, dossier, judge)
      : undefined;
  return {
    frozenAt: frozen.frozen_at,
    checklist: frozen.checklist,
    documents: frozen.documents,
    counts: frozen.counts,
    current: changed === undefined,
    changed: changed ?? null,
  };
}

const readDossier = (tx: Tx, organization: string, id: string) =>
  tx
    .selectFrom('dossier')
    .select(['frozen_at', 'checklist', 'documents', 'counts'])
    .where('organization', '=', organization)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

type Decision = Pick<OneResolutionView, 'seats' | 'count'>;

/** Who has decided, and the count: once it is decided, as it stood then. */
async function decisionOf(
  scope: FactScope,
  process: ProcessInHand,
  row: Resolution,
  at: string,
): Promise<Decision> {
  if (row.counted_by === 'terms') {
    const { seats, count } = await decisionByTerms({ ...scope, process }, row, at);
    return { seats, count: countKept(row) ?? count };
  }
  if (row.procedure === null) return { seats: [], count: null };
  const hand = await voteInHand(scope, row, at);
  const voters = votersIn(hand);
  return {
    seats: voters.map(({ asked: _asked, suspended: _suspended, ...voter }) => voter),
    count: countKept(row) ?? countVotes(voters, termsIn(hand)),
  };
}

/** The count that it was decided by; nothing before that, and where it was decided without one. */
const countKept = ({ result }: Resolution): Count | undefined => (result as { count?: Count } | null)?.count;

function waitingOf(process: ProcessInHand, row: Resolution, until: string): OneResolutionView['waiting'] {
  const calendar = calendarOf(process.workflow.spec);
  const [from, to] = [calendar.localDate(row.opened_at), calendar.localDate(until)];
  return {
    since: row.opened_at,
    naturalDays: daysAfter(calendar, from, to, 'natural-days'),
    businessDays: daysAfter(calendar, from, to, 'business-days'),
  };
}
