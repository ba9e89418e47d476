import { statement } from '../../database/statement.ts';
import type { Tx } from '../../database/unit-of-work.ts';

/** What the database answered to a ballot. */
export interface BallotAnswer {
  readonly state: string;
  readonly charter_hash: string | null;
  readonly process_state: string;
  readonly workflow_hash: string;
  /** Whether the voter was not on the roll of those who voted, and is now. */
  readonly entered: boolean;
  readonly on_roll: boolean;
  /** The inclusion code of the ballot that this voter had cast before, where there was one. */
  readonly earlier: string | null;
  readonly voted: boolean;
}

export interface BallotRow {
  readonly organization: string;
  readonly process: string;
  readonly consultation: string;
  readonly pseudonym: string;
  readonly channel: 'online' | 'desk';
  readonly link: string | null;
  readonly inclusionCode: string;
  readonly sealed: Buffer;
  readonly charterHash: string;
  readonly openState: string;
  readonly needsRoll: boolean;
}

/**
 * One statement and one round trip: it reads where the consultation and its process stand, and only where both
 * take ballots does it write the voter on the roll and the ballot in the box. An inclusion code that is taken
 * fails as a broken key. It comes after the ballot lock, because a statement sees what was committed before it.
 */
const put = statement<BallotAnswer>(`
with standing as materialized (
  select c.state, c.charter_hash, p.state::text as process_state, p.workflow_hash,
    (not $11::boolean or exists (
      select from elector e where e.organization = $1 and e.process = $2 and e.consultation = $3
        and e.pseudonym = $4)) as on_roll
  from consultation c join process p on p.organization = c.organization and p.id = c.process
  where c.organization = $1 and c.process = $2 and c.id = $3
), entry as (
  insert into roll_entry (organization, process, consultation, pseudonym, channel, link, inclusion_code)
  select $1, $2, $3, $4, $5, $6, $7 from standing
  where state in ('frozen', 'open') and charter_hash = $9 and process_state = $10 and on_roll
  on conflict do nothing returning 1
), cast_ballot as (
  insert into ballot (organization, process, consultation, inclusion_code, sealed)
  select $1, $2, $3, $7, $8 from entry
)
select standing.*, exists (select from entry) as entered, earlier.inclusion_code as earlier,
  earlier.pseudonym is not null as voted
from standing left join roll_entry earlier on earlier.organization = $1 and earlier.process = $2
  and earlier.consultation = $3 and earlier.pseudonym = $4`);

/** Puts a ballot in the box; nothing where there is no such consultation. */
export async function putBallot(tx: Tx, row: BallotRow): Promise<BallotAnswer | undefined> {
  const values = [
    row.organization,
    row.process,
    row.consultation,
    row.pseudonym,
    row.channel,
    row.link,
    row.inclusionCode,
    row.sealed,
    row.charterHash,
    row.openState,
    row.needsRoll,
  ];
  const [answer] = await put(tx, values);
  return answer;
}
