import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';

/** What mail there is. A kind says what the mail is about; `subject` is the id of that thing. */
export type MailKind = 'invitation' | 'notice' | 'subscription' | 'subscription-standing' | 'status-report';

/** A mail to be sent: to whom, and about what. Neither address nor text: they are put together when it is sent. */
export interface MailToWrite {
  readonly organization: string;
  readonly id: string;
  readonly kind: MailKind;
  readonly subject: string;
  /** Who acts here; a member of the public is reached by `subscription`. */
  readonly person?: string;
  readonly subscription?: string;
  /** The process that it is about; a subscription has one. */
  readonly process?: string;
}

/** Puts a mail among those that wait, in the transaction of what it tells of: both are done, or neither. */
export async function writeMail(tx: Tx, mail: MailToWrite, at: Instant): Promise<void> {
  await tx
    .insertInto('outgoing_mail')
    .values({ ...mail, written_at: at, next_try_at: at })
    .execute();
}
