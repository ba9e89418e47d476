import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { noteAuthor } from '../../process/authorship.ts';
import { CharterTerms, charterFlaw } from '../charter.ts';
import { consultationInHand, scopeOf, sealedTexts, writeConsultation } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';
import { optionsOnRecord } from '../options-on-record.ts';
import { notMetBy } from './draft-charter.ts';

/** Puts another text in place of a drafted charter. A frozen one is never changed. */
export const amendCharter = defineCommand({
  name: 'amend-charter',
  input: z.strictObject({ consultation: Id, charter: CharterTerms }),
  by: ['team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { consultation } = context.input;
    const options = await optionsOnRecord(context, context.input.charter);
    if (isRefused(options)) return options;
    const charter = { ...context.input.charter, options: [...options] };
    const flaw = charterFlaw(charter);
    if (flaw !== undefined) return invalid(`charter.${flaw.path}`, flaw.reason);
    await writeConsultation(scopeOf(context, consultation), {
      charter,
      opens_at: charter.opensAt,
      closes_at: charter.closesAt,
      ...context.seal('consultation', consultation, sealedTexts(charter, null)),
    });
    await noteAuthor(context, 'charter', consultation);
    const { round } = await consultationInHand(scopeOf(context, consultation));
    const result = await notMetBy(context, charter, { id: consultation, round });
    return { event: { type: 'charter-amended', payload: { consultation } }, result };
  },
});
