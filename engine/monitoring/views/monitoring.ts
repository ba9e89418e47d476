import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { ReportDay } from '../schedule.ts';
import { monthlyWait, scheduleOf, standingSubscriptions } from '../subscriptions.ts';

/** Who monitors a process, and when the next report comes by itself. */
export interface MonitoringView {
  readonly subscriptions: readonly {
    readonly id: string;
    readonly body: string;
    /** Whether it was subscribed by its appointment. */
    readonly byAppointment: boolean;
  }[];
  readonly reportDay: ReportDay;
  readonly language: string;
  /** When the report of the month is due; nothing where nobody monitors. */
  readonly nextReportAt: string | null;
  readonly timeZone: string;
}

/** Who is told how a process goes; nothing where there is no such process. */
export function monitoringView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<MonitoringView | undefined> {
  return inProcess(engine, at, async (scope, process) => {
    const [subscriptions, schedule, next] = await Promise.all([
      standingSubscriptions(scope),
      scheduleOf(scope),
      scope.tx
        .selectFrom('due')
        .select('due_at')
        .where('organization', '=', scope.organization)
        .where('process', '=', scope.process)
        .where('kind', '=', monthlyWait.kind)
        .where('subject', '=', monthlyWait.subject)
        .where('settled_at', 'is', null)
        .executeTakeFirst(),
    ]);
    return {
      subscriptions: subscriptions.map(({ id, body, appointed }) => ({
        ...{ id, body },
        byAppointment: appointed !== null,
      })),
      reportDay: schedule.day,
      language: schedule.language,
      nextReportAt: next?.due_at ?? null,
      timeZone: process.workflow.spec.jurisdiction.timeZone,
    };
  });
}
