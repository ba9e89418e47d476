import { confirmedLately } from '../kernel/step-up.ts';
import { asKept } from '../people/contacts.ts';
import type { EngineWithDoor } from './door.ts';
import { forgetTries, limits, withinLimit } from './limits.ts';
import { logAtDoor } from './security-log.ts';
import { type Cookies, cookiesOf, currentSession, type SignedIn } from './session.ts';

/** How fresh a sign-in must be to set up a second factor: a session left open on a desk must not be enough. */
export const freshMinutes = 30;

export type SecondFactorFault =
  | 'wrong-code'
  | 'too-many-tries'
  | 'not-fresh'
  | 'not-enrolled'
  | 'confirm-first';

export type SecondFactorStep =
  | { readonly ok: true; readonly cookies: Cookies; readonly backupCodes?: readonly string[] }
  | { readonly ok: false; readonly fault: SecondFactorFault };

const no = (fault: SecondFactorFault): SecondFactorStep => ({ ok: false, fault });

/** Begins to set up a second factor: a secret is made, which is good once a code of it is confirmed. */
export async function beginSecondFactor(
  engine: EngineWithDoor,
  who: SignedIn,
  headers: Headers,
): Promise<SecondFactorStep> {
  if (!isFresh(engine, who)) return no('not-fresh');
  const response = await (await engine.signIn.auth()).api.enableTwoFactor({
    body: { method: 'totp' },
    headers,
    asResponse: true,
  });
  return response.ok ? { ok: true, cookies: cookiesOf(response) } : no('not-fresh');
}

function isFresh({ clock }: EngineWithDoor, { signedInAt }: SignedIn): boolean {
  return Date.parse(clock.now()) - Date.parse(signedInAt) < freshMinutes * 60_000;
}

/** The address that an authenticator reads from the picture, while the second factor is being set up. */
export async function secretInHand(
  engine: EngineWithDoor,
  who: SignedIn,
  headers: Headers,
): Promise<string | undefined> {
  const pending = await engine.unit('', async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('sign_in.second_factor')
      .select('verified')
      .where('user_id', '=', who.account)
      .executeTakeFirst(),
  }));
  if (pending === undefined || pending.verified === true) return undefined;
  const { totpURI } = await (await engine.signIn.auth()).api.getTOTPURI({ body: {}, headers });
  return totpURI;
}

/**
 * Confirms the second factor by a code of the authenticator, or by one of the backup codes, for this session. The
 * first code that is confirmed completes the set-up, and the backup codes are shown this once.
 */
export async function confirmSecondFactor(
  engine: EngineWithDoor,
  who: SignedIn,
  { code, headers }: { readonly code: string; readonly headers: Headers },
): Promise<SecondFactorStep> {
  if (!(await withinLimit(engine, limits.secondFactor, who.account))) {
    await logAtDoor(engine, 'too-many-tries', { account: who.account });
    return no('too-many-tries');
  }
  const typed = code.replaceAll(/\s/g, '');
  const byApp = /^\d{6}$/.test(typed);
  const response = byApp
    ? await verifyApp(engine, typed, headers)
    : await verifyBackup(engine, typed, headers);
  if (!response.ok || (byApp && !(await firstUse(engine, who.account, typed)))) {
    await logAtDoor(engine, 'second-factor-wrong', { account: who.account });
    return no('wrong-code');
  }
  await forgetTries(engine, limits.secondFactor, who.account);
  if (!byApp) await logAtDoor(engine, 'backup-code-used', { account: who.account });
  return confirmed(engine, who, headers, cookiesOf(response));
}

const verifyApp = async (engine: EngineWithDoor, code: string, headers: Headers): Promise<Response> =>
  (await engine.signIn.auth()).api.verifyTOTP({ body: { code }, headers, asResponse: true });

const verifyBackup = async (engine: EngineWithDoor, code: string, headers: Headers): Promise<Response> =>
  (await engine.signIn.auth()).api.verifyBackupCode({ body: { code }, headers, asResponse: true });

/** A code is good once, also while the authenticator still shows it. */
const firstUse = (engine: EngineWithDoor, account: string, code: string): Promise<boolean> =>
  withinLimit(engine, { name: 'code-used', most: 1, minutes: 3 }, `${account}:${code}`);

