import { sql } from 'kysely';
import type { JurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import { addDays, instantAt, millisecondsOf } from '../calendar/moment.ts';
import { type ReportDue, reportsDue } from '../evaluation/views/reports-due.ts';
import type { FactScope } from '../gates/fact.ts';
import { progressOwed } from '../implementation/facts/progress-owed.ts';
import type { Instant } from '../kernel/clock.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { stageDeadline } from '../workflow/deadlines.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import { regions } from '../workflow/regions.ts';

export const thingKinds = [
  'agreement',
  'milestone',
  'progress',
  'stage',
  'inception-report',
  'end-of-commitment-report',
] as const;
export type ThingKind = (typeof thingKinds)[number];

/**
 * Something that is still to be done and has a day: an agreement, a milestone, the reports of a period, a stage's time,
 * and what the monitoring body itself owes.
 */
export interface OpenThing {
  readonly kind: ThingKind;
  /** The id of an agreement, a milestone, a commitment or the process, the name of a period or a stage. */
  readonly id: string;
  /** The last instant at which it was in time. */
  readonly dueAt: Instant;
  /** Whether a suspension moves it, and whether one stops it now: then it has no day. */
  readonly moves: boolean;
  readonly paused: boolean;
}

export const keyOf = ({ kind, id }: Pick<OpenThing, 'kind' | 'id'>): string => `${kind}:${id}`;

/** From when on a thing is overdue: what its day asks of the clock itself, a check or a passage, goes before. */
export const overdueFrom = ({ dueAt }: Pick<OpenThing, 'dueAt'>): Instant =>
  instantAt(millisecondsOf(dueAt) + 1);

export const isOverdue = (thing: OpenThing, now: Instant): boolean =>
  !thing.paused && overdueFrom(thing) <= now;

/** Everything of a process that is still to be done and has a day. */
export async function openThings(scope: FactScope, process: ProcessInHand): Promise<readonly OpenThing[]> {
  const calendar = calendarOf(process.workflow.spec);
  const [agreements, milestones, waits, progress, reports] = await Promise.all([
    openAgreements(scope),
    openMilestones(scope),
    waitsOf(scope),
    progressOwed.read(scope, {}),
    reportsDue(scope, process),
  ]);
  return [
    ...agreements.map((one) => byDay(calendar, 'agreement', one)),
    ...milestones.map((one) => byDay(calendar, 'milestone', one)),
    ...periodsOwed(progress, waits),
    ...stagesWithin(process, waits),
    ...reportsOwed(process, reports),
  ];
}

type Dated = { readonly id: string; readonly due_on: string | null };

/** A day is over with its last millisecond, on the clock of the place. A suspension does not move a day that people agreed on. */
const byDay = (calendar: JurisdictionCalendar, kind: ThingKind, { id, due_on }: Dated): OpenThing => ({
  kind,
  id,
  dueAt: instantAt(millisecondsOf(calendar.startOfDay(addDays(due_on!, 1))) - 1),
  moves: false,
  paused: false,
});

const openAgreements = ({ tx, organization, process }: FactScope): Promise<Dated[]> =>
  tx
    .selectFrom('agreement')
    .select(['id', 'due_on'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('state', '=', 'open')
    .where('due_on', 'is not', null)
    .execute();

/** Of the commitments that are under way: a milestone is done when a report that stands says that it is complete. */
async function openMilestones({ tx, organization, process }: FactScope): Promise<Dated[]> {
  const found = await sql<Dated>`
    select milestone.id, milestone.due_on from milestone
    join fulfilment on fulfilment.organization = milestone.organization
      and fulfilment.process = milestone.process and fulfilment.id = milestone.commitment
    where milestone.organization = ${organization} and milestone.process = ${process}
      and milestone.removed_at is null and milestone.due_on is not null and fulfilment.state = 'under-way'
      and not exists (select from progress_report report
        where report.organization = milestone.organization and report.process = milestone.process
          and report.milestone = milestone.id and report.superseded_at is null and report.completion = 'complete')
    order by milestone.due_on, milestone.id`.execute(tx);
  return found.rows;
}

interface Waiting {
  readonly kind: string;
  readonly subject: string;
  readonly due_at: Instant;
  readonly moves_with_suspension: boolean;
  readonly paused_at: Instant | null;
}

/** The clock's own rows for periods and stages, the answered ones too: they keep the day as suspensions moved it. */
const waitsOf = ({ tx, organization, process }: FactScope): Promise<Waiting[]> =>
  tx
    .selectFrom('due')
    .select(['kind', 'subject', 'due_at', 'moves_with_suspension', 'paused_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('kind', 'in', ['progress-due', stageDeadline])
    .execute();

type Owed = Awaited<ReturnType<typeof progressOwed.read>>;

function periodsOwed({ owed }: Owed, waits: readonly Waiting[]): OpenThing[] {
  const dueAt = new Map(owed.map((one) => [one.period, one.dueAt]));
  return [...dueAt].map(([id, due]) => {
    const wait = waits.find(({ kind, subject }) => kind === 'progress-due' && subject === id);
    return { kind: 'progress', id, ...timeOf(wait, due) };
  });
}

function stagesWithin({ state }: ProcessInHand, waits: readonly Waiting[]): OpenThing[] {
  const now = regions(state);
  return waits
    .filter(({ kind }) => kind === stageDeadline)
    .filter(({ subject }) => ['working', 'awaiting-approval'].includes(now[subject] ?? ''))
    .map((wait) => ({ kind: 'stage', id: wait.subject, ...timeOf(wait, wait.due_at) }));
}

/** The programme counts these from a day, and knows no suspension of ours. */
const reportsOwed = ({ id }: ProcessInHand, reports: readonly ReportDue[]): OpenThing[] =>
  reports
    .filter(({ deliveredAt }) => deliveredAt === null)
    .map(({ kind, commitment, dueAt }) => ({
      kind: `${kind}-report` as const,
      id: commitment ?? id,
      dueAt,
      moves: false,
      paused: false,
    }));

const timeOf = (
  wait: Waiting | undefined,
  dueAt: Instant,
): Pick<OpenThing, 'dueAt' | 'moves' | 'paused'> => ({
  dueAt: wait?.due_at ?? dueAt,
  moves: wait?.moves_with_suspension ?? false,
  paused: wait?.paused_at != null,
});
