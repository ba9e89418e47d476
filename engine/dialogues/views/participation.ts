import { fewestHidden, publishedPercent, suppressList } from '../../disclosure/suppress-list.ts';
import { suppressTable } from '../../disclosure/suppress-table.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { privacyThreshold } from './privacy-threshold.ts';

/** Who came to the meetings of a process, by group and in all, as it may be published; null is what is not. */
export interface ParticipationView {
  readonly meetings: readonly MeetingParticipation[];
  readonly groups: readonly GroupParticipation[];
  readonly total: number | null;
  /** Whether the process has ended: then nothing is added any more, and more of the totals can be shown. */
  readonly final: boolean;
  /** Numbers from 1 to below this one are not published, nor what would give them back. */
  readonly suppressedBelow: number;
}

export interface MeetingParticipation {
  readonly meeting: string;
  readonly heldTo: string | null;
  readonly counts: readonly { readonly group: string; readonly count: number | null }[];
  readonly total: number | null;
}

export interface GroupParticipation {
  readonly group: string;
  /** In all meetings together. A person who came to three is counted three times. */
  readonly total: number | null;
  /** What the meetings that show the group come to: the total is no less. */
  readonly atLeast: number;
  /** Of all who came, rounded to a tenth; null where either is not published. */
  readonly percent: number | null;
}

const most = 1000;

/**
 * Attendance by group, per meeting and in all, for anybody; nothing where there is no such process. Each meeting is
 * published as in its minutes. While the process goes on, a total over meetings is shown only where every meeting shows
 * its number: from two totals of different days, what came between could be told. Once it has ended, every total is
 * shown that gives no hidden number away.
 */
export function participationView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ParticipationView | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }, { workflow, state }) => {
    const held = await tx
      .selectFrom('meeting')
      .select(['id', 'held_to', 'attendance'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '=', 'held')
      .orderBy('id')
      .limit(most)
      .execute();
    const meetings = held.map(({ id, held_to, attendance }) => ({
      meeting: id,
      heldTo: held_to,
      attendance: attendance ?? [],
    }));
    return participationOf(meetings, {
      k: privacyThreshold(workflow.spec),
      // The state of a process that has ended is a bare word.
      final: typeof state === 'string',
    });
  });
}

interface Held {
  readonly meeting: string;
  readonly heldTo: string | null;
  readonly attendance: readonly { readonly group: string; readonly count: number }[];
}

/** Puts the meetings of a process together: pure, so that an attacker can be tried on it. */
export function participationOf(
  held: readonly Held[],
  { k, final }: { k: number; final: boolean },
): ParticipationView {
  const groups = [...new Set(held.flatMap(({ attendance }) => attendance.map(({ group }) => group)))].sort();
  const meetings = held.map(({ meeting, heldTo, attendance }): MeetingParticipation => {
    const { counts, total } = suppressList(
      attendance.map(({ count }) => count),
      { k },
    );
    const shown = attendance.map(({ group }, place) => ({ group, count: counts[place]! }));
    return { meeting, heldTo, counts: shown, total };
  });
  // Whoever is not counted in a meeting is not of a group that was counted there: that is public, and a zero.
  const counts = held.map(({ attendance }) => groups.map((group) => countOf(attendance, group) ?? 0));
  const published = meetings.map(({ counts: shown, total }) => ({
    counts: groups.map((group) => countOf(shown, group) ?? (isCounted(shown, group) ? null : 0)),
    total,
    fewest: fewestHidden({ k }, shown.length),
  }));
  const totals = final
    ? suppressTable(counts, { k }, published)
    : {
        columnTotals: groups.map((_, place) => whole(published.map((row) => row.counts[place]!))),
        total: whole(published.map((row) => row.total)),
      };
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
  return {
    meetings,
    groups: groups.map((group, place) => ({
      group,
      total: totals.columnTotals[place] ?? null,
      atLeast: sum(published.map((row) => row.counts[place]!)),
      percent: publishedPercent(totals.columnTotals[place] ?? null, totals.total),
    })),
    total: totals.total,
    final,
    suppressedBelow: k,
  };
}

const countOf = <Count>(counts: readonly { group: string; count: Count }[], group: string) =>
  counts.find((one) => one.group === group)?.count;

const isCounted = (counts: readonly { group: string }[], group: string): boolean =>
  counts.some((one) => one.group === group);

/** The sum of numbers that are all there. */
const whole = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);
