import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';
import { plainName } from './body-name.ts';
import { givenRoles, type Role } from './roles.ts';
import { meet, type PlacedScope } from './scope.ts';
import { type ScopeRow, scopeOf } from './scope-row.ts';

/** A mandate as it is about to be given. */
export interface Proposed extends PlacedScope {
  readonly person: string;
  readonly role: Role;
  readonly body: string | null;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Two mandates that nobody holds at once where both hold; of one body neither, where `bodies` is set. */
interface Apart {
  readonly one: readonly Role[];
  readonly other: readonly Role[];
  readonly bodies: boolean;
  refuse(details: { mandate: string; role: string }): Refused;
}

const apart: readonly Apart[] = [
  {
    one: ['monitoring-body'],
    // Whoever has a part in a process is judged by its monitoring body; who only observes is not.
    other: givenRoles.filter((role) => role !== 'monitoring-body' && role !== 'observer'),
    bodies: true,
    refuse: (details) => notPossible('monitoring-body-is-a-party', details),
  },
  {
    one: ['observer'],
    other: ['forum-member'],
    bodies: false,
    refuse: (details) => notPossible('observers-do-not-vote', details),
  },
];

/**
 * Refuses a mandate that would make its holder judge of their own cause, and names the one that stands in the way.
 * Bodies are compared by the names that mandates give them: an abbreviation is another name.
 */
export async function refuseDependent(
  tx: Tx,
  organization: string,
  proposed: Proposed,
): Promise<Refused | undefined> {
  for (const { one, other, bodies, refuse } of apart) {
    const against = one.includes(proposed.role) ? other : other.includes(proposed.role) ? one : [];
    if (against.length === 0) continue;
    const held = await heldMeanwhile(tx, organization, proposed, { against, bodies });
    const clash = held.find((row) => isOneParty(row, proposed, bodies) && meet(proposed, placed(row)));
    if (clash !== undefined) return refuse({ mandate: clash.id, role: clash.role });
  }
  return undefined;
}

type HeldRow = Awaited<ReturnType<typeof heldMeanwhile>>[number];

const isOneParty = (row: HeldRow, { person, body }: Proposed, bodies: boolean): boolean =>
  row.person === person ||
  (bodies && row.body !== null && body !== null && plainName(row.body) === plainName(body));

const placed = (row: HeldRow): PlacedScope => ({
  scope: scopeOf(row as ScopeRow),
  ...(row.process === null
    ? {}
    : { place: { process: row.process, programme: row.programme, territory: row.place } }),
});

/** The mandates of those roles that hold at some instant of the proposed one's time. */
function heldMeanwhile(
  tx: Tx,
  organization: string,
  { person, from, to }: Proposed,
  { against, bodies }: { against: readonly Role[]; bodies: boolean },
) {
  let query = tx
    .selectFrom('mandate as m')
    .leftJoin('process as p', (join) =>
      join.onRef('p.organization', '=', 'm.organization').onRef('p.id', '=', 'm.process'),
    )
    .select(['m.id', 'm.person', 'm.role', 'm.body', 'm.scope', 'm.process', 'm.territory', 'm.subject'])
    .select(['p.programme', 'p.territory as place'])
    .where('m.organization', '=', organization)
    .where('m.role', 'in', [...against])
    .where((row) => row.or([row('m.valid_to', 'is', null), row('m.valid_to', '>', from)]));
  if (to !== null) query = query.where('m.valid_from', '<', to);
  query = bodies
    ? query.where((row) => row.or([row('m.person', '=', person), row('m.body', 'is not', null)]))
    : query.where('m.person', '=', person);
  return query.orderBy('m.id').execute();
}