async function confirmed(
  engine: EngineWithDoor,
  who: SignedIn,
  headers: Headers,
  cookies: Cookies,
): Promise<SecondFactorStep> {
  // The set-up gives the browser another session in place of its own.
  const now = withCookies(headers, cookies);
  const session = (await currentSession(engine, now))?.session ?? who.session;
  await mark(engine, session);
  await logAtDoor(engine, 'second-factor-confirmed', { account: who.account });
  if (who.secondFactor.enrolled) return { ok: true, cookies };
  await logAtDoor(engine, 'second-factor-set-up', { account: who.account });
  return { ok: true, cookies, backupCodes: await newCodes(engine, now) };
}

async function mark(engine: EngineWithDoor, session: string): Promise<void> {
  await engine.unit('', async (tx) => {
    await tx
      .updateTable('sign_in.session')
      .set({ second_factor_at: engine.clock.now() })
      .where('id', '=', session)
      .execute();
    return { commit: true, value: undefined };
  });
}

async function newCodes(engine: EngineWithDoor, headers: Headers): Promise<readonly string[]> {
  return (await (await engine.signIn.auth()).api.generateBackupCodes({ body: {}, headers })).backupCodes;
}

/** Makes new backup codes in place of those that there were. Asks for a second factor that was just confirmed. */
export async function renewBackupCodes(
  engine: EngineWithDoor,
  who: SignedIn,
  headers: Headers,
): Promise<SecondFactorStep> {
  if (!who.secondFactor.enrolled) return no('not-enrolled');
  if (!isConfirmed(engine, who)) return no('confirm-first');
  const backupCodes = await newCodes(engine, headers);
  await logAtDoor(engine, 'backup-codes-made', { account: who.account });
  return { ok: true, cookies: [], backupCodes };
}

/** Takes the second factor off, so that another can be set up. Asks for one that was just confirmed. */
export async function removeSecondFactor(
  engine: EngineWithDoor,
  who: SignedIn,
  headers: Headers,
): Promise<SecondFactorStep> {
  if (!who.secondFactor.enrolled) return no('not-enrolled');
  if (!isConfirmed(engine, who)) return no('confirm-first');
  const response = await (await engine.signIn.auth()).api.disableTwoFactor({
    body: {},
    headers,
    asResponse: true,
  });
  if (!response.ok) return no('confirm-first');
  await logAtDoor(engine, 'second-factor-removed', { account: who.account });
  return { ok: true, cookies: cookiesOf(response) };
}

/**
 * Takes the second factor off an account, by whoever runs the installation, for somebody who lost both telephone and
 * backup codes. Its sessions end. Answers whether there was one.
 */
export async function forgetSecondFactor(engine: EngineWithDoor, email: string): Promise<boolean> {
  const account = await engine.unit('', async (tx) => {
    const holder = await tx
      .updateTable('sign_in.holder')
      .set({ two_factor_enabled: false })
      .where('email', '=', asKept(email))
      .where('two_factor_enabled', '=', true)
      .returning('id')
      .executeTakeFirst();
    if (holder === undefined) return { commit: false, value: undefined };
    await tx.deleteFrom('sign_in.second_factor').where('user_id', '=', holder.id).execute();
    await tx.deleteFrom('sign_in.session').where('user_id', '=', holder.id).execute();
    return { commit: true, value: holder.id };
  });
  if (account !== undefined) await logAtDoor(engine, 'second-factor-removed', { account });
  return account !== undefined;
}

/** Whether the second factor of a session was confirmed lately enough. */
export function isConfirmed(engine: EngineWithDoor, { secondFactor }: SignedIn): boolean {
  return confirmedLately(secondFactor.confirmedAt, engine.clock.now());
}

/** The headers of the next request of the same browser, once it has set what the answer told it to. */
function withCookies(headers: Headers, cookies: Cookies): Headers {
  const jar = new Map(
    (headers.get('cookie') ?? '')
      .split(/;\s*/)
      .filter((one) => one.includes('='))
      .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  );
  for (const cookie of cookies) {
    const [pair = ''] = cookie.split(';');
    jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  const next = new Headers(headers);
  next.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
  return next;
}
