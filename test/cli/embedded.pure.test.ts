import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { connectEmbedded } from '../../engine/database/connect.ts';
import { aServer, cauce, founded, order, patience, run, temporaryFolder } from './given-cauce.ts';

const env = { CAUCE_DATA_DIR: temporaryFolder() };

// One embedded database takes seconds to make, so that these go one after the other on the same.

it('starts on an empty folder, stops with npm, and says that there is no organization yet', {
  timeout: patience,
}, async () => {
  const npm = run('npm', ['start'], { PORT: '0', ...env });
  const [, address] = await npm.says(/Cauce atiende en (http:\S+)/);
  expect(npm.said()).toContain('Todavía no hay ninguna organización');
  npm.child.kill('SIGTERM');
  const { code, out } = await npm.ended;
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/Detenido\.\n$/) });
  await expect(fetch(`${address}/health`)).rejects.toThrow();
});

it('refuses the folder to a second Cauce, which says why and touches nothing', {
  timeout: patience,
}, async () => {
  await founded(env, 'prueba');
  const server = await aServer(env);
  const { code, out, err } = await cauce(['serve'], { PORT: '0', ...env }).ended;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/ya está abierta por otro Cauce\. Deténgalo, o use otra carpeta con CAUCE_DATA_DIR\./);
  expect(err).toContain(env.CAUCE_DATA_DIR);
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
  server.child.kill('SIGKILL');
  await server.ended;
});

it('opens the folder again after a Cauce that was killed', { timeout: patience }, async () => {
  const { code, out } = await order(['organization', 'list'], env);
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^prueba: Municipalidad de prueba/),
  });
});

it('refuses a database of a newer Cauce, and touches nothing', { timeout: patience }, async () => {
  const owner = await connectEmbedded({ dataDir: join(env.CAUCE_DATA_DIR, 'database') });
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(owner.db);
  await owner.close();
  const { code, err } = await order(['serve'], env);
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringContaining('versión más nueva de Cauce'),
  });
});
