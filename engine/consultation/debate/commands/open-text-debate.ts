import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid } from '../../../kernel/refusals.ts';
import { Id, Instant } from '../../../kernel/values.ts';
import { draftTextLifecycle } from '../machine.ts';
import { debatedArticles, freezeVersion, openArticles, readText, writeText } from '../text-row.ts';

/**
 * Opens the debate on a text, ahead and never backwards: a draft is frozen as its first version, a later version is
 * frozen already. It opens and closes by the clock.
 */
export const openTextDebate = defineCommand({
  name: 'open-text-debate',
  input: z.strictObject({ text: Id, opensAt: Instant.optional(), closesAt: Instant }),
  by: ['team', 'secretary'],
  on: { lifecycle: draftTextLifecycle, id: (input) => input.text },
  async record(context) {
    const { input, recordedAt, wait } = context;
    const { text, opensAt = recordedAt, closesAt } = input;
    if (opensAt < recordedAt) return invalid('opensAt', 'cannot-be-backdated', { recordedAt });
    if (closesAt <= opensAt) return invalid('closesAt', 'ends-before-it-starts');
    const { title, articles, version: before } = await readText(context, text);
    const version = Math.max(before, 1);
    const frozen = { text, version, title, articles };
    const hash = before === 0 ? await freezeVersion(context, frozen) : undefined;
    if ((await debatedArticles(context, text, version)).length === 0) await openArticles(context, frozen);
    await writeText(context, text, { version, opens_at: opensAt, closes_at: closesAt });
    await wait({
      ...{ kind: 'close-text-debate', subject: text, dueAt: closesAt, command: 'close-text-debate' },
      ...{ input: { text }, movesWithSuspension: false },
    });
    const payload = { text, version, hash, articles: articles.length, opensAt, closesAt };
    return { event: { type: 'text-debate-opened', payload }, result: { text, version } };
  },
});
