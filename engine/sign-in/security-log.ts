import { newId } from '../kernel/ids.ts';
import { type EngineWithDoor, keyedHash } from './door.ts';

/** What happens at the door and is kept in the log. */
export const doorEvents = [
  'link-asked',
  'link-sent',
  'link-used',
  'link-refused-expired',
  'link-refused-used',
  'link-refused-unknown',
  'provider-used',
  'provider-refused',
  'invitation-accepted',
  'invitation-refused',
  'second-factor-set-up',
  'second-factor-confirmed',
  'second-factor-wrong',
  'second-factor-removed',
  'backup-code-used',
  'backup-codes-made',
  'session-revoked',
  'signed-out',
  'set-up-refused',
  'set-up-done',
  'too-many-tries',
  'foreign-origin',
] as const;

export type DoorEvent = (typeof doorEvents)[number];

/** Whom it is about: an account by its id, or an address by a hash that only this installation can make. */
export interface About {
  readonly account?: string | undefined;
  readonly email?: string | undefined;
}

/** Adds to the security log. No address is kept, only what tells whether two lines are about the same one. */
export function logAtDoor(
  engine: EngineWithDoor,
  event: DoorEvent,
  { account, email }: About = {},
): Promise<void> {
  const at = engine.clock.now();
  const subject = email === undefined ? null : keyedHash(engine.signIn, 'log', email).slice(0, 16);
  return engine.unit('', async (tx) => {
    await tx
      .insertInto('sign_in.security_log')
      .values({ id: newId(at), at, event, account: account ?? null, subject })
      .execute();
    return { commit: true, value: undefined };
  });
}

/** A line of the security log. */
export interface SecurityLogLine {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly account: string | null;
  readonly subject: string | null;
}

/** The security log, the newest first, for whoever runs the installation. */
export function securityLogView(
  engine: EngineWithDoor,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<readonly SecurityLogLine[]> {
  return engine.unit('', async (tx) => {
    let query = tx
      .selectFrom('sign_in.security_log')
      .select(['id', 'at', 'event', 'account', 'subject'])
      .orderBy('id', 'desc')
      .limit(limit);
    if (after !== undefined) query = query.where('id', '<', after);
    return { commit: false, value: await query.execute() };
  });
}
