import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A mail that was given up and that somebody must see. The address is not told: the person or the subscription is. */
export interface UndeliveredMail {
  readonly id: string;
  readonly kind: string;
  /** What the notice told of, where it was one. */
  readonly notice: string | null;
  readonly person: string | null;
  readonly subscription: string | null;
  readonly reason: string;
  /** What the mail server answered, if it did. */
  readonly smtpCode: number | null;
  readonly smtpWords: string | null;
  readonly attempts: number;
  readonly repeated: boolean;
  readonly givenUpAt: string;
}

/** The mails of a process that were given up and not closed; `after` is a mail. */
export function undeliveredMailView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<UndeliveredMail> | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('outgoing_mail')
      .leftJoin('notice', (join) =>
        join
          .onRef('notice.organization', '=', 'outgoing_mail.organization')
          .onRef('notice.process', '=', 'outgoing_mail.process')
          .onRef('notice.id', '=', 'outgoing_mail.notice'),
      )
      .selectAll('outgoing_mail')
      .select('notice.kind as told')
      .where('outgoing_mail.organization', '=', organization)
      .where('outgoing_mail.process', '=', process)
      .where('given_up_at', 'is not', null)
      .where('closed_at', 'is', null)
      .orderBy('outgoing_mail.id')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('outgoing_mail.id', '>', at.after);
    return pageOf(
      await query.execute(),
      at.limit,
      (row): UndeliveredMail => ({
        ...{
          id: row.id,
          kind: row.kind,
          notice: row.told,
          person: row.person,
          subscription: row.subscription,
        },
        ...{ reason: row.reason ?? 'given-up', smtpCode: row.smtp_code, smtpWords: row.smtp_words },
        ...{ attempts: row.attempts, repeated: row.repeated, givenUpAt: row.given_up_at ?? '' },
      }),
      (row) => row.id,
    );
  });
}
