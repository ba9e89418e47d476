import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../../kernel/refusals.ts';
import { FileHash, Id, Slug, Text } from '../../../kernel/values.ts';
import { scopeOf } from '../../scope.ts';
import type { SessionRow } from '../../sessions/session-row.ts';
import { sessionMinutesLifecycle } from '../machine.ts';
import { attendedBy, minutesOf } from '../minutes-of.ts';
import { minutesSignatures, type SessionMinutesRow } from '../minutes-row.ts';
import type { Signer } from '../signers.ts';

const Sign = z
  .strictObject({
    minutes: Id,
    /** The hash of what is signed, as it was seen. */
    contentHash: FileHash,
    act: z.enum(['signed', 'refused']).default('signed'),
    means: z.enum(['electronic', 'paper']),
    /** For whom the secretary hands in a signature on paper; left out, one's own. */
    seat: Slug.optional(),
    /** The signed paper, scanned and stored. */
    scan: FileHash.optional(),
    /** Why somebody refuses to sign, or what they want to be known with their signature. */
    reason: Text.optional(),
  })
  .refine(({ act, means, scan }) => act === 'refused' || means === 'electronic' || scan !== undefined, {
    path: ['scan'],
    params: { reason: 'paper-comes-with-its-scan' },
  })
  .refine(({ act, reason }) => act === 'signed' || reason !== undefined, {
    path: ['reason'],
    params: { reason: 'refusal-says-why' },
  });
type Sign = z.output<typeof Sign>;

/**
 * Signs approved minutes, or refuses to: an act, with the signer, the capacity, the instant and the means. Signing on a
 * screen is done by the signer; a paper is handed in by the secretary with its scan. When all that the rules ask for
 * have signed or refused, the minutes are signed.
 */
export const signSessionMinutes = defineCommand({
  name: 'sign-session-minutes',
  input: Sign,
  by: ['forum-member', 'secretary'],
  on: { lifecycle: sessionMinutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal, step } = context;
    const { minutes, session } = await minutesOf(context, input.minutes);
    if (input.contentHash !== minutes.content_hash)
      return notPossible('minutes-changed', { contentHash: minutes.content_hash });
    const asked = (minutes.content as { signers: Signer[] }).signers;
    const who = await whoSigns(context, minutes, session, asked);
    if (isRefused(who)) return who;
    const missing = await refuseScan(context);
    if (missing !== undefined) return missing;
    const id = newId();
    const { act, means, scan = null, reason = null } = input;
    await tx
      .insertInto('session_minutes_signature')
      .values({
        ...{ organization, process: process.id, id, minutes: minutes.id, ...who, act, means, scan, reason },
        ...{ content_hash: minutes.content_hash, signed_at: recordedAt },
        ...seal('session_minutes_signature', id, { reason }),
      })
      .execute();
    const given = await minutesSignatures(scopeOf(context), minutes.id);
    const left = asked.filter((one) => !given.some(({ seat }) => seat === one.seat));
    if (left.length === 0) await completeSignatures(context, minutes.id, step);
    const { person: _person, ...told } = who;
    return {
      event: {
        type: 'session-minutes-signed',
        payload: { minutes: minutes.id, signature: id, ...told, act, means, scan, left: left.length },
      },
      result: { signature: id, left },
    };
  },
});

async function completeSignatures(
  { tx, organization, process, recordedAt }: Context<unknown>,
  minutes: string,
  step: Context<unknown>['step'],
): Promise<void> {
  await step(sessionMinutesLifecycle, minutes, 'sign-session-minutes.all');
  await tx
    .updateTable('session_minutes')
    .set({ signed_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', minutes)
    .execute();
}

type Who = Signer & { readonly person: string; readonly capacity: 'secretary' | 'titular' | 'alternate' };

/** Whose signature this is: the secretary's own, or that of a seat that the minutes ask for. */
async function whoSigns(
  context: Context<Sign>,
  minutes: SessionMinutesRow,
  session: SessionRow,
  asked: readonly Signer[],
): Promise<Who | Refused> {
  const { input, acting } = context;
  const given = await minutesSignatures(scopeOf(context), minutes.id);
  const free = ({ seat }: { seat: string | null }) => !given.some((one) => one.seat === seat);
  const attended = await attendedBy(context, session);
  const own = attended.filter(({ person }) => person === acting.id);
  if (input.seat === undefined && acting.id === session.secretary) {
    const secretary = asked.find(({ signer }) => signer === 'secretary');
    if (secretary !== undefined)
      return free(secretary)
        ? { ...secretary, person: acting.id, capacity: 'secretary' }
        : notPossible('has-signed', { signer: 'secretary' });
  }
  const byPaper = acting.role === 'secretary' && input.seat !== undefined;
  if (byPaper && input.means === 'electronic') return invalid('means', 'nobody-signs-for-another');
  const member = byPaper ? attended.find(({ seat }) => seat === input.seat) : own[0];
  const signer = asked.find(({ seat }) => seat !== null && seat === member?.seat);
  if (member === undefined || signer === undefined) return notPossible('signature-not-asked');
  if (!free(signer)) return notPossible('has-signed', { signer: signer.signer, seat: signer.seat });
  return { ...signer, person: member.person, capacity: member.capacity };
}

async function refuseScan({ tx, organization, input }: Context<Sign>): Promise<Refused | undefined> {
  const { scan } = input;
  if (scan === undefined) return undefined;
  const stored = await tx
    .selectFrom('stored_file')
    .select('hash')
    .where('organization', '=', organization)
    .where('hash', '=', scan)
    .executeTakeFirst();
  return stored === undefined ? invalid('scan', 'file-not-stored', { missing: [scan] }) : undefined;
}
