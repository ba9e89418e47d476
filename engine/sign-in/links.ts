import type { Instant } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { asKept } from '../people/contacts.ts';
import type { EngineWithDoor } from './door.ts';
import { limits, withinLimit } from './limits.ts';
import { logAtDoor } from './security-log.ts';
import { type Cookies, cookiesOf } from './session.ts';
import { tokenHash } from './terms.ts';

/**
 * Takes the wish for a link by mail. The same is done for an address that is known and for one that is not, in the
 * same time: one row. Whether it is known is looked up when the link is sent, by the worker, and nobody is told.
 */
export async function askForLink(
  engine: EngineWithDoor,
  asked: { readonly email: string; readonly language: string; readonly place: string },
): Promise<'taken' | 'too-many-tries'> {
  const email = asKept(asked.email);
  if (!(await withinLimit(engine, limits.linksFromPlace, asked.place))) {
    await logAtDoor(engine, 'too-many-tries');
    return 'too-many-tries';
  }
  // Too many for one address are taken like any other and not sent: who asks is not told whose address it is.
  const heard = await withinLimit(engine, limits.linksToAddress, email);
  const at = engine.clock.now();
  await engine.unit('', async (tx) => {
    await tx
      .insertInto('sign_in.link_request')
      .values({
        id: newId(at),
        email: heard ? email : null,
        language: asked.language,
        asked_at: at,
        next_try_at: at,
        settled_at: heard ? null : at,
      })
      .execute();
    return { commit: true, value: undefined };
  });
  await logAtDoor(engine, heard ? 'link-asked' : 'too-many-tries', { email });
  return 'taken';
}

/** Why a link is not good: what its holder is told and the log keeps. */
export type LinkFault = 'expired' | 'used' | 'unknown';

export type LinkUse =
  | { readonly ok: true; readonly cookies: Cookies }
  | { readonly ok: false; readonly fault: LinkFault | 'too-many-tries' };

/** Signs in by a link: once, and only by the button, because mail scanners open every address that they find. */
export async function useLink(
  engine: EngineWithDoor,
  token: string,
  { headers, place }: { readonly headers: Headers; readonly place: string },
): Promise<LinkUse> {
  if (!(await withinLimit(engine, limits.linkUses, place))) {
    await logAtDoor(engine, 'too-many-tries');
    return { ok: false, fault: 'too-many-tries' };
  }
  const { api } = await engine.signIn.auth();
  const response = await api.magicLinkVerify({ query: { token }, headers, asResponse: true });
  const sent = await sentLink(engine, token);
  if (!response.ok) {
    const fault = faultOf(sent);
    await logAtDoor(engine, `link-refused-${fault}`);
    return { ok: false, fault };
  }
  const { user } = (await response.json()) as { user: { id: string } };
  await markUsed(engine, token);
  await logAtDoor(engine, 'link-used', { account: user.id });
  return { ok: true, cookies: cookiesOf(response) };
}

interface SentLink {
  readonly used_at: Instant | null;
}

function sentLink(engine: EngineWithDoor, token: string): Promise<SentLink | undefined> {
  return engine.unit('', async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('sign_in.link_request')
      .select('used_at')
      .where('token_hash', '=', tokenHash(token))
      .executeTakeFirst(),
  }));
}

/** One that was sent, not used, and yet not good has expired: the library keeps it no longer. */
function faultOf(sent: SentLink | undefined): LinkFault {
  if (sent === undefined) return 'unknown';
  return sent.used_at === null ? 'expired' : 'used';
}

async function markUsed(engine: EngineWithDoor, token: string): Promise<void> {
  await engine.unit('', async (tx) => {
    await tx
      .updateTable('sign_in.link_request')
      .set({ used_at: engine.clock.now() })
      .where('token_hash', '=', tokenHash(token))
      .execute();
    return { commit: true, value: undefined };
  });
}
