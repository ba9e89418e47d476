import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { connections, type Ground } from './ground.ts';

/**
 * The fastest that the same rows can be written by the same driver: the statements of one command, as plain
 * text, on a reserved connection, sent without waiting for each other where nothing depends on an answer.
 */
export async function bareCommands(ground: Ground) {
  const sql = postgres(ground.appUrl, { max: connections, onnotice: () => {} });
  const lanes = await Promise.all(Array.from({ length: connections }, () => sql.reserve()));
  const { organization, team } = ground;
  const { id: person } = team;
  const seq = new Map<string, number>();
  const body = {
    payload: { contribution: randomUUID(), kind: 'need', channel: 'paper' },
    steps: [],
    seals: [],
  };
  const hash = 'f'.repeat(64);
  const at = new Date().toISOString();
  return {
    async one(lane: number, process: string): Promise<void> {
      const on = lanes[lane]!;
      const run = (text: string, values: unknown[] = []) =>
        on.unsafe(text, values as never[], { prepare: true });
      const id = randomUUID();
      const [, , , head] = await Promise.all([
        run('begin'),
        run("select set_config('cauce.organization', $1, true)", [organization]),
        run(lockProcess, [organization, process]),
        run(lockHead, [organization, process]),
        run(readReceipt, [organization, `person:${person}`, id]),
        run(readMandates, [organization, person]),
      ]);
      const next = Number(head[0]!.seq) + 1;
      seq.set(process, next);
      await Promise.all([
        run(insertContribution, [
          organization,
          process,
          id,
          null,
          null,
          'need',
          'Una necesidad',
          'paper',
          null,
          'visible',
          at,
          hash,
          hash,
        ]),
        run(addToCounter, [organization, process, 'contributions', 1]),
        run(insertEvent, [organization, process, next, 'contribution-recorded', body, at, at, hash, hash]),
        run(moveHead, [next, hash, at, organization, process]),
        run(insertReceipt, [organization, `person:${person}`, id, hash, body, at]),
        run('commit'),
      ]);
    },
    async close() {
      for (const lane of lanes) lane.release();
      await sql.end();
    },
  };
}

const lockProcess = `select id, title, state, version, opened_at, programme, territory, workflow, workflow_version, workflow_hash
  from process where organization = $1 and id = $2 for update`;
const lockHead = `select seq, hash, recorded_at from ledger_head where organization = $1 and ledger = $2 for update`;
const readReceipt = `select request_hash, answer from receipt where organization = $1 and principal = $2 and key = $3`;
const readMandates = `select role, scope, process, territory, subject, body, valid_from, valid_to
  from mandate where organization = $1 and person = $2`;
const insertContribution = `insert into contribution
  (organization, process, id, meeting, segment, kind, body, channel, folio, state, received_at, salt, seal)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
const addToCounter = `insert into counter (organization, process, name, value) values ($1, $2, $3, $4)
  on conflict (organization, process, name) do update set value = counter.value + excluded.value`;
const insertEvent = `insert into ledger_event
  (organization, ledger, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const moveHead = `update ledger_head set seq = $1, hash = $2, recorded_at = $3 where organization = $4 and ledger = $5`;
const insertReceipt = `insert into receipt (organization, principal, key, request_hash, answer, recorded_at)
  values ($1, $2, $3, $4, $5, $6)`;
