import { sql } from 'kysely';
import { faultOf } from '../notices/hand-over-fault.ts';
import type { EngineWithDoor } from './door.ts';
import { logAtDoor } from './security-log.ts';
import { type Cookies, cookiesOf } from './session.ts';
import { tokenHash } from './terms.ts';

/** A mail put together: what the transport is handed. */
export interface LinkMail {
  readonly id: string;
  readonly to: string;
  readonly language: string;
  readonly link: string;
}

interface Asked {
  readonly id: string;
  readonly email: string;
  readonly language: string;
  readonly attempts: number;
}

const claimMs = 60_000;
const batch = 20;
const mostTries = 6;

/**
 * Sends the links that were asked for by those who have an account; the others are settled and nothing goes out.
 * Each request is claimed for a minute, so that several servers send it once, and tried again later when the mail
 * could not be handed over. The token is made here and is nowhere but in the mail: the database has its hash.
 */
export async function sendLinks(
  engine: EngineWithDoor,
  deliver: (mail: LinkMail) => Promise<void>,
): Promise<{ sent: number; failed: number; away: boolean }> {
  const done = { sent: 0, failed: 0, away: false };
  for (const asked of await claim(engine)) {
    const account = await accountWith(engine, asked.email);
    if (account === undefined) await settle(engine, asked.id, undefined);
    // Where the mail server says nothing, each try takes as long as is waited for it: the rest is spared that.
    else if (done.away) await giveBack(engine, asked.id);
    else {
      const how = await send(engine, asked, account, deliver);
      done[how === 'sent' ? 'sent' : 'failed'] += 1;
      done.away = how === 'unanswered';
    }
  }
  return done;
}

async function send(
  engine: EngineWithDoor,
  asked: Asked,
  account: string,
  deliver: (mail: LinkMail) => Promise<void>,
): Promise<'sent' | 'refused' | 'unanswered'> {
  const token = await makeToken(engine, asked.email);
  const link = `${engine.signIn.settings.baseUrl}/sign-in/link/${token}`;
  try {
    await deliver({ id: asked.id, to: asked.email, language: asked.language, link });
  } catch (error) {
    await putOff(engine, asked);
    return faultOf(error).code === null ? 'unanswered' : 'refused';
  }
  await settle(engine, asked.id, token);
  await logAtDoor(engine, 'link-sent', { account });
  return 'sent';
}

async function makeToken(engine: EngineWithDoor, email: string): Promise<string> {
  let token: string | undefined;
  const take = (made: string): void => {
    token = made;
  };
  const body = { email, metadata: { take } };
  await (await engine.signIn.auth()).api.signInMagicLink({ body, headers: new Headers() });
  if (token === undefined) throw new Error('The library made no token.');
  return token;
}

/** Signs the holder of an address in, once it is certain by other means that it is they who ask. */
export async function signInAs(engine: EngineWithDoor, email: string, headers: Headers): Promise<Cookies> {
  const token = await makeToken(engine, email);
  const { api } = await engine.signIn.auth();
  const response = await api.magicLinkVerify({ query: { token }, headers, asResponse: true });
  if (!response.ok) throw new Error('A link that was just made was not good.');
  return cookiesOf(response);
}

function claim({ unit, clock }: EngineWithDoor): Promise<readonly Asked[]> {
  const now = clock.now();
  const until = new Date(Date.parse(now) + claimMs).toISOString();
  return unit('', async (tx) => {
    const { rows } = await sql<Asked>`
      with next as materialized (
        select id from sign_in.link_request
        where settled_at is null and next_try_at <= ${now}
          and (claimed_until is null or claimed_until <= ${now})
        order by next_try_at limit ${batch} for update skip locked)
      update sign_in.link_request set claimed_until = ${until}, attempts = attempts + 1
      where id in (select id from next)
      returning id, email, language, attempts`.execute(tx);
    return { commit: true, value: rows };
  });
}

function accountWith({ unit }: EngineWithDoor, email: string): Promise<string | undefined> {
  return unit('', async (tx) => {
    const row = await tx
      .selectFrom('sign_in.holder')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirst();
    return { commit: false, value: row?.id };
  });
}

/** Ends a request. Only the hash of what was sent stays, so that a link that is not good can be told why. */
async function settle(engine: EngineWithDoor, id: string, token: string | undefined): Promise<void> {
  const hash = token === undefined ? {} : { token_hash: tokenHash(token) };
  await engine.unit('', async (tx) => {
    await tx
      .updateTable('sign_in.link_request')
      .set({ settled_at: engine.clock.now(), email: null, ...hash })
      .where('id', '=', id)
      .execute();
    return { commit: true, value: undefined };
  });
}

/** It was not tried. */
async function giveBack(engine: EngineWithDoor, id: string): Promise<void> {
  await engine.unit('', async (tx) => {
    await tx
      .updateTable('sign_in.link_request')
      .set(({ eb }) => ({ claimed_until: null, attempts: eb('attempts', '-', 1) }))
      .where('id', '=', id)
      .execute();
    return { commit: true, value: undefined };
  });
}

/** Later and later, and then no more: by then whoever asked has asked again. */
async function putOff(engine: EngineWithDoor, { id, attempts }: Asked): Promise<void> {
  const now = engine.clock.now();
  const next = new Date(Date.parse(now) + 15_000 * 2 ** attempts).toISOString();
  const over = attempts >= mostTries;
  await engine.unit('', async (tx) => {
    await tx
      .updateTable('sign_in.link_request')
      .set({
        next_try_at: next,
        claimed_until: null,
        ...(over ? { settled_at: now, email: null } : {}),
      })
      .where('id', '=', id)
      .execute();
    return { commit: true, value: undefined };
  });
}
