import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connections, type Ground } from './ground.ts';

const run = promisify(execFile);

/** The rows of a command, as far as pgbench can write them: it draws numbers, it computes no hash. */
const script = (organization: string, process: string) => `
\\set n random(1, 2000000000)
begin;
select set_config('cauce.organization', '${organization}', true);
select id, state, version from process where organization = '${organization}' and id = '${process}' for update;
select seq, hash from ledger_head where organization = '${organization}' and ledger = '${process}' for update;
insert into contribution (organization, process, id, kind, body, channel, state, received_at, salt, seal)
  values ('${organization}', '${process}', gen_random_uuid(), 'need', 'Una necesidad', 'paper', 'visible', clock_timestamp(), 's', 's');
insert into ledger_event (organization, ledger, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
  values ('${organization}', '${process}', :n, 'bench', '{"payload":{}}', clock_timestamp(), clock_timestamp(), 'h', 'h') on conflict do nothing;
update ledger_head set hash = 'h' where organization = '${organization}' and ledger = '${process}';
commit;
`;

/** Transactions a second by pgbench, where it is installed, on one process; nothing where it is not. */
export async function benchPgbench(ground: Ground, seconds: number): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-pgbench-'));
  try {
    const file = join(folder, 'command.sql');
    writeFileSync(file, script(ground.organization, await ground.openProcess()));
    const flags = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(seconds)];
    const { stdout } = await run('pgbench', [...flags, '-f', file, ground.appUrl]);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
