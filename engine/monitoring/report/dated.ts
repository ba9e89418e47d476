import { sql } from 'kysely';
import { instantAt, millisecondsOf } from '../../calendar/moment.ts';
import type { FactScope } from '../../gates/fact.ts';
import { commitmentNames } from '../../plan/views/commitment-names.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { isOverdue, keyOf, type OpenThing, openThings } from '../open-things.ts';

/** How far ahead a report looks. */
const aheadMs = 60 * 86_400_000;
const mostLines = 500;

interface Moment {
  readonly at: string;
  /** The title of a stage. */
  title(stage: string): string;
}

/** Everything that is overdue, the oldest first, and what of it this report is the first to tell. */
export async function overdueTold(
  scope: FactScope,
  process: ProcessInHand,
  { at, report, title }: Moment & { readonly report: string },
) {
  const things = (await openThings(scope, process)).filter((thing) => isOverdue(thing, at));
  const { tx, organization } = scope;
  const told = await tx
    .selectFrom('overdue_told')
    .select('thing')
    .where('organization', '=', organization)
    .where('process', '=', scope.process)
    .where('report', '=', report)
    .execute();
  const first = new Set(told.map(({ thing }) => thing));
  const lines = await named(scope, process, things, title);
  return lines.map(({ thing, ...line }) => ({ ...line, isNew: first.has(keyOf(thing)) }));
}

/** What falls due in the next sixty days, the nearest first. */
export async function upcoming(scope: FactScope, process: ProcessInHand, { at, title }: Moment) {
  const until = instantAt(millisecondsOf(at) + aheadMs);
  const things = (await openThings(scope, process)).filter(
    (thing) => !thing.paused && !isOverdue(thing, at) && thing.dueAt <= until,
  );
  return (await named(scope, process, things, title)).map(({ thing: _thing, ...line }) => line);
}

/** Things with the names that people know them by. */
async function named(
  scope: FactScope,
  process: ProcessInHand,
  things: readonly OpenThing[],
  title: Moment['title'],
) {
  const [milestones, agreements, commitments] = await Promise.all([
    milestoneNames(scope),
    agreementNames(scope),
    commitmentNames(scope),
  ]);
  const nameOf = ({ kind, id }: OpenThing): string => {
    if (kind === 'stage') return title(id);
    if (kind === 'progress') return id;
    if (kind === 'inception-report') return process.title;
    if (kind === 'end-of-commitment-report') return commitments.get(id) ?? id;
    return (kind === 'milestone' ? milestones : agreements).get(id) ?? id;
  };
  return things
    .map((thing) => ({ thing, kind: thing.kind, name: nameOf(thing), dueAt: thing.dueAt }))
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0))
    .slice(0, mostLines);
}

async function milestoneNames({ tx, organization, process }: FactScope) {
  const rows = await tx
    .selectFrom('milestone')
    .select(['id', 'code', 'title'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .execute();
  return new Map(rows.map(({ id, code, title }) => [id, `${code}: ${title}`]));
}

async function agreementNames({ tx, organization, process }: FactScope) {
  const rows = await tx
    .selectFrom('agreement')
    .select(['id', 'text'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('state', '=', 'open')
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

interface AgreementRow {
  readonly number: number;
  readonly session: string | null;
  readonly text: string;
  readonly owner: string | null;
  readonly due_on: string | null;
  readonly open: number;
}

/** The agreements that are open: how many, how many of them overdue, and the first of them by their day. */
export async function agreementsTold(scope: FactScope, process: ProcessInHand, at: string) {
  const { tx, organization } = scope;
  const today = calendarOf(process.workflow.spec).localDate(at);
  const found = await sql<AgreementRow>`
    select number, session, text, owner, due_on, (count(*) over ())::int as open from agreement
    where organization = ${organization} and process = ${scope.process} and state = 'open'
    order by due_on nulls last, id limit ${mostLines}`.execute(tx);
  const lines = found.rows.map(({ number, session, text, owner, due_on }) => ({
    ...{ number, text, owner },
    madeBy: session === null ? ('meeting' as const) : ('session' as const),
    dueOn: due_on,
    overdue: due_on !== null && due_on < today,
  }));
  return {
    open: found.rows[0]?.open ?? 0,
    overdue: lines.filter(({ overdue }) => overdue).length,
    lines,
  };
}
