import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Browser } from '../web/browser.ts';
import { aDatabase, aServer, founded, order, patience } from './given-cauce.ts';

const baseUrl = 'http://cauce.localhost:9';
const slug = 'municipio-de-prueba';

async function eventually<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It never came.');
}

it('founds, invites and lets in through the server as it runs, with mail in the outbox', {
  timeout: patience,
}, async () => {
  const env: Record<string, string> = { ...(await aDatabase()), CAUCE_BASE_URL: baseUrl };
  const folder = env.CAUCE_DATA_DIR ?? '';
  const server = await aServer(env);
  const [, code = ''] = await server.says(/escriba este código.*: ([A-Z2-9-]{14})/);
  await server.says(/los correos quedan en .*outbox/);
  const browser = new Browser((path, init) => fetch(new URL(path, server.address), init), baseUrl);
  const page = await browser.submit(await browser.open('/setup'), '/setup', {
    code,
    organization: slug,
    name: 'Municipalidad de prueba',
    language: 'es',
    office: 'Encargada',
    email: 'encargada@municipio.example',
  });
  expect(page.status).toBe(200);
  const outbox = join(folder, 'outbox');
  const link = await eventually(() => {
    const [file] = filesIn(outbox);
    return file === undefined ? undefined : /^http:\S+$/m.exec(readFileSync(join(outbox, file), 'utf8'))?.[0];
  });
  const account = await browser.submit(await browser.open(new URL(link).pathname), '/invitation');
  expect(account.text).toContain('encargada@municipio.example');
  server.child.kill('SIGTERM');
  const { code: ended, out, err } = await server.ended;
  expect({ ended, err }).toEqual({ ended: 0, err: '' });
  expect(out).not.toContain('@');
  expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0);

  const log = await order(['sign-in', 'log'], env);
  expect(log.code).toBe(0);
  expect(log.out).toMatch(/se creó la primera organización/);
  expect(log.out).toMatch(/se aceptó una invitación/);
  expect(log.out).not.toContain('@');
});

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch {
    return [];
  }
}

it('issues a key to an operator, for an administrator, and says so in the ledger', {
  timeout: patience,
}, async () => {
  const env = await aDatabase();
  await founded(env, slug);
  const issued = await order(['key', 'issue', '--organization', slug], env);
  const key = /^cauce_\S+$/m.exec(issued.out)?.[0] ?? '';
  expect(issued).toMatchObject({ code: 0, err: '' });
  const server = await aServer(env);
  const authorization = `Bearer ${key}`;
  const people = await fetch(`${server.address}/api/${slug}/people`, { headers: { authorization } });
  expect(people.status).toBe(200);
  const ledger = (await (await fetch(`${server.address}/api/${slug}/ledger`)).json()) as {
    items: { type: string; body: { by: object } }[];
  };
  expect(ledger.items.at(-1)).toMatchObject({ type: 'key-issued', body: { by: { id: 'installation' } } });
  server.child.kill('SIGTERM');
  await server.ended;
  expect(await order(['verify', slug], env)).toMatchObject({ code: 0 });
  expect(await order(['key', 'issue', '--organization', 'no-such'], env)).toMatchObject({ code: 1 });
  expect(await order(['sign-in', 'forget-second-factor', '--email', 'x@y.example'], env)).toMatchObject({
    code: 1,
  });
});

it('invites the first administrator when they are founded with an address', {
  timeout: patience,
}, async () => {
  const env = await aDatabase();
  const email = 'encargada@municipio.example';
  const { code, out } = await order(
    ['init', '--name', 'Prueba', '--organization', slug, '--email', email],
    env,
  );
  expect(code).toBe(0);
  expect(out).toMatch(/le enviará una invitación/);
  const server = await aServer(env);
  const file = await eventually(() => filesIn(join(env.CAUCE_DATA_DIR ?? '', 'outbox'))[0]);
  expect(readFileSync(join(env.CAUCE_DATA_DIR ?? '', 'outbox', file), 'utf8')).toContain(`To: ${email}`);
  expect(server.said()).not.toContain('/setup');
  server.child.kill('SIGTERM');
  await server.ended;
});
