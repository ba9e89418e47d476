import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connections, type Ground } from './ground.ts';

const run = promisify(execFile);

/**
 * The statements of a command for pgbench, in the same two flights. It draws numbers and computes no hash, so the
 * number of an event is taken in the database.
 */
const script = (organization: string, person: string, process: string) => `
\\set n random(1, 9000000000000000000)
\\startpipeline
begin;
select set_config('cauce.organization', '${organization}', true);
select id, title, state, version, opened_at, programme, territory, workflow, workflow_version, workflow_hash
  from process where organization = '${organization}' and id = ${process}::uuid for update;
select seq, hash, recorded_at from ledger_head
  where organization = '${organization}' and ledger = ${process}::text for update;
select request_hash, answer from receipt
  where organization = '${organization}' and principal = 'pgbench' and key = :n::text;
select role, scope, process, territory, subject, body, valid_from, valid_to from mandate
  where organization = '${organization}' and person = '${person}';
\\endpipeline
\\startpipeline
insert into contribution (organization, process, id, kind, body, channel, state, received_at, salt, seal)
  values ('${organization}', ${process}::uuid, gen_random_uuid(), 'need', 'Una necesidad', 'paper', 'visible',
    clock_timestamp(), repeat('0', 32), repeat('f', 64));
insert into counter (organization, process, name, value)
  values ('${organization}', ${process}::uuid, 'contributions', 1)
  on conflict (organization, process, name) do update set value = counter.value + excluded.value;
insert into ledger_event
    (organization, ledger, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
  select organization, ledger, seq + 1, 'contribution-recorded', '{"payload": {"kind": "need"}}',
    clock_timestamp(), clock_timestamp(), hash, repeat('f', 64)
  from ledger_head where organization = '${organization}' and ledger = ${process}::text;
update ledger_head set seq = seq + 1, hash = repeat('f', 64), recorded_at = clock_timestamp()
  where organization = '${organization}' and ledger = ${process}::text;
insert into receipt (organization, principal, key, request_hash, answer, recorded_at)
  values ('${organization}', 'pgbench', :n::text || gen_random_uuid()::text, repeat('f', 64), '{"ok": true}',
    clock_timestamp());
commit;
\\endpipeline
`;

/** One process, or one of many drawn by a table that numbers them. */
const one = (process: string) => `'${process}'`;
const drawn = `(select id from bench_process where place = :n::bigint % 1000 + 1)`;

/**
 * (a) Transactions a second by pgbench, a program in C, where it is installed: on one process and over a thousand.
 * Nothing where it is not.
 */
export async function benchPgbench(
  ground: Ground,
  seconds: number,
  many: readonly string[],
): Promise<{ hot: number; spread: number } | null> {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-pgbench-'));
  try {
    await ground.number(many);
    const rate = async (name: string, process: string) => {
      const file = join(folder, name);
      writeFileSync(file, script(ground.organization, ground.team.id, process));
      const flags = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(seconds)];
      const { stdout } = await run('pgbench', [...flags, '-f', file, ground.appUrl]);
      return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
    };
    const hot = await rate('hot.sql', one(await ground.openProcess()));
    return { hot, spread: await rate('spread.sql', drawn) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
