import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { aDatabase, aServer, cauce, founded, patience } from './given-cauce.ts';

const slug = `cli-${randomBytes(4).toString('hex')}`;
let env: Record<string, string> = {};
let key = '';
beforeAll(async () => {
  env = await aDatabase();
  key = await founded(env, slug);
}, patience);

const peopleAt = (address: string) =>
  fetch(`${address}/api/${slug}/people`, { headers: { authorization: `Bearer ${key}` } });

it('serves, and told to stop it finishes what is under way and takes nothing more', {
  timeout: patience,
}, async () => {
  const server = await aServer(env);
  const port = Number(new URL(server.address).port);
  expect(await (await peopleAt(server.address)).json()).toMatchObject({
    items: [{ office: 'Administración' }],
  });
  const body = JSON.stringify({ office: 'Oficina de partes', institution: 'Municipalidad' });
  const half = body.length / 2;
  const socket = await open(port);
  socket.write(
    `POST /api/${slug}/commands/register-person HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${key}\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, half)}`,
  );
  // The server has the request in hand once it has answered another that came after it.
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
  server.child.kill('SIGTERM');
  await server.says(/Deteniendo/);
  await expect(open(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  socket.write(body.slice(half));
  const answer = await everything(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('"event":"person-registered"');
  const { code, out, err } = await server.ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/Deteniendo.*\nDetenido\.\n$/s);
  expect(out).not.toContain(key);
});

it('has what it answered as done when it is started again', { timeout: patience }, async () => {
  const server = await aServer(env);
  expect(await (await peopleAt(server.address)).text()).toContain('Oficina de partes');
  server.child.kill('SIGINT');
  expect((await server.ended).code).toBe(0);
});

it('refuses a port that is taken', { timeout: patience }, async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const port = String((other.address() as { port: number }).port);
  const { code, err } = await cauce(['serve'], { ...env, PORT: port }).ended;
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(`puerto ${port}`) });
  other.close();
});

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => resolve(socket));
    socket.on('error', reject);
  });
}

async function everything(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}
