import { createHash } from 'node:crypto';
import type { Context } from '../kernel/command.ts';

const page = 10_000;

/**
 * One hash over the answers to all contributions: SHA-256 over a line for each, in the order of the
 * contributions' ids: `contribution outcome reason proposal seal`, a hyphen for what is not there. Whoever has
 * the published list of answers computes it again. Read by pages, so that a million takes no more memory than ten.
 */
export async function answersHash({ tx, organization, process }: Context<unknown>): Promise<string> {
  const hash = createHash('sha256');
  for (let after: string | undefined; ; ) {
    let query = tx
      .selectFrom('contribution_disposition')
      .select(['contribution', 'outcome', 'reason', 'proposal', 'seal'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('replaced_at', 'is', null);
    if (after !== undefined) query = query.where('contribution', '>', after);
    const rows = await query.orderBy('contribution').limit(page).execute();
    for (const row of rows) hash.update(`${answerLine(row)}\n`);
    after = rows.at(-1)?.contribution;
    if (rows.length < page) return hash.digest('hex');
  }
}

/** The line that the hash is taken over for one answer. */
export const answerLine = (answer: {
  readonly contribution: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly proposal: string | null;
  readonly seal: string;
}): string =>
  [answer.contribution, answer.outcome, answer.reason ?? '-', answer.proposal ?? '-', answer.seal].join(' ');
