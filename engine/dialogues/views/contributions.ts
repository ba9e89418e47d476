import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** Something that was said. Of what was hidden it shows that it was, and why; never what it said. */
export interface ContributionView {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly meeting: string | null;
  readonly segment: string | null;
  readonly channel: string;
  readonly folio: string | null;
  readonly receivedAt: string;
  readonly body: string | null;
  /** Why it is hidden; null where it is not. */
  readonly hidden: HidingView | null;
  /** Why its words were erased for good; null where they are there. */
  readonly erased: { readonly reason: string; readonly erasedAt: string } | null;
}

export interface HidingView {
  readonly reason: string;
  readonly explanation: string;
  readonly hiddenAt: string;
  /** Whether somebody asked that it be shown again. What they wrote may repeat it, and is not shown. */
  readonly appealed: boolean;
  readonly answer: string | null;
}

interface Asked extends PageAsked {
  readonly organization: string;
  readonly process: string;
  readonly meeting?: string | undefined;
  readonly segment?: string | undefined;
}

/** The contributions of a process, or of a meeting or segment, as they came; `after` is a contribution. */
export function contributionsView(engine: Engine, at: Asked): Promise<Page<ContributionView> | undefined> {
  return inProcess(engine, at, async (scope) => {
    const rows = await pageOfRows(scope, at);
    const hidden = rows.filter(({ state }) => state !== 'visible').map(({ id }) => id);
    const hidings = await hidingsOf(scope, hidden);
    const erasures = await erasuresOf(
      scope,
      rows.filter(({ body }) => body === '').map(({ id }) => id),
    );
    return pageOf(
      rows,
      at.limit,
      ({ received_at, body, ...row }): ContributionView => ({
        ...row,
        receivedAt: received_at,
        body: row.state === 'visible' && body !== '' ? body : null,
        hidden: hidings.get(row.id) ?? null,
        erased: erasures.get(row.id) ?? null,
      }),
      (row) => row.id,
    );
  });
}

function pageOfRows({ tx, organization, process }: FactScope, { after, limit, meeting, segment }: Asked) {
  let query = tx
    .selectFrom('contribution')
    .select(['id', 'state', 'kind', 'meeting', 'segment', 'channel', 'folio', 'received_at', 'body'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('id', '>', after);
  if (meeting !== undefined) query = query.where('meeting', '=', meeting);
  if (segment !== undefined) query = query.where('segment', '=', segment);
  return query.execute();
}

/** Why the words of each of these contributions were erased. */
async function erasuresOf({ tx, organization, process }: FactScope, contributions: readonly string[]) {
  if (contributions.length === 0) return new Map<string, never>();
  const rows = await tx
    .selectFrom('text_erasure')
    .select(['contribution', 'reason', 'erased_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('contribution', 'in', contributions)
    .execute();
  return new Map(
    rows.map(({ contribution, reason, erased_at }) => [contribution, { reason, erasedAt: erased_at }]),
  );
}

/** The latest hiding of each of these contributions. */
async function hidingsOf(
  { tx, organization, process }: FactScope,
  contributions: readonly string[],
): Promise<ReadonlyMap<string, HidingView>> {
  if (contributions.length === 0) return new Map();
  const rows = await tx
    .selectFrom('hiding')
    .select(['contribution', 'reason', 'explanation', 'hidden_at', 'appealed_at', 'answer'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('contribution', 'in', contributions)
    .orderBy('hidden_at')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map(({ contribution, reason, explanation, hidden_at, appealed_at, answer }) => [
      contribution,
      { reason, explanation, hiddenAt: hidden_at, appealed: appealed_at !== null, answer },
    ]),
  );
}
