import { statement } from '../../database/statement.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Journal } from './journal.ts';
import type { Noted } from './journal-lines.ts';

/**
 * Tells the database what it has not heard of before this server, or one before it on this machine, came to its end: what the
 * mail server took is recorded, and the rest waits again, in doubt only where it was between its last line and the answer. Of
 * a mail that another server has claimed since, nothing is changed: that claim ends later than the one that was noted.
 */
export async function settleJournal(engine: Engine, journal: Journal): Promise<void> {
  const noted = journal.unsettled();
  const organizations = [...new Set(noted.map(({ organization }) => organization))];
  for (const organization of organizations) {
    const own = noted.filter((one) => one.organization === organization);
    const taken = own.filter(({ state }) => state === 'taken');
    const others = own.filter(({ state }) => state !== 'taken');
    await engine.unit(organization, async (tx) => {
      const told = [taken.map(({ at }) => at!), taken.map(({ sentIn }) => sentIn ?? 'NULL')];
      await recordTaken(tx, [organization, ...named(taken), ...told.map(array)]);
      await waitAgain(tx, [organization, ...named(others), array(others.map(({ state }) => state))]);
      return { commit: true, value: undefined };
    });
  }
  journal.clear();
}

/** As PostgreSQL reads an array of what holds neither commas nor quotes. */
const array = (values: readonly string[]): string => `{${values.join(',')}}`;

const named = (noted: readonly Noted[]): string[] => [
  array(noted.map(({ id }) => id)),
  array(noted.map(({ until }) => until)),
];

const recordTaken = statement(`
  update outgoing_mail set sent_at = told.at, sent_in = told.sent_in, claimed_until = null
  from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::uuid[]) as told(id, until, at, sent_in)
  where organization = $1 and outgoing_mail.id = told.id and claimed_until = told.until
    and sent_at is null and given_up_at is null`);

/** Only what was handed over stays in doubt, and what was so before: that stands in `repeated` once a mail is armed. */
const waitAgain = statement(`
  update outgoing_mail set claimed_until = null,
    attempts = case when told.state in ('claimed', 'armed') then attempts - 1 else attempts end,
    handed_at = case when told.state in ('armed', 'refused') and not repeated then null else handed_at end
  from unnest($2::uuid[], $3::timestamptz[], $4::text[]) as told(id, until, state)
  where organization = $1 and outgoing_mail.id = told.id and claimed_until = told.until
    and sent_at is null and given_up_at is null`);
