/** What is read to say which reports are owed: all of it is bounded by the plan, some hundreds of rows at most. */
export interface ReportingRows {
  readonly periods: readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly endsOn: string;
    readonly dueAt: string;
  }[];
  readonly milestones: readonly {
    readonly milestone: string;
    readonly commitment: string;
    readonly code: string;
    readonly startsOn: string | null;
    /** When its commitment was completed or ended; nothing while it is under way. */
    readonly endedAt: string | null;
  }[];
  readonly reports: readonly {
    readonly milestone: string;
    readonly period: string;
    readonly completion: string;
  }[];
}

/** A report that is not there: of which milestone, for which period, and until when it is or was due. */
export interface OwedReport {
  readonly milestone: string;
  readonly commitment: string;
  readonly code: string;
  readonly period: string;
  readonly periodEndsOn: string;
  readonly dueAt: string;
}

/**
 * The reports that are not there, by period. A milestone is reported on from the period in which it starts to
 * the one in which it is complete; once its commitment has ended, only what was due before that is still owed.
 */
export function owedReports({ periods, milestones, reports }: ReportingRows): OwedReport[] {
  const ordinalOf = new Map(periods.map(({ id, ordinal }) => [id, ordinal]));
  const there = new Set(reports.map(({ milestone, period }) => `${milestone}/${period}`));
  const completeFrom = new Map<string, number>();
  for (const { milestone, period, completion } of reports) {
    if (completion !== 'complete') continue;
    const ordinal = ordinalOf.get(period) ?? 0;
    completeFrom.set(milestone, Math.min(ordinal, completeFrom.get(milestone) ?? ordinal));
  }
  return periods.flatMap((period) =>
    milestones
      .filter(({ startsOn }) => startsOn === null || startsOn <= period.endsOn)
      .filter(({ endedAt }) => endedAt === null || period.dueAt <= endedAt)
      .filter(({ milestone }) => (completeFrom.get(milestone) ?? Number.POSITIVE_INFINITY) >= period.ordinal)
      .filter(({ milestone }) => !there.has(`${milestone}/${period.id}`))
      .map(({ milestone, commitment, code }) => ({
        milestone,
        commitment,
        code,
        period: period.id,
        periodEndsOn: period.endsOn,
        dueAt: period.dueAt,
      })),
  );
}
