import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';

/** Which consultation a new charter repeats, and the round that it opens. */
export interface Round {
  readonly repeats: string | null;
  readonly round: number;
}

/**
 * A consultation that gave no valid result stands in the way until another repeats it. Where there is one, a new
 * charter repeats it without being told; where there are several, it has to say which.
 */
export async function roundOf(
  context: Context<unknown>,
  named: string | undefined,
): Promise<Round | Refused> {
  const failed = await failedConsultations(context);
  if (named === undefined && failed.length > 1) {
    return invalid('repeats', 'several-to-repeat', { failed: failed.map(({ id }) => id) });
  }
  const repeated = named === undefined ? failed[0] : failed.find(({ id }) => id === named);
  if (repeated !== undefined) return { repeats: repeated.id, round: repeated.round + 1 };
  return named === undefined ? { repeats: null, round: 1 } : invalid('repeats', 'nothing-to-repeat');
}

/** Those that ended without a valid result and that no frozen charter repeats yet. */
function failedConsultations({ tx, organization, process }: Context<unknown>) {
  return tx
    .selectFrom('consultation')
    .select(['id', 'round'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('repeated_by', 'is', null)
    .where(({ and, eb, or }) =>
      or([eb('state', '=', 'void'), and([eb('state', '=', 'firm'), eb('outcome', '<>', 'valid')])]),
    )
    .orderBy('id')
    .execute();
}
