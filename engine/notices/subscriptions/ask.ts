import type { Tx } from '../../database/unit-of-work.ts';
import type { Instant } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { asKept } from '../../people/contacts.ts';
import { purposeOf } from '../../privacy/notice/latest-notice.ts';
import type { EngineWithDoor } from '../../sign-in/door.ts';
import { type Limit, withinLimit } from '../../sign-in/limits.ts';
import { logAtDoor } from '../../sign-in/security-log.ts';
import { writeMail } from '../outgoing-mail.ts';
import { noticesByMail } from './purpose.ts';

/** What somebody asks for: the notices of a process, at an address, in a language, each at once or in a digest. */
export interface Asked {
  readonly organization: string;
  readonly process: string;
  readonly email: string;
  readonly language: 'es' | 'en';
  readonly choice: 'each' | 'daily' | 'weekly';
  /** Where the request comes from. */
  readonly place: string;
}

const fromPlace: Limit = { name: 'subscriptions-from-place', most: 20, minutes: 15 };
const toAddress: Limit = { name: 'subscriptions-to-address', most: 4, minutes: 15 };
/** Whoever keeps asking for somebody else sends them no more than these. */
const toAddressInADay: Limit = { name: 'subscriptions-to-address-in-a-day', most: 10, minutes: 1440 };

/**
 * Takes the wish to be told by mail. Nothing is sent but one mail with a link, and nothing comes of it without its button.
 * Who asks is answered alike whether the address is known or not. No event tells of it: nothing has been agreed to yet.
 */
export async function askToSubscribe(
  engine: EngineWithDoor,
  asked: Asked,
): Promise<'taken' | 'too-many-tries' | 'not-offered'> {
  const { organization, process, place } = asked;
  const email = asKept(asked.email);
  if (!(await withinLimit(engine, fromPlace, place))) {
    await logAtDoor(engine, 'too-many-tries');
    return 'too-many-tries';
  }
  const heard =
    (await withinLimit(engine, toAddress, email)) && (await withinLimit(engine, toAddressInADay, email));
  const at = engine.clock.now();
  return engine.unit(organization, async (tx) => {
    const offered = await purposeOf({ tx, organization, process }, noticesByMail);
    if (isRefused(offered)) return { commit: false, value: 'not-offered' as const };
    if (heard) await keep(tx, { ...asked, email }, at);
    return { commit: heard, value: 'taken' as const };
  });
}

/** Keeps the address until it is confirmed, and lets the mail go out: to confirm, or to say that all is as it was. */
async function keep(tx: Tx, asked: Asked, at: Instant): Promise<void> {
  const { organization, process, choice } = asked;
  const known = await knownAs(tx, asked);
  const subscription = known?.id ?? newId(at);
  if (known === undefined) {
    const made = { organization, process, id: subscription, choice, asked_at: at };
    await tx.insertInto('subscription').values(made).execute();
    const { email, language } = asked;
    await tx
      .insertInto('subscription_address')
      .values({ organization, process, subscription, email, language })
      .execute();
  } else if (known.confirmed_at === null) await askAgain(tx, { ...asked, id: known.id }, at);
  const kind = known?.confirmed_at == null ? 'subscription' : 'subscription-standing';
  const mail = { organization, id: newId(at), kind, process, subscription, subject: subscription } as const;
  await writeMail(tx, mail, at);
}

const knownAs = (tx: Tx, { organization, process, email }: Asked) =>
  tx
    .selectFrom('subscription_address')
    .innerJoin('subscription', (join) =>
      join
        .onRef('subscription.organization', '=', 'subscription_address.organization')
        .onRef('subscription.process', '=', 'subscription_address.process')
        .onRef('subscription.id', '=', 'subscription_address.subscription'),
    )
    .select(['subscription.id', 'subscription.confirmed_at'])
    .where('subscription_address.organization', '=', organization)
    .where('subscription_address.process', '=', process)
    .where('subscription_address.email', '=', email)
    .executeTakeFirst();

async function askAgain(
  tx: Tx,
  { organization, process, id, choice, language }: Asked & { id: string },
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('subscription')
    .set({ choice, asked_at: at })
    .where('organization', '=', organization)
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('subscription_address')
    .set({ language })
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('subscription', '=', id)
    .execute();
}
