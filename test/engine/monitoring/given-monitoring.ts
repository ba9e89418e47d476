import type { StatusReport } from '../../../engine/documents/contracts/status-report.ts';
import { type Swept, sweep } from '../../../engine/kernel/sweep.ts';
import {
  type StatusReportLine,
  statusReportsView,
  statusReportView,
} from '../../../engine/monitoring/views/status-reports.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { anImplementation, aPlanProcess, type GivenPlan, link } from '../plan/given-plan.ts';

/** A process with its monitoring body, and what a test of reports asks of it. */
export interface Monitored {
  readonly at: GivenPlan;
  on(command: string, input: unknown, by?: GivenPlan['team']): ReturnType<typeof accepted>;
  no(command: string, input: unknown, by?: GivenPlan['team']): ReturnType<typeof refused>;
  /** Moves the clock, and lets it send what has fallen due, until nothing is due any more. */
  passTo(instant: string): Promise<Swept>;
  reports(): Promise<readonly StatusReportLine[]>;
  /** The figures of a report, by its place in the list; -1 is the last. */
  figures(place: number): Promise<StatusReport>;
  /** The events of the process's ledger that are about reports, in order. */
  here: { organization: string; process: string };
}

export async function aMonitoredProcess(from: string): Promise<Monitored> {
  testClock.moveTo(from);
  return monitored(await aPlanProcess());
}

export function monitored(at: GivenPlan): Monitored {
  const here = { organization: at.organization, process: at.process };
  const reports = async () => (await statusReportsView(at.engine, { ...here, limit: 200 }))!.items;
  return {
    at,
    here,
    on: (command, input, by = at.team) => accepted(at, by, command, input, at.process),
    no: (command, input, by = at.team) => refused(at, by, command, input, at.process),
    async passTo(instant) {
      testClock.moveTo(instant);
      const all = { accepted: 0, refused: 0, failed: 0 };
      for (;;) {
        const swept = await sweep(at.engine, at.organization);
        all.accepted += swept.accepted;
        all.refused += swept.refused;
        all.failed += swept.failed;
        if (swept.failed > 0) throw new Error('The clock met a fault.');
        if (swept.accepted + swept.refused === 0) return all;
      }
    },
    reports,
    async figures(place) {
      const report = (await reports()).at(place)!.id;
      const view = await statusReportView(at.engine, { ...here, report });
      return view!.data as unknown as StatusReport;
    },
  };
}

/** An implementation from the end of 2021 on, whose reports of passage are behind it, and its inception report delivered. */
export async function underWay() {
  const given = await aMonitoredProcess('2021-11-16T15:00:00.000Z');
  const submitted = await anImplementation(given.at);
  await given.on('record-report', inceptionReport(testClock.now()), given.at.monitor);
  await given.passTo('2021-11-16T15:00:01.000Z');
  return { ...given, ...submitted };
}

export const inceptionReport = (deliveredAt: string) => ({
  kind: 'inception',
  deliveredAt,
  summary: 'El plan se hizo con el foro.',
  evidence: [link('Informe inicial')],
});

/** When reports on what fell overdue were issued. */
export const overdueReports = async ({ reports }: Pick<Monitored, 'reports'>) =>
  (await reports()).filter(({ cause }) => cause === 'overdue').map(({ issuedAt }) => issuedAt);
