import type { FactScope } from '../../gates/fact.ts';
import { hashOf } from '../../kernel/canonical.ts';

/** The minutes of a meeting: a draft as it stands, or what was approved, whole. */
export interface MinutesView {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly agenda: readonly string[];
  readonly proceedings: string;
  readonly observations: readonly ObservationView[];
  readonly approvedAt: string | null;
  /** What was approved and its hash, which the ledger has; null before. */
  readonly content: object | null;
  readonly contentHash: string | null;
  /** Whether the content still has that hash; null before approval. */
  readonly intact: boolean | null;
  /** How many errata were added by corrections since. */
  readonly errata: number;
}

export interface ObservationView {
  readonly id: string;
  readonly text: string;
  readonly observedAt: string;
  /** Whether it was taken into the text; null while it is unanswered. */
  readonly taken: boolean | null;
  readonly reply: string | null;
}

export async function minutesOf(scope: FactScope, meeting: string): Promise<MinutesView | null> {
  const { tx, organization, process } = scope;
  const row = await tx
    .selectFrom('minutes')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    agenda: row.agenda,
    proceedings: row.proceedings,
    observations: await observationsOf(scope, row.id),
    approvedAt: row.approved_at,
    content: row.content,
    contentHash: row.content_hash,
    intact: row.content === null ? null : hashOf(row.content) === row.content_hash,
    errata: row.errata,
  };
}

async function observationsOf(
  { tx, organization, process }: FactScope,
  minutes: string,
): Promise<ObservationView[]> {
  const rows = await tx
    .selectFrom('minutes_observation')
    .select(['id', 'text', 'observed_at', 'taken', 'reply'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('minutes', '=', minutes)
    .orderBy('id')
    .execute();
  return rows.map(({ id, text, observed_at, taken, reply }) => ({
    id,
    text,
    observedAt: observed_at,
    taken,
    reply,
  }));
}
