import { daysBetween, type LocalDate } from '../calendar/moment.ts';
import type { Evidence } from '../files/evidence.ts';

/** A step on record that bears a day: what it says of it, whether that was read or inferred, and what shows it. */
export interface DayOnRecord {
  readonly step: string;
  readonly note: string | null;
  readonly provenance: string;
  readonly act: readonly Evidence[];
}

/** What is known of a commitment from different acts: its plan, its milestones, its ending, and what its final report says. */
export interface CommitmentStory {
  readonly commitment: string;
  readonly code: string;
  readonly endsOn: LocalDate | null;
  /** What the record has of the day on which it was to end; empty where nothing says it. */
  readonly plannedBy: readonly DayOnRecord[];
  readonly state: string | null;
  readonly openMilestones: readonly string[];
  readonly artefactsNotShown: readonly string[];
  readonly report: {
    readonly report: string;
    readonly objectiveReached: string;
    /** The last day on which it says that something happened. */
    readonly lastHappeningOn: LocalDate | null;
  } | null;
}

/** A process under this one that is still going on, with the stages that it has not passed. */
export interface ChildStory {
  readonly process: string;
  readonly stagesNotPassed: readonly string[];
}

/** Two things on record that do not go together, each named by where it is. Nobody states it: it comes out of the data. */
export type Inconsistency =
  | {
      readonly kind: 'objective-reached-with-open-milestones';
      readonly commitment: string;
      readonly code: string;
      readonly report: string;
      readonly milestones: readonly string[];
    }
  | {
      readonly kind: 'objective-reached-with-artefacts-not-shown';
      readonly commitment: string;
      readonly code: string;
      readonly report: string;
      readonly artefacts: readonly string[];
    }
  | {
      readonly kind: 'objective-reached-with-processes-under-way';
      readonly commitment: string;
      readonly code: string;
      readonly report: string;
      readonly processes: readonly ChildStory[];
    }
  | {
      readonly kind: 'ended-later-than-planned';
      readonly commitment: string;
      readonly code: string;
      readonly plannedOn: LocalDate;
      readonly plannedBy: readonly DayOnRecord[];
      readonly lastOn: LocalDate;
      readonly days: number;
    };

/** Holds what a final report says against what else is on record: pure. */
export function findInconsistencies(
  commitments: readonly CommitmentStory[],
  children: readonly ChildStory[],
): readonly Inconsistency[] {
  return commitments.flatMap((one) => [...claimedAndOpen(one, children), ...late(one)]);
}

function claimedAndOpen(
  { commitment, code, report, openMilestones, artefactsNotShown }: CommitmentStory,
  children: readonly ChildStory[],
): Inconsistency[] {
  if (report === null || report.objectiveReached !== 'yes') return [];
  const of = { commitment, code, report: report.report };
  return [
    ...(openMilestones.length === 0
      ? []
      : [{ kind: 'objective-reached-with-open-milestones' as const, ...of, milestones: openMilestones }]),
    ...(artefactsNotShown.length === 0
      ? []
      : [
          {
            kind: 'objective-reached-with-artefacts-not-shown' as const,
            ...of,
            artefacts: artefactsNotShown,
          },
        ]),
    ...(children.length === 0
      ? []
      : [{ kind: 'objective-reached-with-processes-under-way' as const, ...of, processes: children }]),
  ];
}

function late({ commitment, code, endsOn, plannedBy, report }: CommitmentStory): Inconsistency[] {
  const lastOn = report?.lastHappeningOn ?? null;
  if (endsOn === null || lastOn === null || lastOn <= endsOn) return [];
  const days = daysBetween(endsOn, lastOn);
  return [{ kind: 'ended-later-than-planned', commitment, code, plannedOn: endsOn, plannedBy, lastOn, days }];
}
