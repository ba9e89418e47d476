import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type PeopleShown, peopleShown } from '../people-shown.ts';

/** How many institutions of a programme have come how far, and what was reported of the use of what they took over. */
export interface TransfersView extends PeopleShown {
  readonly institutions: number;
  readonly signed: number;
  readonly approvedByCouncil: number;
  readonly transferred: number;
  readonly disseminated: number;
  readonly inOperation: number;
  readonly evaluated: number;
  readonly interventions: number | null;
  /** Institutions whose every report counted women and people from rural places. */
  readonly disaggregated: number;
  /** Institutions of which something is invented for an example. */
  readonly illustrative: number;
}

/** The transfers of a programme added up: one read over its children, some rows of each. */
export function transfersView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<TransfersView | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const { rows } = await sql<TransfersView>`
      with child as (
        select id from process where organization = ${organization} and programme = ${process}
      ), accord as (
        select a.process, a.council_approved_on <= a.signed_on as approved, a.provenance
        from transfer_accord a join child on child.id = a.process
        where a.organization = ${organization} and a.superseded_at is null
      ), steps as (
        select s.process,
          bool_or(kind = 'transfer') as transferred, bool_or(kind = 'dissemination') as disseminated,
          bool_or(kind = 'start') as started, bool_or(kind = 'evaluation') as evaluated,
          sum(interventions) filter (where kind = 'operation') as interventions,
          sum(participants) filter (where kind = 'operation') as participants,
          sum(women) filter (where kind = 'operation') as women,
          sum(rural) filter (where kind = 'operation') as rural,
          bool_and(women is not null and rural is not null) filter (where kind = 'operation') as disaggregated,
          bool_or(provenance = 'illustrative') as illustrative
        from transfer_step s join child on child.id = s.process
        where s.organization = ${organization} and s.superseded_at is null
        group by s.process
      )
      select cast(count(*) as int) as institutions, cast(count(accord.process) as int) as signed,
        cast(count(*) filter (where accord.approved) as int) as "approvedByCouncil",
        cast(count(*) filter (where steps.transferred) as int) as transferred,
        cast(count(*) filter (where steps.disseminated) as int) as disseminated,
        cast(count(*) filter (where steps.started) as int) as "inOperation",
        cast(count(*) filter (where steps.evaluated) as int) as evaluated,
        cast(sum(steps.interventions) as int) as interventions,
        cast(sum(steps.participants) as int) as participants,
        cast(sum(steps.women) as int) as women, cast(sum(steps.rural) as int) as rural,
        cast(count(*) filter (where steps.disaggregated) as int) as disaggregated,
        cast(count(*) filter (where steps.illustrative or accord.provenance = 'illustrative') as int) as illustrative
      from child left join accord on accord.process = child.id left join steps on steps.process = child.id`.execute(
      tx,
    );
    const [sum] = rows;
    if (sum === undefined) throw new Error('A sum without group has one row.');
    return { ...sum, ...peopleShown(sum) };
  });
}
