import { reportsDue } from '../../evaluation/views/reports-due.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { meetingSequence, sessionSequence } from '../../notices/calendar-sequence.ts';
import { commitmentNames } from '../../plan/views/commitment-names.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { stageDeadline } from '../../workflow/deadlines.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { monthlyWait } from '../subscriptions.ts';

export const calendarKinds = [
  'meeting',
  'session',
  'consultation',
  'stage',
  'milestone',
  'progress',
  'status-report',
  'inception-report',
  'end-of-commitment-report',
] as const;

/** Something of a process that has a date and that anybody may know of. */
export interface CalendarEntry {
  readonly kind: (typeof calendarKinds)[number];
  /** What it is known by for ever, whatever becomes of it. */
  readonly id: string;
  /** How often it was changed: it grows with each new date and with a cancellation, and never goes back. */
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Its name in the words of the process; of a session its kind, of a period or a month that. */
  readonly name: string;
  /** Hours in UTC, or a day of the place's calendar. */
  readonly when: { readonly startsAt: string; readonly endsAt: string | null } | { readonly on: string };
  readonly place: string | null;
}

/** Everything of a process that a calendar shows. `stamp` and `version` are those of the ledger: they change with it, and only then. */
export interface CalendarView {
  readonly process: string;
  readonly title: string;
  readonly titles: { readonly [stage: string]: { readonly [language: string]: string } };
  readonly stamp: string;
  readonly version: number;
  readonly entries: readonly CalendarEntry[];
}

/** The calendar of a process, as the public may read it; nothing where there is no such process. */
export function calendarView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<CalendarView | undefined> {
  return inProcess(engine, at, async (scope, process) => {
    const head = await scope.tx
      .selectFrom('ledger_head')
      .select(['seq', 'recorded_at'])
      .where('organization', '=', scope.organization)
      .where('ledger', '=', scope.process)
      .executeTakeFirstOrThrow();
    const lists = await Promise.all([
      meetings(scope),
      sessions(scope),
      consultations(scope),
      clockDays(scope, process),
      milestones(scope),
      issuedReports(scope, process),
      monitoringDays(scope, process),
    ]);
    const { stages } = process.workflow.spec;
    return {
      process: process.id,
      title: process.title,
      titles: Object.fromEntries(Object.entries(stages).map(([stage, { title }]) => [stage, title as never])),
      stamp: head.recorded_at,
      version: head.seq,
      entries: unique(lists.flat()),
    };
  });
}

/** What was waited for and has come is one entry: the later knowledge of it stands. */
const unique = (entries: readonly CalendarEntry[]): CalendarEntry[] => [
  ...new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry])).values(),
];

async function meetings({ tx, organization, process }: FactScope): Promise<CalendarEntry[]> {
  const rows = await tx
    .selectFrom('meeting')
    .select(['id', 'state', 'title', 'place', 'starts_at', 'ends_at', 'held_from', 'held_to', 'schedule'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const over = row.state === 'cancelled' || row.state === 'annulled';
    return {
      kind: 'meeting',
      id: row.id,
      sequence: meetingSequence(row),
      cancelled: over,
      name: row.title,
      when: { startsAt: row.held_from ?? row.starts_at, endsAt: row.held_to ?? row.ends_at },
      place: row.place,
    };
  });
}

async function sessions({ tx, organization, process }: FactScope): Promise<CalendarEntry[]> {
  const rows = await tx
    .selectFrom('forum_session')
    .select(['id', 'state', 'kind', 'call', 'place', 'starts_at', 'second_call_at', 'opened_at', 'closed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    kind: 'session',
    id: row.id,
    sequence: sessionSequence(row),
    cancelled: row.state === 'cancelled',
    name: row.kind,
    when: { startsAt: row.opened_at ?? row.second_call_at ?? row.starts_at, endsAt: row.closed_at },
    place: row.place,
  }));
}

