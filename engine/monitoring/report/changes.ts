import { sql } from 'kysely';
import type { FactScope } from '../../gates/fact.ts';

/** The events that changed where the process stands. */
const passageEvents = [
  'process-opened',
  'passage-requested',
  'passage-request-withdrawn',
  'stage-passed',
  'stage-reopened',
  'stage-outcome-declared',
  'process-suspended',
  'process-resumed',
  'process-cancelled',
  'process-closed',
];

const mostPassages = 200;

/** What happened between two events of the ledger, both counted: how many of each type, the passages, the decisions. */
export async function changesIn(
  scope: FactScope,
  { from, to }: { readonly from: number; readonly to: number },
  title: (stage: string) => string,
) {
  const [byType, passages, resolutions] = await Promise.all([
    countsOf(scope, from, to),
    passagesOf(scope, from, to),
    decidedIn(scope, from, to),
  ]);
  return {
    fromEvent: from,
    toEvent: to,
    total: byType.reduce((sum, { count }) => sum + count, 0),
    byType,
    passages: passages.map(({ seq, type, stage, recorded_at }) => ({
      ...{ event: seq, type, at: recorded_at },
      title: stage === null ? null : title(stage),
    })),
    resolutions: resolutions.map(({ kind, stage, subject, state, decided_at }) => ({
      ...{ kind, state, decidedAt: decided_at },
      title: subject ?? (stage === null ? null : title(stage)),
    })),
  };
}

async function countsOf({ tx, organization, process }: FactScope, from: number, to: number) {
  const found = await sql<{ type: string; count: number }>`
    select type, count(*)::int as count from ledger_event
    where organization = ${organization} and ledger = ${process} and seq between ${from} and ${to}
    group by type order by count(*) desc, type`.execute(tx);
  return found.rows;
}

interface Passed {
  readonly seq: number;
  readonly type: string;
  readonly stage: string | null;
  readonly recorded_at: string;
}

async function passagesOf({ tx, organization, process }: FactScope, from: number, to: number) {
  const found = await sql<Passed>`
    select seq, type, body -> 'payload' ->> 'stage' as stage, recorded_at from ledger_event
    where organization = ${organization} and ledger = ${process} and seq between ${from} and ${to}
      and type in (${sql.join(passageEvents)})
    order by seq limit ${mostPassages}`.execute(tx);
  return found.rows;
}

interface Decided {
  readonly kind: string;
  readonly stage: string | null;
  readonly subject: string | null;
  readonly state: string;
  readonly decided_at: string;
}

/** The resolutions that were decided while those events were recorded. */
async function decidedIn({ tx, organization, process }: FactScope, from: number, to: number) {
  const found = await sql<Decided>`
    with span as (
      select min(recorded_at) as first, max(recorded_at) as last from ledger_event
      where organization = ${organization} and ledger = ${process} and seq between ${from} and ${to})
    select resolution.kind, resolution.stage, resolution.state, resolution.decided_at,
      (select text.title from resolution_text text
        where text.organization = resolution.organization and text.process = resolution.process
          and text.resolution = resolution.id order by text.id desc limit 1) as subject
    from resolution, span
    where resolution.organization = ${organization} and resolution.process = ${process}
      and resolution.decided_at between span.first and span.last
    order by resolution.decided_at, resolution.id`.execute(tx);
  return found.rows;
}
