import { jurisdictionCalendar } from '../../calendar/jurisdiction-calendar.ts';
import { publicHolidays } from '../../calendar/public-holidays.ts';
import type { Catalogue } from '../../catalogue.ts';
import type { Issue } from '../../kernel/refusals.ts';
import type { ApprovalSpec, WorkflowSpec } from '../spec.ts';
import { finding, nearest } from './finding.ts';

/** A place that the calendar does not know, and deadlines that nothing would answer. */
export function lintTime(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  return [...lintPlace(spec), ...lintDeadlines(spec, catalogue)];
}

function lintPlace({ jurisdiction: { country, timeZone } }: WorkflowSpec): Issue[] {
  const at = 'jurisdiction';
  if (fails(() => publicHolidays(country, undefined))) {
    return [finding([at, 'country'], 'lint-unknown-country', { country })];
  }
  if (fails(() => jurisdictionCalendar({ country, timeZone }))) {
    const known = Intl.supportedValuesOf('timeZone');
    return [
      finding([at, 'timeZone'], 'lint-unknown-time-zone', { timeZone, nearest: nearest(timeZone, known) }),
    ];
  }
  return [];
}

function fails(look: () => unknown): boolean {
  try {
    look();
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** By a workflow's own terms a vote closes where they give it a time; in writing, rules of procedure always do. */
const closesByClock = (approval: ApprovalSpec | undefined): boolean =>
  approval !== undefined && !('procedure' in approval) && approval.within !== undefined;

/** What the clock sends when a time is over; it must be allowed to, or the deadline would pass in silence. */
function lintDeadlines(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const refusedToClock = (name: string) => catalogue.command(name)?.by.includes('clock') === false;
  return Object.entries(spec.stages).flatMap(([id, { deadline, approval }]) => [
    ...(deadline !== undefined && refusedToClock('request-passage')
      ? [finding(['stages', id, 'deadline'], 'lint-deadline-nowhere', { command: 'request-passage' })]
      : []),
    ...(closesByClock(approval) && refusedToClock('close-resolution')
      ? [
          finding(['stages', id, 'approval', 'within'], 'lint-deadline-nowhere', {
            command: 'close-resolution',
          }),
        ]
      : []),
  ]);
}