/** From the day on which its bases are frozen: before, they are a draft. */
async function consultations({ tx, organization, process }: FactScope): Promise<CalendarEntry[]> {
  const rows = await tx
    .selectFrom('consultation')
    .select(['id', 'state', 'charter', 'opens_at', 'closes_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('state', 'not in', ['drafted', 'discarded'])
    .orderBy('id')
    .execute();
  return rows.map(({ id, state, charter, opens_at, closes_at }) => ({
    kind: 'consultation',
    id,
    sequence: state === 'void' ? 1 : 0,
    cancelled: state === 'void',
    name: (charter as { readonly title: string }).title,
    when: { startsAt: opens_at, endsAt: closes_at },
    place: null,
  }));
}

/** What the clock waits for, on the day of the place. A day that a suspension moved is a later one; what it has stopped has none. */
async function clockDays(
  { tx, organization, process }: FactScope,
  { workflow, id }: ProcessInHand,
): Promise<CalendarEntry[]> {
  const rows = await tx
    .selectFrom('due')
    .select(['kind', 'subject', 'due_at', 'input', 'settled_at', 'outcome'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('kind', 'in', [stageDeadline, 'progress-due', monthlyWait.kind])
    .where('paused_at', 'is', null)
    .orderBy('due_at')
    .execute();
  const calendar = calendarOf(workflow.spec);
  return rows
    .filter(({ settled_at, kind }) => settled_at === null || kind === 'progress-due')
    .map(({ kind, subject, due_at, input }) => {
      const on = calendar.localDate(due_at);
      const month = (input as { month?: string }).month;
      const named = kind === monthlyWait.kind ? (month ?? subject) : subject;
      const shown = kind === stageDeadline ? 'stage' : kind === 'progress-due' ? 'progress' : 'status-report';
      return {
        kind: shown,
        id: `${id}-${shown}-${named}`,
        sequence: dayNumber(on),
        cancelled: false,
        name: named,
        when: { on },
        place: null,
      };
    });
}

/** Days since 2000: a day that is put off has a greater number, which is a later version of it. */
const dayNumber = (on: string): number =>
  Math.floor((Date.parse(on) - Date.parse('2000-01-01')) / 86_400_000);

/** The milestones of the plan. One that an amendment took out stays, as cancelled, so that calendars strike it. */
async function milestones({ tx, organization, process }: FactScope): Promise<CalendarEntry[]> {
  const rows = await tx
    .selectFrom('milestone')
    .innerJoin('commitment', (join) =>
      join
        .onRef('commitment.organization', '=', 'milestone.organization')
        .onRef('commitment.process', '=', 'milestone.process')
        .onRef('commitment.id', '=', 'milestone.commitment'),
    )
    .select([
      'milestone.id',
      'milestone.code',
      'milestone.title',
      'milestone.due_on',
      'milestone.removed_at',
      'commitment.version',
      'commitment.state',
    ])
    .where('milestone.organization', '=', organization)
    .where('milestone.process', '=', process)
    .where('milestone.due_on', 'is not', null)
    .where('commitment.number', 'is not', null)
    .orderBy('milestone.id')
    .execute();
  return rows.map(({ id, code, title, due_on, removed_at, version, state }) => ({
    kind: 'milestone',
    id,
    sequence: version - 1 + (state === 'adopted' ? 0 : 1),
    cancelled: removed_at !== null || state !== 'adopted',
    name: `${code}: ${title}`,
    when: { on: due_on! },
    place: null,
  }));
}

/** The reports of the months that were issued, each under the name that it was waited for. */
async function issuedReports(
  { tx, organization, process }: FactScope,
  { workflow, id }: ProcessInHand,
): Promise<CalendarEntry[]> {
  const rows = await tx
    .selectFrom('status_report')
    .select(['about', 'due_at', 'issued_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('cause', '=', 'monthly')
    .orderBy('id')
    .execute();
  const calendar = calendarOf(workflow.spec);
  return rows.map(({ about, issued_at }) => {
    const on = calendar.localDate(issued_at);
    const { month = '' } = about as { month?: string };
    return {
      kind: 'status-report',
      id: `${id}-status-report-${month}`,
      sequence: dayNumber(on) + 1,
      cancelled: false,
      name: month,
      when: { on },
      place: null,
    };
  });
}

/** The days of the monitoring body's own reports. One that was delivered keeps its day. */
async function monitoringDays(scope: FactScope, process: ProcessInHand): Promise<CalendarEntry[]> {
  const [reports, names] = await Promise.all([reportsDue(scope, process), commitmentNames(scope)]);
  return reports.map(({ kind, commitment, dueOn }) => ({
    kind: `${kind}-report` as const,
    id: `${process.id}-${kind}-report${commitment === null ? '' : `-${commitment}`}`,
    sequence: dayNumber(dueOn),
    cancelled: false,
    name: commitment === null ? process.title : (names.get(commitment) ?? commitment),
    when: { on: dueOn },
    place: null,
  }));
}
