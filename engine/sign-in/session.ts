import type { EngineWithDoor } from './door.ts';
import { logAtDoor } from './security-log.ts';

/** Who is signed in, by the session that their cookie names. */
export interface SignedIn {
  readonly account: string;
  /** The verified address of the account. */
  readonly email: string;
  readonly session: string;
  readonly secondFactor: { readonly enrolled: boolean; readonly confirmedAt: string | undefined };
  readonly signedInAt: string;
}

/** What the door answers: what to set in the browser. */
export type Cookies = readonly string[];

export const cookiesOf = (response: { readonly headers: Headers }): Cookies =>
  response.headers.getSetCookie();

/** Whether a request carries a cookie of ours that signs somebody in, good or not. */
export const hasSessionCookie = (headers: Headers): boolean =>
  /(^|;\s*)(__Secure-)?cauce\.session_token=/.test(headers.get('cookie') ?? '');

/** Who is signed in; nobody where the session is over, was revoked, or never was. */
export async function currentSession(
  engine: EngineWithDoor,
  headers: Headers,
): Promise<SignedIn | undefined> {
  if (!hasSessionCookie(headers)) return undefined;
  const found = await (await engine.signIn.auth()).api.getSession({ headers });
  if (found === null) return undefined;
  const { session, user } = found;
  const confirmed = session.secondFactorAt as Date | null | undefined;
  const enrolled = user.twoFactorEnabled === true;
  return {
    account: user.id,
    email: user.email,
    session: session.id,
    secondFactor: { enrolled, confirmedAt: enrolled ? confirmed?.toISOString() : undefined },
    signedInAt: session.createdAt.toISOString(),
  };
}

/** A session as its holder sees it. */
export interface SessionLine {
  readonly session: string;
  readonly current: boolean;
  readonly signedInAt: string;
  readonly expiresAt: string;
  /** What the browser says that it is. */
  readonly browser: string | null;
}

/** The sessions of an account that are good, the newest first. */
export function accountSessionsView(
  engine: EngineWithDoor,
  { account, session, at }: { account: string; session: string; at: string },
): Promise<readonly SessionLine[]> {
  return engine.unit('', async (tx) => {
    const rows = await tx
      .selectFrom('sign_in.session')
      .select(['id', 'created_at', 'expires_at', 'user_agent'])
      .where('user_id', '=', account)
      .where('expires_at', '>', at)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const value = rows.map((row) => ({
      session: row.id,
      current: row.id === session,
      signedInAt: row.created_at,
      expiresAt: row.expires_at,
      browser: row.user_agent,
    }));
    return { commit: false, value };
  });
}

/** Ends one session of an account, or all but one; a request under way with it is the last. Answers how many. */
export async function revokeSessions(
  engine: EngineWithDoor,
  account: string,
  which: { readonly session: string } | { readonly allBut: string },
): Promise<number> {
  const ended = await engine.unit('', async (tx) => {
    const ours = tx.deleteFrom('sign_in.session').where('user_id', '=', account);
    const query =
      'session' in which ? ours.where('id', '=', which.session) : ours.where('id', '!=', which.allBut);
    const rows = await query.returning('id').execute();
    return { commit: true, value: rows.length };
  });
  if (ended > 0) await logAtDoor(engine, 'session-revoked', { account });
  return ended;
}

/** Ends the session of this browser. */
export async function signOut(engine: EngineWithDoor, headers: Headers): Promise<Cookies> {
  const who = await currentSession(engine, headers);
  const response = await (await engine.signIn.auth()).api.signOut({ headers, asResponse: true });
  if (who !== undefined) await logAtDoor(engine, 'signed-out', { account: who.account });
  return cookiesOf(response);
}
