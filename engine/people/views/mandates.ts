import { sql } from 'kysely';
import { addDays, isLocalDate } from '../../calendar/moment.ts';
import { endOf, startOf } from '../../calendar/moment-bounds.ts';
import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { findProcess } from '../../kernel/process-row.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { publishedWorkflow } from '../../workflow/registry.ts';
import { type ActLine, actLine } from '../act.ts';
import type { Scope } from '../scope.ts';
import { scopeOf } from '../scope-row.ts';

/** A role that someone holds or held: for which body, within what, and by which act. */
export interface MandateLine {
  readonly mandate: string;
  readonly person: string;
  readonly office: string | null;
  readonly institution: string | null;
  readonly role: string;
  /** The name and the title that the process's workflow gives the role, where the mandate says one. */
  readonly roleInWorkflow: string | null;
  readonly title: object | null;
  readonly body: string | null;
  readonly scope: Scope;
  readonly act: ActLine;
  readonly from: string;
  /** The end as it was known at the time that is asked about. */
  readonly to: string | null;
  readonly recordedAt: string;
  /** What ended it before its time, and when that was recorded. */
  readonly ended: { readonly act: ActLine; readonly recordedAt: string } | null;
}

/** Which mandates are asked for. `on` is a day or an instant; `knownAt` leaves out what was recorded later. */
export interface MandatesAsked {
  readonly organization: string;
  readonly role?: string | undefined;
  readonly person?: string | undefined;
  /** Those that hold in this process: its own, those of its things, and the wider ones that cover it. */
  readonly process?: string | undefined;
  readonly on?: string | undefined;
  readonly knownAt?: string | undefined;
}

/**
 * The mandates of an organization, the newest first: who held which role, on a date, as it was known at a time. An
 * end is a fact of its own, so that what is recorded later changes no answer about what was known before.
 */
export function mandatesView(engine: Engine, at: MandatesAsked & PageAsked): Promise<Page<MandateLine>> {
  const { organization, limit } = at;
  return engine.unit(organization, async (tx) => {
    const process =
      at.process === undefined
        ? undefined
        : await findProcess(engine, tx, { organization, id: at.process, lock: false });
    if (at.process !== undefined && process === undefined) return { commit: false, value: { items: [] } };
    const rows = await mandateRows(tx, at, process);
    const titles = await titlesOf(engine, tx, organization, rows.slice(0, limit));
    return {
      commit: false,
      value: pageOf(
        rows,
        limit,
        (row) => asLine(row, titles),
        (row) => row.id,
      ),
    };
  });
}

type Row = Awaited<ReturnType<typeof mandateRows>>[number];

function mandateRows(tx: Tx, at: MandatesAsked & PageAsked, process: ProcessInHand | undefined) {
  const { organization, role, person, on, knownAt, after, limit } = at;
  const to = sql<string | null>`coalesce(e.ends_at, m.given_to)`;
  let query = tx
    .selectFrom('mandate as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.organization', '=', 'm.organization').onRef('p.id', '=', 'm.person'),
    )
    .leftJoinLateral(
      (row) => {
        const ends = row
          .selectFrom('mandate_end as end')
          .select(['end.ends_at', 'end.act', 'end.act_kind', 'end.act_date', 'end.act_file'])
          .select('end.recorded_at')
          .whereRef('end.organization', '=', 'm.organization')
          .whereRef('end.mandate', '=', 'm.id')
          .orderBy('end.recorded_at', 'desc')
          .orderBy('end.id', 'desc')
          .limit(1);
        return (knownAt === undefined ? ends : ends.where('end.recorded_at', '<=', knownAt)).as('e');
      },
      (join) => join.onTrue(),
    )
    .select(['m.id', 'm.person', 'p.office', 'p.institution', 'm.role', 'm.role_in_workflow', 'm.body'])
    .select(['m.scope', 'm.process', 'm.territory', 'm.subject', 'm.valid_from', 'm.recorded_at'])
    .select(['m.act', 'm.act_kind', 'm.act_date', 'm.act_file', to.as('to')])
    .select([
      'e.act as end_act',
      'e.act_kind as end_kind',
      'e.act_date as end_date',
      'e.act_file as end_file',
    ])
    .select('e.recorded_at as end_recorded_at')
    .where('m.organization', '=', organization)
    .orderBy('m.id', 'desc')
    .limit(limit + 1);
  if (role !== undefined) query = query.where('m.role', '=', role);
  if (person !== undefined) query = query.where('m.person', '=', person);
  if (knownAt !== undefined) query = query.where('m.recorded_at', '<=', knownAt);
  if (after !== undefined) query = query.where('m.id', '<', after);
  if (process !== undefined) query = query.where(reaching(process));
  if (on !== undefined) {
    const { from, until, inclusive } = span(on, process);
    query = query
      .where('m.valid_from', inclusive ? '<=' : '<', until)
      .where(sql<boolean>`(${to} is null or ${to} > ${from})`);
  }
  return query.execute();
}

