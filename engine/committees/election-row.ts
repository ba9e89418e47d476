import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';
import type { DrawnLot, ElectionTerms, Round } from './count/terms.ts';

export type ElectionRow = Selectable<Schema['election']>;

/** An election that the kernel has already found, whole. */
export function electionRow(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<ElectionRow> {
  return tx
    .selectFrom('election')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

type Texts = Pick<
  ElectionRow,
  'posts' | 'voting_groups' | 'may_vote' | 'may_stand' | 'result' | 'presiding' | 'composition' | 'reason'
>;

/** The columns that the ledger commits to. */
export const sealedElection = (row: Texts) =>
  ({
    posts: row.posts,
    voting_groups: row.voting_groups,
    may_vote: row.may_vote,
    may_stand: row.may_stand,
    result: row.result,
    presiding: row.presiding,
    composition: row.composition,
    reason: row.reason,
  }) as never as { readonly [column: string]: null };

/** Writes what changed of an election, and commits to it again. Its state is the kernel's to write. */
export async function writeElection(
  context: Context<unknown>,
  row: ElectionRow,
  changes: Partial<Omit<ElectionRow, 'organization' | 'process' | 'id' | 'state'>>,
): Promise<void> {
  const { tx, organization, process, seal } = context;
  await tx
    .updateTable('election')
    .set({ ...changes, ...seal('election', row.id, sealedElection({ ...row, ...changes })) })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', row.id)
    .execute();
}

/** Those who stand in an election, in the order of their nomination. */
export function candidatesOf({ tx, organization, process }: FactScope, election: string) {
  return tx
    .selectFrom('candidate')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', election)
    .where('state', '=', 'standing')
    .orderBy('id')
    .execute();
}

/** What an election's result is computed from. */
export interface Reckoning {
  readonly terms: ElectionTerms;
  readonly rounds: readonly Round[];
  readonly lots: readonly DrawnLot[];
}

/** Reads what an election is counted by: its terms, its rounds and its lots, in their order. */
export async function reckoningOf(scope: FactScope, row: ElectionRow): Promise<Reckoning> {
  const { tx, organization, process } = scope;
  const candidates = await candidatesOf(scope, row.id);
  const rounds = await tx
    .selectFrom('election_round')
    .select(['dissent', 'contests'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', row.id)
    .orderBy('round')
    .execute();
  const lots = await tx
    .selectFrom('election_lot')
    .select(['contest', 'drawn'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', row.id)
    .orderBy('id')
    .execute();
  const { mode, ties, posts } = row;
  return { terms: { mode, ties, posts, candidates }, rounds, lots };
}

/** The scope of a command, as facts and views take it. */
export const scopeOf = ({ tx, organization, process }: Context<unknown>): FactScope => ({
  tx,
  organization,
  process: process.id,
});
