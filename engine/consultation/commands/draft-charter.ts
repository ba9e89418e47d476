import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { noteAuthor } from '../../process/authorship.ts';
import { CharterTerms, charterFlaw } from '../charter.ts';
import { charterAgainstGates } from '../charter-against-gates.ts';
import { sealedTexts } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';
import { optionsOnRecord } from '../options-on-record.ts';
import { roundOf } from '../repeated.ts';

/** Drafts the rules of a consultation. They may be amended until they are frozen. */
export const draftCharter = defineCommand({
  name: 'draft-charter',
  input: z.strictObject({ charter: CharterTerms, repeats: Id.optional() }),
  by: ['team'],
  async record(context) {
    const { tx, organization, process, input, newId, begin, seal } = context;
    const options = await optionsOnRecord(context, input.charter);
    if (isRefused(options)) return options;
    const charter = { ...input.charter, options: [...options] };
    const flaw = charterFlaw(charter);
    if (flaw !== undefined) return invalid(`charter.${flaw.path}`, flaw.reason);
    const round = await roundOf(context, input.repeats);
    if (isRefused(round)) return round;
    const id = newId();
    await tx
      .insertInto('consultation')
      .values({
        organization,
        process: process.id,
        id,
        state: begin(consultationLifecycle, id),
        ...round,
        charter,
        opens_at: charter.opensAt,
        closes_at: charter.closesAt,
        ...seal('consultation', id, sealedTexts(charter, null)),
      })
      .execute();
    await noteAuthor(context, 'charter', id);
    return {
      event: { type: 'charter-drafted', payload: { consultation: id, ...round } },
      result: { consultation: id, ...round, ...(await notMetBy(context, charter, { id, ...round })) },
    };
  },
});

/** The conditions of gates that the draft does not meet as it is, which its freezing is refused by: there is time to amend it. */
export async function notMetBy(...of: Parameters<typeof charterAgainstGates>) {
  const against = await charterAgainstGates(...of);
  return against.length === 0
    ? {}
    : { notMet: against.map(({ stage, item: { rule } }) => ({ stage, rule })) };
}
