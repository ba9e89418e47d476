import type { Tx } from '../database/unit-of-work.ts';

/** Why a mail is not sent, known before it is put together. */
export type Unreachable =
  | 'no-address'
  | 'address-erased'
  | 'address-fails'
  | 'unsubscribed'
  | 'consent-withdrawn';

/** Where somebody is reached and in which language; or why not. */
export interface Reached {
  readonly to?: string;
  readonly language?: string;
  readonly unreachable?: Unreachable;
}

interface Recipient {
  readonly person: string | null;
  readonly subscription: string | null;
}

/** Where each recipient is reached now, by their id: what was erased or taken back meanwhile is not sent. */
export async function reach(
  tx: Tx,
  organization: string,
  recipients: readonly Recipient[],
): Promise<ReadonlyMap<string, Reached>> {
  const people = distinct(recipients.map(({ person }) => person));
  const subscriptions = distinct(recipients.map(({ subscription }) => subscription));
  const [ofPeople, ofPublic, failing] = await Promise.all([
    contacts(tx, organization, people),
    subscribed(tx, organization, subscriptions),
    failingOf(tx, organization, [...people, ...subscriptions]),
  ]);
  const reached = new Map<string, Reached>(people.map((person) => [person, { unreachable: 'no-address' }]));
  for (const { person, email, language } of ofPeople) reached.set(person, { to: email, language });
  for (const row of ofPublic) reached.set(row.id, ofSubscription(row));
  for (const one of failing)
    if (reached.get(one)?.to !== undefined) reached.set(one, { unreachable: 'address-fails' });
  return reached;
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];

const contacts = async (tx: Tx, organization: string, people: readonly string[]) =>
  people.length === 0
    ? []
    : tx
        .selectFrom('person_contact')
        .select(['person', 'email', 'language'])
        .where('organization', '=', organization)
        .where('person', 'in', people)
        .execute();

interface Subscribed {
  readonly id: string;
  readonly ended_by: 'unsubscribed' | 'consent-withdrawn' | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly withdrawn_at: string | null;
}

const subscribed = async (tx: Tx, organization: string, ids: readonly string[]): Promise<Subscribed[]> =>
  ids.length === 0
    ? []
    : tx
        .selectFrom('subscription')
        .leftJoin('subscription_address', (join) =>
          join
            .onRef('subscription_address.organization', '=', 'subscription.organization')
            .onRef('subscription_address.process', '=', 'subscription.process')
            .onRef('subscription_address.subscription', '=', 'subscription.id'),
        )
        .leftJoin('consent', (join) =>
          join
            .onRef('consent.organization', '=', 'subscription.organization')
            .onRef('consent.process', '=', 'subscription.process')
            .onRef('consent.id', '=', 'subscription.consent'),
        )
        .select([
          'subscription.id',
          'subscription.ended_by',
          'subscription_address.email',
          'subscription_address.language',
          'consent.withdrawn_at',
        ])
        .where('subscription.organization', '=', organization)
        .where('subscription.id', 'in', ids)
        .execute();

function ofSubscription({ ended_by, email, language, withdrawn_at }: Subscribed): Reached {
  if (ended_by !== null) return { unreachable: ended_by };
  if (withdrawn_at !== null) return { unreachable: 'consent-withdrawn' };
  if (email === null || language === null) return { unreachable: 'address-erased' };
  return { to: email, language };
}

async function failingOf(tx: Tx, organization: string, recipients: readonly string[]): Promise<string[]> {
  if (recipients.length === 0) return [];
  const rows = await tx
    .selectFrom('address_failing')
    .select('recipient')
    .where('organization', '=', organization)
    .where('recipient', 'in', recipients)
    .execute();
  return rows.map(({ recipient }) => recipient);
}
