import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { draftTextLifecycle } from '../machine.ts';
import { debatedArticles, readText } from '../text-row.ts';

/** Records that the debate on a text has closed, as the clock had it, with how much was said. */
export const closeTextDebate = defineCommand({
  name: 'close-text-debate',
  input: z.strictObject({ text: Id }),
  by: ['clock', 'team', 'secretary'],
  on: { lifecycle: draftTextLifecycle, id: (input) => input.text },
  course: 'always',
  async record(context) {
    const { input, recordedAt, settle } = context;
    const { text } = input;
    const { closes_at: closesAt, version } = await readText(context, text);
    if (closesAt !== null && recordedAt < closesAt) return notPossible('debate-still-open', { closesAt });
    await settle('close-text-debate', text);
    const articles = await debatedArticles(context, text, version);
    const contributions = articles.reduce(
      (sum, { in_favour, against, changes }) => sum + in_favour + against + changes,
      0,
    );
    const payload = { text, version, closesAt, contributions };
    return { event: { type: 'text-debate-closed', payload }, result: { contributions } };
  },
});
