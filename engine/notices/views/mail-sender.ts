import type { Engine } from '../../kernel/engine.ts';

/** How the sending of mail goes on: whether somebody looks after it, and whether it keeps up. */
export interface MailSender {
  /** `silent` where nobody has looked for a while, `behind` where mail waits that should have gone long ago. */
  readonly state: 'alive' | 'behind' | 'silent' | 'never-ran';
  readonly lookedAt: string | null;
  /** How many mails waited then that were to go at once. */
  readonly waiting: number;
  /** Since when the oldest of them was to go. */
  readonly oldestSince: string | null;
}

const silentMs = 2 * 60_000;
const behindMs = 15 * 60_000;

/** The last sign of life of the sender of this installation. */
export async function mailSenderView(engine: Engine): Promise<MailSender> {
  const row = await engine.unit('', async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('sign_in.mail_sender')
      .select(['looked_at', 'waiting', 'oldest_at'])
      .executeTakeFirst(),
  }));
  if (row === undefined) return { state: 'never-ran', lookedAt: null, waiting: 0, oldestSince: null };
  const now = Date.parse(engine.clock.now());
  const ago = (at: string | null): number => (at === null ? 0 : now - Date.parse(at));
  const state = ago(row.looked_at) > silentMs ? 'silent' : ago(row.oldest_at) > behindMs ? 'behind' : 'alive';
  return { state, lookedAt: row.looked_at, waiting: row.waiting, oldestSince: row.oldest_at };
}
