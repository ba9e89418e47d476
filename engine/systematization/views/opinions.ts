import type { FactScope } from '../../gates/fact.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { Id } from '../../kernel/values.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { OpinionAspect, OpinionCost } from '../opinion-detail.ts';
import { opinionWait } from '../opinion-wait.ts';

/** A technical opinion: what was asked, until when, and what was answered. */
export interface OpinionView {
  readonly opinion: string;
  readonly proposal: string;
  readonly unit: string;
  readonly state: string;
  readonly requestedAt: string;
  /** As the suspensions of the process have moved it; null while one stops the clock. */
  readonly dueAt: string | null;
  readonly givenAt: string | null;
  /** Whether it was not given in time, or is awaited still though its time has passed. By the clock, at each reading. */
  readonly overdue: boolean;
  readonly finding: string | null;
  readonly grounds: string | null;
  /** The version of the proposal that it was given on: the text may have been amended since. */
  readonly givenOnVersion: number | null;
  /** What was asked in words; null where that was what it thinks of the proposal. */
  readonly question: string | null;
  /** What was looked at one by one, on what conditions, and what it would cost. */
  readonly aspects: readonly OpinionAspect[];
  readonly conditions: readonly string[];
  readonly cost: OpinionCost | null;
}

/** The opinions of a process, oldest first, or only those still awaited. Nothing where there is no such process. */
export function opinionsView(
  engine: Engine,
  at: { organization: string; process: string; awaited?: boolean | undefined } & PageAsked,
): Promise<Page<OpinionView> | undefined> {
  return inProcess(engine, at, async (scope) => {
    let query = opinionRows(scope)
      .orderBy('asked.id')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('asked.id', '>', at.after);
    if (at.awaited) query = query.where('asked.state', 'in', ['requested', 'overdue']);
    const now = engine.clock.now();
    const rows = await query.execute();
    return pageOf(
      rows,
      at.limit,
      (row) => opinionAt(row, now),
      ({ opinion }) => opinion,
    );
  });
}

/** One opinion; nothing where there is no such opinion in the process. */
export function opinionView(
  engine: Engine,
  at: { organization: string; process: string; opinion: string },
): Promise<OpinionView | undefined> {
  return inProcess(engine, at, async (scope) => {
    if (!Id.safeParse(at.opinion).success) return undefined;
    const row = await opinionRows(scope).where('asked.id', '=', at.opinion).executeTakeFirst();
    return row && opinionAt(row, engine.clock.now());
  });
}

/** The opinions on one proposal, oldest first. */
export async function opinionsOn(scope: FactScope, proposal: string, now: Instant): Promise<OpinionView[]> {
  const rows = await opinionRows(scope).where('asked.proposal', '=', proposal).orderBy('asked.id').execute();
  return rows.map((row) => opinionAt(row, now));
}

/** Opinions with their waits, which a suspension stops. */
function opinionRows({ tx, organization, process }: FactScope) {
  return tx
    .selectFrom('technical_opinion as asked')
    .leftJoin('due', (join) =>
      join
        .onRef('due.organization', '=', 'asked.organization')
        .onRef('due.process', '=', 'asked.process')
        .on('due.kind', '=', opinionWait)
        .on((row) => row('due.subject', '=', row.cast<string>('asked.id', 'text'))),
    )
    .leftJoin('technical_opinion_detail as detail', (join) =>
      join
        .onRef('detail.organization', '=', 'asked.organization')
        .onRef('detail.process', '=', 'asked.process')
        .onRef('detail.id', '=', 'asked.id'),
    )
    .select([
      'asked.id as opinion',
      'asked.proposal',
      'asked.unit',
      'asked.state',
      'asked.requested_at',
      'asked.due_at',
      'asked.given_at',
      'asked.given_on_version',
      'asked.opinion as finding',
      'asked.grounds',
      'due.paused_at',
      'detail.question',
      'detail.aspects',
      'detail.conditions',
      'detail.cost',
    ])
    .where('asked.organization', '=', organization)
    .where('asked.process', '=', process);
}

type OpinionRow = Awaited<ReturnType<ReturnType<typeof opinionRows>['execute']>>[number];

function opinionAt(row: OpinionRow, now: Instant): OpinionView {
  const dueAt = row.paused_at === null ? row.due_at : null;
  const until = row.given_at ?? now;
  return {
    opinion: row.opinion,
    proposal: row.proposal,
    unit: row.unit,
    state: row.state,
    requestedAt: row.requested_at,
    dueAt,
    givenAt: row.given_at,
    overdue: row.state !== 'withdrawn' && dueAt !== null && until > dueAt,
    finding: row.finding,
    grounds: row.grounds,
    givenOnVersion: row.given_on_version,
    question: row.question,
    aspects: row.aspects ?? [],
    conditions: row.conditions ?? [],
    cost: row.cost,
  };
}
