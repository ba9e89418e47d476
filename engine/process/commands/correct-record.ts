import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible } from '../../kernel/refusals.ts';
import { Ordinal, Text } from '../../kernel/values.ts';
import { correctedPayload, eventToCorrect } from '../corrections.ts';
import { judgePassages, raiseFindings } from '../findings.ts';

/**
 * Corrects what an event on record says. The event stays and the correction names it; every gate that was
 * passed is judged again, as of its passage, and a rule that no longer holds becomes a public finding.
 */
export const correctRecord = defineCommand({
  name: 'correct-record',
  input: z.strictObject({
    seq: Ordinal,
    reason: Text,
    changes: z.record(z.string(), z.json()),
  }),
  by: ['team', 'secretary', 'administrator'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, catalogue } = context;
    const { seq, reason } = input;
    const event = await eventToCorrect(context, seq);
    if (event === undefined) return notFound('event', String(seq));
    const correction = catalogue.correction(event.type);
    if (correction === undefined) return notPossible('event-is-not-correctable', { type: event.type });
    const parsed = correction.changes.safeParse(input.changes);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      return invalid(['changes', ...issue.path.map(String)].join('.'), 'not-correctable-so', {
        message: issue.message,
      });
    }
    const before = await judgePassages(context);
    const refused = await correction.apply(context, await correctedPayload(context, event), parsed.data);
    if (isRefused(refused)) return refused;
    const id = context.newId();
    const changes = parsed.data as { [name: string]: never };
    await tx
      .insertInto('correction')
      .values({
        organization,
        process: process.id,
        id,
        corrected_seq: seq,
        reason,
        changes,
        ...context.seal('correction', id, { reason, changes }),
        corrected_at: recordedAt,
      })
      .execute();
    const told = correction.told?.(parsed.data, context) ?? changes;
    const findings = await raiseFindings(context, before, seq);
    return {
      event: {
        type: 'record-corrected',
        payload: { correction: id, changes: told, findings },
        corrects: seq,
      },
      result: { correction: id, findings },
    };
  },
});
