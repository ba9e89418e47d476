import type { FactScope } from '../../gates/fact.ts';

/** A contribution as others may see it: what was hidden shows that it was, and not what it said. */
export interface ContributionLine {
  readonly contribution: string;
  readonly folio: string | null;
  readonly kind: string;
  readonly segment: string | null;
  readonly meeting: string | null;
  readonly state: string;
  /** Null where it is hidden. */
  readonly body: string | null;
  readonly receivedAt: string;
}

/** The contributions with these ids, in the order of the ids. */
export async function contributionLines(
  { tx, organization, process }: FactScope,
  contributions: readonly string[],
): Promise<ContributionLine[]> {
  if (contributions.length === 0) return [];
  const rows = await tx
    .selectFrom('contribution')
    .select(['id', 'folio', 'kind', 'segment', 'meeting', 'state', 'body', 'received_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', 'in', contributions)
    .orderBy('id')
    .execute();
  return rows.map(({ id, received_at, body, ...row }) => ({
    contribution: id,
    ...row,
    body: row.state === 'visible' ? body : null,
    receivedAt: received_at,
  }));
}
