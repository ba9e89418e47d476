import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { isRefused, notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { draftTextLifecycle } from '../machine.ts';
import { unansweredAmong } from '../next-version.ts';
import { debatedArticles, readText } from '../text-row.ts';

/**
 * Ends the debates on a text: its latest version stands. After a debate that changed nothing every article is answered
 * first, and none of the answers asks for a change.
 */
export const concludeText = defineCommand({
  name: 'conclude-text',
  input: z.strictObject({ text: Id }),
  by: ['team', 'secretary'],
  on: { lifecycle: draftTextLifecycle, id: (input) => input.text },
  async record(context) {
    const { text } = context.input;
    const { version } = await readText(context, text);
    const debated = await debatedArticles(context, text, version);
    const unanswered = unansweredAmong(debated);
    if (isRefused(unanswered)) return unanswered;
    const owed = debated.filter(({ outcome }) => outcome === 'changed' || outcome === 'removed');
    if (owed.length > 0)
      return notPossible('answers-ask-for-a-version', { articles: owed.map(({ article }) => article) });
    return { event: { type: 'text-concluded', payload: { text, version } }, result: { text, version } };
  },
});
