import { sql } from 'kysely';
import { beforeAll, expect, inject, it } from 'vitest';
import { connectPostgres } from '../../../engine/database/connect.ts';
import type { FactScope } from '../../../engine/gates/fact.ts';
import { contributionsNotCoded } from '../../../engine/systematization/facts/contributions-not-coded.ts';
import { contributionsNotDisposed } from '../../../engine/systematization/facts/contributions-not-disposed.ts';
import { exclusionsBeyondReasons } from '../../../engine/systematization/facts/exclusions-beyond-reasons.ts';
import { proposalLines } from '../../../engine/systematization/facts/proposal-lines.ts';
import { proposalsNotDisposed } from '../../../engine/systematization/facts/proposals-not-disposed.ts';
import { publishedResponse } from '../../../engine/systematization/facts/published-response.ts';
import '../../setup/provided.ts';
import { aSystematization, type Systematization, withSystematization } from './given-process.ts';
import { explained, putAnswers, putContributions } from './many-contributions.ts';

const many = 100_000;
const left = 30;
/** Pages of 8 KiB that a fact may touch; the tables have some twenty thousand. */
const mostBlocks = 40;

withSystematization();
let given: Systematization;

beforeAll(async () => {
  given = await aSystematization();
  await inTransaction((scope) => putContributions(scope, { number: many, left }), true);
  await analyze();
  await inTransaction((scope) => putAnswers(scope, { number: many, left }), true);
  await analyze();
}, 180_000);

/** What PostgreSQL does by itself within a minute of an import: until then it plans without knowing how much there is. */
async function analyze(): Promise<void> {
  const database = inject('testDatabase');
  if (database.kind !== 'postgres') throw new Error('This is tried on PostgreSQL alone.');
  const owner = connectPostgres(database.ownerUrl, { max: 1 });
  const tables =
    'contribution, contribution_coding, contribution_disposition, proposal, proposal_disposition';
  await sql.raw(`analyze ${tables}`).execute(owner.db);
  await owner.close();
}

function inTransaction<T>(work: (scope: FactScope) => Promise<T>, commit = false): Promise<T> {
  const { organization, engine } = given.at;
  return engine.unit(organization, async (tx) => ({
    commit,
    value: await work({ tx, organization, process: given.process }),
  }));
}

it.each([
  { fact: contributionsNotCoded, uses: 'contribution_not_coded' },
  { fact: contributionsNotDisposed, uses: 'contribution_not_disposed' },
  { fact: proposalsNotDisposed, uses: 'proposal_in_state' },
  { fact: exclusionsBeyondReasons, uses: 'contribution_excluded' },
  { fact: proposalLines, uses: 'proposal_no_longer_live' },
  { fact: publishedResponse, uses: 'reasoned_response' },
])('reads $fact.name among a hundred thousand by an index, touching few pages', async ({ fact, uses }) => {
  const params = { exclusionReasons: ['outside-powers'] };
  const statements = await inTransaction((scope) =>
    explained(scope.tx, (tx) => fact.read({ ...scope, tx }, params)),
  );
  const scans = statements.flatMap((statement) => statement.scans);
  expect(scans.join('\n')).toContain(uses);
  expect(scans.filter((scan) => /^Seq Scan (contribution|proposal)/.test(scan))).toEqual([]);
  for (const statement of statements) expect(statement.blocks, statement.sql).toBeLessThan(mostBlocks);
});

it('judges the gate of a hundred thousand contributions, and names the first that are missing', async () => {
  expect(await given.verdict('every-input-systematized')).toMatchObject({
    status: 'not-met',
    found: { total: many, coded: many - left },
    missing: { length: 20 },
  });
});

it('refuses to let them be coded one too many at once', async () => {
  const coding = { contribution: '00000000-0000-7000-8001-000000000001', theme: 'security', role: 'problem' };
  expect(await given.refused('code-contributions', { codings: Array(5_001).fill(coding) })).toMatchObject({
    code: 'invalid',
    issues: [{ path: 'codings', reason: 'too-big' }],
  });
});
