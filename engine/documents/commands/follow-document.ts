import { z } from 'zod';
import { canonicalJson, type Json } from '../../kernel/canonical.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notFound, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { type DocumentRow, documentInHand, lastVersion, scopeOf } from '../document-row.ts';
import { draftDocument } from '../draft.ts';
import { approve, published } from '../issue.ts';
import { documentLifecycle } from '../machine.ts';
import { type SessionMinutesStanding, standingOfSessionMinutes } from '../session-minutes-standing.ts';

const kind = 'session-minutes';

/**
 * Brings the register to where the minutes of a session have come in the forum: entered when they are approved there, as a
 * version with its signatures when they are signed, published when they are published, and as another version with each
 * erratum. The clock sends it after each of those steps; somebody may for minutes that were approved before.
 */
export const followDocument = defineCommand({
  name: 'follow-document',
  input: z.strictObject({ session: Id }),
  by: ['clock', 'secretary', 'team'],
  course: 'always',
  async record(context) {
    const { session } = context.input;
    const standing = await standingOfSessionMinutes(scopeOf(context), session);
    if (standing === undefined) return notFound(kind, session);
    const row = await enter(context, standing);
    if (isRefused(row)) return row;
    const refused = await publish(context, row, standing);
    if (refused !== undefined) return refused;
    const { id: document, folio, version } = row;
    const { state } = await documentInHand(context, document);
    const payload = { document, kind, session, folio, version, state };
    return { event: { type: 'document-followed', payload }, result: payload };
  },
});

/** The version that says what the minutes say now: the last one, or another where something was added since. */
async function enter(
  context: Context<{ session: string }>,
  { language, isSigned }: SessionMinutesStanding,
): Promise<DocumentRow | Refused> {
  const { session: subject } = context.input;
  const notes = { marks: {}, provenance: [] };
  const about: Json = {};
  const drafted = await draftDocument(context, { kind, subject, about, language, notes, observeUntil: null });
  if (isRefused(drafted)) {
    const last = await lastVersion(scopeOf(context), { kind, subject, about: canonicalJson(about) });
    const isSame = drafted.refusal.code === 'not-possible' && drafted.refusal.reason === 'nothing-changed';
    return isSame && last !== undefined ? last : drafted;
  }
  const refused = await approve(context, drafted.document, isSigned ? 'adopt.signed' : 'adopt.approved');
  return refused ?? documentInHand(context, drafted.document);
}

async function publish(
  context: Context<unknown>,
  { id, state }: DocumentRow,
  { isPublished }: SessionMinutesStanding,
): Promise<Refused | undefined> {
  if (!isPublished || state === 'published') return undefined;
  return (await context.step(documentLifecycle, id, 'publish-document')) ?? published(context, id);
}
