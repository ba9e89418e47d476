import type { Engine, Principal } from '../../../engine/kernel/engine.ts';
import { accepted, type TestOrganization } from '../../given.ts';

/** How the mails of a process stand, the oldest first: to whom they go, and what came of them. */
export async function mailsOf(engine: Engine, at: { organization: string; process: string }) {
  return engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('outgoing_mail')
      .leftJoin('notice', (join) =>
        join
          .onRef('notice.organization', '=', 'outgoing_mail.organization')
          .onRef('notice.process', '=', 'outgoing_mail.process')
          .onRef('notice.id', '=', 'outgoing_mail.notice'),
      )
      .select([
        'outgoing_mail.id',
        'outgoing_mail.person',
        'outgoing_mail.subscription',
        'outgoing_mail.reason',
        'outgoing_mail.sent_at',
        'outgoing_mail.given_up_at',
        'outgoing_mail.closed_at',
        'outgoing_mail.repeated',
        'outgoing_mail.attempts',
        'outgoing_mail.smtp_code',
        'outgoing_mail.smtp_words',
        'outgoing_mail.digest',
        'outgoing_mail.next_try_at',
        'outgoing_mail.sent_in',
        'notice.kind',
        'notice.sequence',
      ])
      .where('outgoing_mail.organization', '=', at.organization)
      .where('outgoing_mail.process', '=', at.process)
      .orderBy('notice.sequence')
      .orderBy('outgoing_mail.id')
      .execute(),
  }));
}

/** Gives somebody an address, as an invitation does. */
export async function withAddress(at: TestOrganization, { id }: Principal, email: string): Promise<void> {
  await accepted(at, at.administrator, 'invite-person', { person: id, email });
}
