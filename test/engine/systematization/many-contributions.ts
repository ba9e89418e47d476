import { CompiledQuery, type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import type { Tx } from '../../../engine/database/unit-of-work.ts';
import type { FactScope } from '../../../engine/gates/fact.ts';
import { totals } from '../../../engine/systematization/counters.ts';

/** The columns that every row of a process begins with, as the rows below select them. */
const at = ({ organization, process }: FactScope) => sql`${organization}::text, ${process}::uuid`;
const now = sql`'2021-03-01T12:00:00Z'::timestamptz`;
const series = (to: number) => sql`generate_series(1, ${sql.lit(to)}) as i`;
/** The id of the i-th thing of a kind. */
const id = (kind: number) =>
  sql`('00000000-0000-7000-800' || ${sql.lit(kind)} || '-' || lpad(i::text, 12, '0'))::uuid`;

/** How many there are to be, and how many of them stay without a theme and without an answer. */
export interface Many {
  readonly number: number;
  readonly left: number;
}

/** Puts contributions into a process past the engine: only their number matters, they are not in its ledger. */
export async function putContributions(scope: FactScope, { number, left }: Many): Promise<void> {
  const done = sql`case when i <= ${sql.lit(number - left)} then ${now} end`;
  await sql`
    insert into contribution (organization, process, id, kind, body, channel, state, received_at, salt, seal, coded_at, disposed_at)
    select ${at(scope)}, ${id(1)}, 'need', 'Aporte', 'letter', 'visible', ${now}, '', '', ${done}, ${done}
    from ${series(number)}`.execute(scope.tx);
}

/** Codes and answers them, and puts in a hundredth as many proposals, one in ten of them excluded. */
export async function putAnswers(scope: FactScope, { number, left }: Many): Promise<void> {
  const { tx, organization, process } = scope;
  const proposals = number / 100;
  const one = (excluded: unknown, otherwise: unknown) =>
    sql`case when i % 10 = 0 then ${excluded} else ${otherwise} end`;
  const outcome = one(sql`'excluded'`, sql`'incorporated'`);
  await sql`
    insert into proposal (organization, process, id, state, number, title, theme, cites, gathered, salt, seal, formulated_at)
    select ${at(scope)}, ${id(2)}, ${outcome}, i, 'Propuesta', 'security', 100, ${one(sql`0`, sql`100`)}, '', '', ${now}
    from ${series(proposals)}`.execute(tx);
  await sql`
    insert into proposal_disposition (organization, process, id, proposal, outcome, reason, disposed_at, salt, seal)
    select ${at(scope)}, ${id(2)}, ${id(2)}, ${outcome}, ${one(sql`'outside-powers'`, sql`null`)}, ${now}, '', ''
    from ${series(proposals)}`.execute(tx);
  await sql`
    insert into contribution_coding (organization, process, id, contribution, theme, role, coded_at, batch, salt, seal)
    select ${at(scope)}, ${id(3)}, ${id(1)}, 'security', 'problem', ${now}, gen_random_uuid(), '', ''
    from ${series(number - left)}`.execute(tx);
  await sql`
    insert into contribution_disposition (organization, process, id, contribution, outcome, reason, disposed_at, batch, salt, seal)
    select ${at(scope)}, ${id(4)}, ${id(1)}, 'excluded', 'outside-powers', ${now}, gen_random_uuid(), '', ''
    from ${series(number - left)}`.execute(tx);
  const counted = {
    [totals.contributions]: number,
    [totals.coded]: number - left,
    [totals.disposed]: number - left,
    [totals.proposals]: proposals,
    [totals.proposalsNotDisposed]: 0,
  };
  const rows = Object.entries(counted).map(([name, value]) => ({ organization, process, name, value }));
  await tx.insertInto('counter').values(rows).execute();
}

/** What a statement touched, as PostgreSQL tells it. */
export interface Explained {
  readonly sql: string;
  /** How it came to the rows of each table: `Index Only Scan using contribution_not_coded`. */
  readonly scans: readonly string[];
  readonly blocks: number;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

/** Runs something and has PostgreSQL explain every statement that it sent. */
export async function explained(tx: Tx, run: (watched: Tx) => Promise<unknown>): Promise<Explained[]> {
  const sent: CompiledQuery[] = [];
  const watch: KyselyPlugin = {
    transformQuery({ node, queryId }): RootOperationNode {
      sent.push(tx.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await run(tx.withPlugin(watch));
  const all: Explained[] = [];
  for (const query of sent) {
    const told = await tx.executeQuery<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
      CompiledQuery.raw(`explain (analyze, buffers, format json) ${query.sql}`, [...query.parameters]),
    );
    const plan = told.rows[0]!['QUERY PLAN'][0]!.Plan;
    const blocks = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    all.push({ sql: query.sql, scans: scansOf(plan), blocks });
  }
  return all;
}

function scansOf(node: PlanNode): string[] {
  const own = node['Index Name'] ?? node['Relation Name'];
  const here = own === undefined ? [] : [`${node['Node Type']} ${own}`];
  return [...here, ...(node.Plans ?? []).flatMap(scansOf)];
}
