import { z } from 'zod';
import { hashOf } from '../../kernel/canonical.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Text } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { contentsOn, presetCodes, presets } from '../law/presets.ts';
import type { NoticeContent } from '../notice/content.ts';
import { noticesOf } from '../notice/latest-notice.ts';
import { Purpose } from '../notice/purposes.ts';
import { nextAfter, purposesKept, retentionWait } from '../notice/retention.ts';

const Input = z.strictObject({
  preset: z.enum(presetCodes),
  /** What the officials write, by the code of each item that the law asks for. */
  items: z.record(z.string().max(60), Text),
  purposes: z.array(Purpose).min(1).max(30),
});

/**
 * Publishes the privacy notice of a process, or its next version: what people are told before anything is collected of
 * them. Its contents are those of the law in force on that day; one that lacks an item is refused.
 */
export const publishPrivacyNotice = defineCommand({
  name: 'publish-privacy-notice',
  input: Input,
  by: ['team', 'administrator'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal, wait } = context;
    const [before] = await noticesOf({ tx, organization, process: process.id });
    const version = (before?.version ?? 0) + 1;
    const content = contentOf(context, version);
    if ('refusal' in content) return content;
    const id = newId();
    const hash = hashOf(content);
    await tx
      .insertInto('privacy_notice')
      .values({
        organization,
        process: process.id,
        id,
        version,
        preset: input.preset,
        law: content.law,
        content,
        hash,
        published_at: recordedAt,
        ...seal('privacy_notice', id, { content: content as never }),
      })
      .execute();
    const due = (await purposesKept(context)).map(({ dueAt }) => dueAt);
    await wait(retentionWait(nextAfter(due, recordedAt)));
    const purposes = input.purposes.map(({ code }) => code);
    return {
      event: {
        type: 'privacy-notice-published',
        payload: { notice: id, version, preset: input.preset, law: content.law, purposes, hash },
      },
      result: { notice: id, version, law: content.law, hash },
    };
  },
});

function contentOf(context: Context<z.output<typeof Input>>, version: number) {
  const { input, process, recordedAt } = context;
  const { preset, purposes } = input;
  const day = calendarOf(process.workflow.spec).localDate(recordedAt);
  const contents = contentsOn(preset, day);
  if (contents === undefined) return notPossible('no-law-of-preset-in-force', { preset, day });
  const codes = purposes.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  if (twice.length > 0) return invalid('purposes', 'named-twice', { twice });
  const written = contents.items.filter(({ from }) => from === 'text').map(({ code }) => code);
  const missing = written.filter((code) => input.items[code] === undefined);
  if (missing.length > 0) return invalid('items', 'notice-lacks-items', { missing });
  const strange = Object.keys(input.items).filter((code) => !written.includes(code));
  if (strange.length > 0) return invalid('items', 'notice-has-no-such-item', { strange });
  const items = contents.items.map((item) => ({ ...item, text: input.items[item.code] ?? null }));
  const { modality } = presets[preset];
  return { format: 1, preset, law: contents.law, modality, version, items, purposes } satisfies NoticeContent;
}
