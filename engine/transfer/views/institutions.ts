import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** How far the transfer to one institution of a programme has come: of how many of its practices each step was taken. */
export interface TransferInstitution {
  readonly process: string;
  readonly title: string;
  /** Null while there is no accord. */
  readonly institution: string | null;
  readonly signedOn: string | null;
  /** When its council had approved the accord; null where that is not recorded. */
  readonly councilApprovedOn: string | null;
  readonly practices: number;
  readonly transferred: number;
  readonly disseminated: number;
  readonly inOperation: number;
  readonly reported: number;
  readonly evaluated: number;
  /** Whether anything of it is invented for an example. */
  readonly illustrative: boolean;
}

/** The institutions of a programme one by one, as their processes were opened; `after` is a process. */
export function transferInstitutionsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<TransferInstitution> | undefined> {
  const { after = null, limit } = at;
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const { rows } = await sql<TransferInstitution>`
      with child as (
        select id, title from process
        where organization = ${organization} and programme = ${process}
          and (cast(${after} as uuid) is null or id > ${after})
        order by id limit ${limit + 1}
      ), steps as (
        select s.process,
          cast(count(distinct practice) filter (where kind = 'transfer') as int) as transferred,
          cast(count(distinct practice) filter (where kind = 'dissemination') as int) as disseminated,
          cast(count(distinct practice) filter (where kind = 'start') as int) as started,
          cast(count(distinct practice) filter (where kind = 'operation') as int) as reported,
          cast(count(distinct practice) filter (where kind = 'evaluation') as int) as evaluated,
          bool_or(provenance = 'illustrative') as illustrative
        from transfer_step s join child on child.id = s.process
        where s.organization = ${organization} and s.superseded_at is null
        group by s.process
      )
      select child.id as process, child.title, a.institution, a.signed_on as "signedOn",
        a.council_approved_on as "councilApprovedOn",
        coalesce(jsonb_array_length(a.practices), 0) as practices,
        coalesce(steps.transferred, 0) as transferred, coalesce(steps.disseminated, 0) as disseminated,
        coalesce(steps.started, 0) as "inOperation", coalesce(steps.reported, 0) as reported,
        coalesce(steps.evaluated, 0) as evaluated,
        coalesce(steps.illustrative, false) or coalesce(a.provenance = 'illustrative', false) as illustrative
      from child left join steps on steps.process = child.id
        left join transfer_accord a on a.organization = ${organization} and a.process = child.id
          and a.superseded_at is null
      order by child.id`.execute(tx);
    return pageOf(
      rows,
      limit,
      (row): TransferInstitution => row,
      (row) => row.process,
    );
  });
}
