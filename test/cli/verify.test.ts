import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectEmbedded, connectPostgres } from '../../engine/database/connect.ts';
import { apiWorkflow } from '../api/given-api.ts';
import { aDatabase, aServer, founded, order, patience } from './given-cauce.ts';

const slug = `cli-${randomBytes(4).toString('hex')}`;
let env: Record<string, string> = {};
let process = '';

beforeAll(async () => {
  env = await aDatabase();
  const key = await founded(env, slug);
  const server = await aServer(env);
  const send = async (command: string, body: object) => {
    const answer = await fetch(`${server.address}/api/${slug}/commands/${command}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { result: { process?: string } };
  };
  await send('publish-workflow', { workflow: apiWorkflow });
  const opened = await send('open-process', { workflow: 'listening', version: 1, title: 'Escucha' });
  process = opened.result.process ?? '';
  server.child.kill('SIGTERM');
  await server.ended;
}, patience);

/** Changes rows past the engine, as somebody with the database's password could. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  const { DATABASE_OWNER_URL: url, CAUCE_DATA_DIR: dataDir = '' } = env;
  const owner =
    url === undefined
      ? await connectEmbedded({ dataDir: join(dataDir, 'database') })
      : connectPostgres(url, { max: 1 });
  await statement.execute(owner.db);
  await owner.close();
}

describe('verify', () => {
  it('says of every process what was looked at, and that it is whole', { timeout: patience }, async () => {
    const { code, out } = await order(['verify', slug], env);
    expect(code).toBe(0);
    expect(out).toContain(`Proceso ${process}`);
    expect(out).toMatch(/hechos: 1 · elementos: 1 · textos sellados: 1 · textos borrados: 0/);
    expect(out).toMatch(
      /última huella: [0-9a-f]{64}\n {2}íntegro\nTodo está íntegro\. Libros revisados: \d+\.\n$/,
    );
  });

  it('ends with 1 for a process that is not there', { timeout: patience }, async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect(await order(['verify', slug, nobody], env)).toMatchObject({ code: 1, out: '' });
  });

  it('ends with 1 where something was changed past the engine, and says what that means', {
    timeout: patience,
  }, async () => {
    await tamper(sql`update process set title = 'Otro' where organization = ${slug}`);
    const { code, out } = await order(['verify', slug, process], { ...env, CAUCE_LANGUAGE: 'en' });
    expect(code).toBe(1);
    expect(out).toContain(`FAULT: A text was altered (process/${process})`);
    expect(out).toContain('The stored text is not the one that the ledger sealed.');
    expect(out).toMatch(/Faults found: 1, in 1 ledgers checked\./);
  });
});

it('founds an organization once only', { timeout: patience }, async () => {
  const again = await order(['init', '--name', 'Otra', '--organization', slug], env);
  expect(again).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Ya existe') });
});

it('brings the schema up to date as often as it is asked', { timeout: patience }, async () => {
  expect(await order(['migrate'], env)).toMatchObject({ code: 0, err: '' });
});
