import { sql } from 'kysely';
import type { Context } from '../../kernel/command.ts';
import type { ConsultationScope } from '../consultation-row.ts';
import { electorsAmong } from '../electors.ts';
import { setAside } from '../quarantine-row.ts';

/** What putting the voters of a batch on the roll brought to light. */
export interface PutOnRoll {
  /** Electronic ballots set aside, because the paper of the same voter prevails. */
  readonly setAside: number;
  /** Voters who are in another paper batch, too: their papers cannot be told from the others any more. */
  readonly repeatedVoters: number;
  /** Voters whom the closed roll does not have. */
  readonly votersOffRoll: number;
}

/**
 * Puts the voters of a reconciled batch on the roll of those who voted. One who had voted electronically has that
 * ballot set aside: paper was put in a box in front of witnesses and cannot be taken out again.
 */
export async function putOnRoll(
  context: Context<unknown>,
  scope: ConsultationScope,
  { batch, pseudonyms, closedRoll }: { batch: string; pseudonyms: readonly string[]; closedRoll: boolean },
): Promise<PutOnRoll> {
  const entered = new Set(await enter(scope, batch, pseudonyms));
  const earlier = await earlierEntries(
    scope,
    pseudonyms.filter((one) => !entered.has(one)),
  );
  let ballotsSetAside = 0;
  for (const { pseudonym, inclusion_code: code } of earlier) {
    if (code === null) continue;
    const met = { inclusionCode: code, pseudonym, reason: 'voted-on-paper' } as const;
    if ((await setAside(context, scope, met)) !== undefined) ballotsSetAside += 1;
  }
  const known = closedRoll ? await electorsAmong(scope, pseudonyms) : undefined;
  return {
    setAside: ballotsSetAside,
    repeatedVoters: earlier.filter(({ inclusion_code: code }) => code === null).length,
    votersOffRoll: known === undefined ? 0 : pseudonyms.filter((one) => !known.has(one)).length,
  };
}

/** Waits for a ballot of the same voter that is being cast at this moment, and then does not enter them. */
async function enter(
  { tx, organization, process, consultation }: ConsultationScope,
  batch: string,
  pseudonyms: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ pseudonym: string }>`
    insert into roll_entry (organization, process, consultation, pseudonym, channel, batch)
    select ${organization}, ${process}::uuid, ${consultation}::uuid, pseudonym, 'paper', ${batch}::uuid
    from unnest(${pseudonyms}::text[]) as pseudonym
    on conflict do nothing returning pseudonym`.execute(tx);
  return rows.map(({ pseudonym }) => pseudonym);
}

async function earlierEntries(
  { tx, organization, process, consultation }: ConsultationScope,
  pseudonyms: readonly string[],
) {
  const { rows } = await sql<{ pseudonym: string; inclusion_code: string | null }>`
    select pseudonym, inclusion_code from roll_entry
    where organization = ${organization} and process = ${process} and consultation = ${consultation}
      and pseudonym = any(${pseudonyms}::text[])
    order by pseudonym`.execute(tx);
  return rows;
}
