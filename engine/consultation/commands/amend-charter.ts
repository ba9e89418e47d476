import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { noteAuthor } from '../../process/authorship.ts';
import { CharterTerms, charterFlaw } from '../charter.ts';
import { scopeOf, sealedTexts, writeConsultation } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';

/** Puts another text in place of a drafted charter. A frozen one is never changed. */
export const amendCharter = defineCommand({
  name: 'amend-charter',
  input: z.strictObject({ consultation: Id, charter: CharterTerms }),
  by: ['team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { consultation, charter } = context.input;
    const flaw = charterFlaw(charter);
    if (flaw !== undefined) return invalid(`charter.${flaw.path}`, flaw.reason);
    await writeConsultation(scopeOf(context, consultation), {
      charter,
      opens_at: charter.opensAt,
      closes_at: charter.closesAt,
      ...context.seal('consultation', consultation, sealedTexts(charter, null)),
    });
    await noteAuthor(context, 'charter', consultation);
    return { event: { type: 'charter-amended', payload: { consultation } } };
  },
});
