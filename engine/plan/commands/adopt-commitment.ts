import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { refuseAuthor } from '../../process/authorship.ts';
import { commitmentRow } from '../commitment-rows.ts';
import { keepCommitmentVersion } from '../commitment-version.ts';
import { commitmentLifecycle } from '../machine.ts';

/** Takes a draft that somebody else wrote into the plan, with a number that stays its own, and keeps the text as it was adopted. */
export const adoptCommitment = defineCommand({
  name: 'adopt-commitment',
  input: z.strictObject({ commitment: Id }),
  by: ['team', 'secretary'],
  on: { lifecycle: commitmentLifecycle, id: (input) => input.commitment },
  async record(context) {
    const { tx, organization, process, input } = context;
    const { commitment } = input;
    const author = await refuseAuthor(context, 'commitment', commitment);
    if (author !== undefined) return author;
    const row = await commitmentRow(context, commitment);
    const numbered = await tx
      .selectFrom('commitment')
      .select((expression) => expression.fn.max('number').as('last'))
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .executeTakeFirst();
    const number = row.number ?? (numbered?.last ?? 0) + 1;
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