/** A mandate that says something in a process, whether it is wider than the process or narrower. */
function reaching({ id, programme, territory }: ProcessInHand) {
  return sql<boolean>`(m.scope = 'organization'
    or (m.scope in ('process', 'dialogue', 'commitment') and m.process = ${id})
    or (m.scope = 'programme' and m.process in (${id}, ${programme ?? id}))
    or (m.scope = 'territory' and (m.territory = ${territory} or starts_with(${territory}, m.territory || '/'))))`;
}

/** The time that is asked about. A day is the process's own, in its time zone; for an organization it is UTC's. */
function span(on: string, process: ProcessInHand | undefined) {
  if (!isLocalDate(on)) return { from: on, until: on, inclusive: true };
  if (process === undefined)
    return { from: `${on}T00:00:00.000Z`, until: `${addDays(on, 1)}T00:00:00.000Z`, inclusive: false };
  const calendar = calendarOf(process.workflow.spec);
  return { from: startOf(calendar, on), until: endOf(calendar, on), inclusive: false };
}

type Titles = ReadonlyMap<string, { readonly [role: string]: { readonly title: object } }>;

/** What the workflows of those processes call their roles. */
async function titlesOf(
  { catalogue }: Engine,
  tx: Tx,
  organization: string,
  rows: readonly Row[],
): Promise<Titles> {
  const wanted = [
    ...new Set(rows.flatMap((row) => (row.role_in_workflow && row.process ? [row.process] : []))),
  ];
  const titles = new Map<string, { [role: string]: { title: object } }>();
  if (wanted.length === 0) return titles;
  const processes = await tx
    .selectFrom('process')
    .select(['id as process', 'workflow as id', 'workflow_version as version', 'workflow_hash as hash'])
    .where('organization', '=', organization)
    .where('id', 'in', wanted)
    .execute();
  for (const { process, ...workflow } of processes) {
    const { spec } = await publishedWorkflow(tx, catalogue, { organization, ...workflow });
    titles.set(process, spec.roles);
  }
  return titles;
}

function asLine(row: Row, titles: Titles): MandateLine {
  const { role_in_workflow: name, process } = row;
  return {
    mandate: row.id,
    person: row.person,
    office: row.office,
    institution: row.institution,
    role: row.role,
    roleInWorkflow: name,
    title: name === null || process === null ? null : (titles.get(process)?.[name]?.title ?? null),
    body: row.body,
    scope: scopeOf(row),
    act: actLine(row),
    from: row.valid_from,
    to: row.to,
    recordedAt: row.recorded_at,
    ended:
      row.end_recorded_at === null
        ? null
        : {
            act: {
              kind: row.end_kind!,
              reference: row.end_act!,
              date: row.end_date,
              file: row.end_file,
            },
            recordedAt: row.end_recorded_at,
          },
  };
}
