import { z } from 'zod';
import type { Json } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { type BoxHeads, rollHead } from '../ballot-box.ts';
import { type ConsultationScope, consultationInHand, keysOf, scopeOf } from '../consultation-row.ts';
import { annulledBallots, unsettled } from '../count/before-the-count.ts';
import { openBox } from '../count/open-box.ts';
import { writeMarks } from '../count/plain-list.ts';
import { consultationLifecycle } from '../machine.ts';
import { merkleRoot } from '../secrecy/merkle-root.ts';

/**
 * Counts: opens the ballots, seals the shuffled plain list and puts numbers and roots in the ledger, in one
 * transaction. The keys are destroyed after it, by a command of the clock: a crash between the two leaves a count
 * that is done and keys that the clock destroys later, and never a second count. Nothing of the result is told
 * before it is published.
 */
export const countConsultation = defineCommand({
  name: 'count-consultation',
  input: z.strictObject({ consultation: Id }),
  by: ['secretary', 'team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  needs: { done: [['cast-ballot', 'enter-paper-batch']] },
  async record(context) {
    const { input, recordedAt, wait } = context;
    const { consultation } = input;
    const scope = scopeOf(context, consultation);
    const left = await unsettled(scope);
    if (left !== undefined) return left;
    const counted = await count(context, scope);
    if (isRefused(counted)) return counted;
    await wait({
      kind: 'destroy-consultation-keys',
      subject: consultation,
      dueAt: recordedAt,
      command: 'destroy-consultation-keys',
      input: { consultation },
      movesWithSuspension: false,
    });
    return {
      event: { type: 'consultation-counted', payload: { consultation, ...counted } },
      result: counted,
    };
  },
});

type Counting = Parameters<typeof countConsultation.record>[0];
interface Counted {
  readonly ballots: number;
  readonly annulled: number;
  readonly heads: { readonly [of: string]: object };
  readonly [name: string]: unknown;
}

async function count(context: Counting, scope: ConsultationScope): Promise<Counted | Refused> {
  const { charter, closing } = await consultationInHand(scope);
  const keys = await keysOf(context.keys, scope);
  if (isRefused(keys)) return keys;
  if (keys.publicKey !== charter.publicKey) return notPossible('keys-of-another-charter');
  const annulled = new Set((await annulledBallots(scope)).map((row) => row.inclusion_code));
  const atClosing = (closing as BoxHeads).ballots;
  const box = await openBox(scope, keys, { charter, annulled, atClosing });
  if (isRefused(box)) return box;
  const { marks, ...totals } = box.electronic;
  const heads = { roll: await rollHead(scope), ballots: box.ballots, inclusion: box.inclusion };
  await writeMarks(scope, marks);
  await writeCount(context, scope, {
    totals,
    marks_root: merkleRoot(marks),
    roll_head: heads.roll,
    ballots_head: heads.ballots,
  });
  return { ballots: totals.ballots, annulled: annulled.size, heads };
}

async function writeCount(
  { tx, seal }: Counting,
  { organization, process, consultation: id }: ConsultationScope,
  found: { totals: object; marks_root: string; roll_head: object; ballots_head: object },
): Promise<void> {
  const texts = found as { [column: string]: Json };
  await tx
    .insertInto('consultation_count')
    .values({ organization, process, id, ...found, ...seal('consultation_count', id, texts) })
    .execute();
}
