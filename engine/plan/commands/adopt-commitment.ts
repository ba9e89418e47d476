import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { refuseAuthor } from '../../process/authorship.ts';
import { commitmentRow } from '../commitment-rows.ts';
import { keepCommitmentVersion } from '../commitment-version.ts';
import { commitmentLifecycle } from '../machine.ts';

/**
 * Takes a draft that somebody else wrote into the plan, with a number that stays its own, and keeps the text as it was
 * adopted. The number is the next, unless `number` says how the plan itself numbers it.
 */
export const adoptCommitment = defineCommand({
  name: 'adopt-commitment',
  input: z.strictObject({ commitment: Id, number: z.int().min(1).max(999).optional() }),
  by: ['team', 'secretary'],
  on: { lifecycle: commitmentLifecycle, id: (input) => input.commitment },
  async record(context) {
    const { tx, organization, process, input } = context;
    const { commitment } = input;
    const author = await refuseAuthor(context, 'commitment', commitment);
    if (author !== undefined) return author;
    const row = await commitmentRow(context, commitment);
    const number = await numberOf(context, row);
    if (isRefused(number)) return number;
    await tx
      .updateTable('commitment')
      .set({ number })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', commitment)
      .execute();
    const { version, hash } = await keepCommitmentVersion(context, commitment);
    return {
      event: { type: 'commitment-adopted', payload: { commitment, number, version, hash } },
      result: { commitment, number },
    };
  },
});

/** The number that a commitment has, was asked for it, or comes next. What another has, or it has otherwise, is refused. */
async function numberOf(
  { tx, organization, process, input }: Context<{ readonly number?: number | undefined }>,
  { id, code, number }: { readonly id: string; readonly code: string; readonly number: number | null },
): Promise<number | Refused> {
  const asked = input.number;
  const numbered = await tx
    .selectFrom('commitment')
    .select(['id', 'code', 'number'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('number', 'is not', null)
    .execute();
  if (number !== null && asked !== undefined && asked !== number)
    return invalid('number', 'number-is-given', { code, number });
  const other = numbered.find((one) => one.id !== id && one.number === asked);
  if (other !== undefined) return invalid('number', 'number-is-given', { code: other.code, number: asked! });
  return number ?? asked ?? Math.max(0, ...numbered.map((one) => one.number!)) + 1;
}
