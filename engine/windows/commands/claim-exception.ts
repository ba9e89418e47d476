import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { actKinds, exceptionGrounds } from '../../law/act-kinds.ts';
import { type ActWindow, findWindow, reaches } from '../window.ts';

const Claiming = z.strictObject({
  window: Id,
  act: z.enum(actKinds),
  ground: z.enum(exceptionGrounds),
  reason: Text,
  evidence: EvidenceList.min(1),
  /** The thing that it is about: a meeting, a document. Left out, it stands for one act. */
  subject: Id.optional(),
  /** An act that was done already. */
  done: Id.optional(),
});

/**
 * Claims that an act falls under an exception that the window makes: for what ground, why, and by what evidence. It is a
 * claim and no permit: it is public, whoever made it answers for it, and one that comes after the act is shown as such.
 */
export const claimException = defineCommand({
  name: 'claim-exception',
  input: Claiming,
  by: ['team', 'point-of-contact', 'secretary', 'administrator'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, newId, seal, recordedAt } = context;
    const { window: id, act, ground, reason, evidence, subject = null, done = null } = input;
    if (subject !== null && done !== null) return invalid('subject', 'claimed-for-a-thing-or-an-act');
    const window = await windowInHand(context, id);
    if (isRefused(window)) return window;
    if (!window.exceptions.includes(ground))
      return invalid('ground', 'no-exception-of-this-window', { ground, exceptions: window.exceptions });
    if (!window.blocks.includes(act)) return notPossible('act-not-blocked', { act });
    const refused =
      (await missingFiles(tx, organization, 'evidence', evidence)) ?? (await refuseStrangeAct(context));
    if (refused !== undefined) return refused;
    const claim = newId();
    await tx
      .insertInto('exception_claim')
      .values({
        ...{ organization, process: process.id, id: claim, act_window: id, act, ground, subject, done },
        ...{ reason, evidence, claimed_at: recordedAt },
        ...seal('exception_claim', claim, { reason, evidence }),
      })
      .execute();
    const about = { ...(subject === null ? {} : { subject }), ...(done === null ? {} : { done }) };
    return {
      event: { type: 'exception-claimed', payload: { claim, window: id, act, ground, ...about } },
      result: { claim },
    };
  },
});

async function windowInHand(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<ActWindow | Refused> {
  const window = await findWindow(tx, organization, id);
  if (window === undefined) return notFound('window', id);
  return reaches(window, process) ? window : notPossible('window-does-not-reach', { title: window.title });
}

/** An act that is named was done in this process, and is of the kind that is claimed. */
async function refuseStrangeAct({
  tx,
  organization,
  process,
  input,
}: Context<z.output<typeof Claiming>>): Promise<Refused | undefined> {
  if (input.done === undefined) return undefined;
  const there = await tx
    .selectFrom('timed_act')
    .select('act')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', input.done)
    .executeTakeFirst();
  if (there === undefined) return notFound('act', input.done);
  return there.act === input.act ? undefined : invalid('act', 'another-kind-of-act', { act: there.act });
}
