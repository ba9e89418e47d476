import type { Tx } from '../../database/unit-of-work.ts';
import type { Basis } from '../../gates/verdict.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Engine } from '../../kernel/engine.ts';
import { organizationExists } from '../../organization/views/organization.ts';
import type { ActWindow } from '../window.ts';

/** An end that a window was declared to have, and since when that is known. */
export interface KnownEnd {
  readonly endsAt: Instant;
  readonly knownAt: Instant;
  /** Why it was changed; null for the end that it was declared with. */
  readonly reason: string | null;
}

/** A window as it is told to anybody. */
export interface WindowView {
  readonly id: string;
  readonly kind: ActWindow['kind'];
  readonly title: string;
  readonly authority: string;
  readonly basis: Basis;
  /** The statement of law that its days were counted by. */
  readonly law: string | null;
  readonly where: {
    readonly country: string | null;
    readonly region: string | null;
    readonly level: string | null;
    readonly territory: string | null;
    readonly programme: string | null;
    readonly process: string | null;
  };
  readonly from: Instant;
  /** Where it ends, as it was known at the instant that was asked for. */
  readonly endsAt: Instant;
  readonly blocks: readonly string[];
  readonly exceptions: readonly string[];
  /** What becomes of an act that it blocks: by law it is refused, otherwise it is marked. */
  readonly effect: 'refuses' | 'marks';
  readonly movesDeadlines: boolean;
  readonly waives: readonly string[];
  readonly declaredAt: Instant;
  readonly ends: readonly KnownEnd[];
}

/**
 * The windows of an organization that stood at an instant, as it was known at another: what was declared later is not
 * among them, and one that was ended later still has the end that it had. Both left out: now, as known now.
 */
export function standingWindowsView(
  engine: Engine,
  at: { organization: string; on?: Instant | undefined; knownAt?: Instant | undefined },
): Promise<{ on: Instant; knownAt: Instant; windows: readonly WindowView[] } | undefined> {
  const now = engine.clock.now();
  const { organization, on = now, knownAt = now } = at;
  return engine.unit(organization, async (tx) => {
    if (!(await organizationExists(tx, organization))) return { commit: false, value: undefined };
    const known = await windowsKnown(tx, organization, knownAt);
    const windows = known.filter(({ from, endsAt }) => from <= on && on < endsAt);
    return { commit: false, value: { on, knownAt, windows } };
  });
}

/** Every window that was known at an instant, with the end that it had by then. */
export async function windowsKnown(tx: Tx, organization: string, knownAt: Instant): Promise<WindowView[]> {
  const rows = await tx
    .selectFrom('act_window')
    .selectAll()
    .where('organization', '=', organization)
    .where('declared_at', '<=', knownAt)
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const changes = await tx
    .selectFrom('act_window_end')
    .select(['act_window', 'ends_at', 'reason', 'known_at'])
    .where('organization', '=', organization)
    .where('known_at', '<=', knownAt)
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const later = changes.filter(({ act_window }) => act_window === row.id);
    const ends: KnownEnd[] = [
      { endsAt: row.until_at, knownAt: row.declared_at, reason: null },
      ...later.map(({ ends_at, known_at, reason }) => ({ endsAt: ends_at, knownAt: known_at, reason })),
    ];
    return told(row, ends);
  });
}

const told = (row: ActWindow, ends: readonly KnownEnd[]): WindowView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  authority: row.authority,
  basis: row.basis,
  law: row.law,
  where: {
    country: row.country,
    region: row.region,
    level: row.level,
    territory: row.territory,
    programme: row.programme,
    process: row.process,
  },
  from: row.from_at,
  endsAt: ends.at(-1)!.endsAt,
  blocks: row.blocks,
  exceptions: row.exceptions,
  effect: row.basis.kind === 'law' ? 'refuses' : 'marks',
  movesDeadlines: row.moves_deadlines,
  waives: row.waives,
  declaredAt: row.declared_at,
  ends,
});
