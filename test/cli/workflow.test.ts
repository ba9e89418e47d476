import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { type Listening, listen } from '../../cli/listen.ts';
import { workflow } from '../../cli/workflow.ts';
import { processView } from '../../engine/process/views/process.ts';
import { secondOfSmall, smallWithoutForum } from '../engine/process/given-migration.ts';
import { aDriver, type Driver } from '../engine/workflow/course-driver.ts';
import { smallWorkflow } from '../engine/workflow/small-workflow.ts';
import { accepted } from '../given.ts';
import { called } from './called.ts';
import { temporaryFolder } from './given-cauce.ts';

let driver: Driver;
let server: Listening;
let teamKey: string;
let folder: string;
beforeAll(async () => {
  driver = await aDriver(smallWorkflow());
  const { at, people } = driver;
  for (const event of ['request-passage.dialogues', 'approve.dialogues']) await driver.take(event);
  server = await listen(createApi(at.engine), 0, '127.0.0.1');
  const key = { person: people.team.id, label: 'equipo', scopes: ['read', 'command:*'] };
  const issued = { ...key, expiresAt: '2090-01-01T00:00:00Z' };
  teamKey = String((await accepted(at, at.administrator, 'issue-key', issued)).result.secret);
  folder = temporaryFolder();
});
afterAll(async () => {
  await server.stop(1000);
  rmSync(folder, { recursive: true, force: true });
});

const file = (content: object): string => {
  const path = join(folder, `${randomUUID()}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const there = (key = driver.at.key) => [
  ...['--server', server.address, '--organization', driver.at.organization, '--key', key],
];
const ask = (args: readonly string[], language?: 'es' | 'en') => called(workflow, args, language);
const versionOf = async (process: string) =>
  (await processView(driver.at.engine, { organization: driver.at.organization, process }))!.workflow.version;

it('publishes a file on a server, and says in its own language why one was not', async () => {
  const second = file(secondOfSmall());
  const done = await ask(['publish', second, ...there()], 'en');
  expect(done).toMatchObject({ code: 0, warned: '' });
  expect(done.said).toMatch(/^Published: small@2\. Hash: [0-9a-f]{64}$/);
  const again = await ask(['publish', second, ...there()]);
  expect(again).toMatchObject({ code: 1, said: '', warned: expect.stringMatching(/^No se hizo: .*\./) });
  const stranger = await ask(['publish', second, ...there('cauce_no')]);
  expect([stranger.code, stranger.said]).toEqual([1, '']);
  const nowhere = ['--server', 'http://127.0.0.1:1', '--organization', 'una', '--key', 'x'];
  expect(await ask(['publish', second, ...nowhere], 'en')).toMatchObject({
    code: 1,
    warned: expect.stringContaining('does not answer'),
  });
});

it('tells what a migration would do, does nothing by that, and proposes it to the forum that approves', async () => {
  const { process } = driver;
  const order = ['migrate', process, '--to', '2', ...there(teamKey)];
  // Without what became of the draft it begins anew.
  expect((await ask(order, 'en')).said).toContain('“Borrador” begins.');
  const mapped = [...order, '--map', 'writing=draft'];
  const dry = await ask(mapped, 'en');
  expect(dry).toMatchObject({ code: 0, warned: '' });
  expect(dry.said).toContain('This was a dry run.');
  expect(dry.said).not.toContain('“Borrador” begins.');
  // In words, with what changes for people and who may ask for it: no parameters, no places, no names in code.
  expect(dry.said).not.toMatch(/[{}]|params|stages[.]/);
  expect(dry.said).toContain('The team or the secretary of the process proposes it to the forum.');
  expect((await ask(mapped)).said).not.toBe(dry.said);
  expect(await ask([...mapped, '--go'], 'en')).toMatchObject({
    ...{ code: 2, said: '' },
    warned: expect.stringContaining('--reason'),
  });
  const wrong = await ask([...order, '--map', 'writing=drafts']);
  expect(wrong.code).toBe(1);
  const proposed = await ask([...mapped, '--reason', 'El reglamento cambió.', '--go'], 'en');
  expect(proposed.code, proposed.warned).toBe(0);
  expect(proposed.said).not.toMatch(/dry run/i);
  expect(proposed.said).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(await versionOf(process)).toBe(1);
  expect(await ask(['migrate', randomUUID(), '--to', '2', ...there()], 'en')).toMatchObject({
    code: 1,
    warned: expect.stringContaining('no such process'),
  });
});

it('moves a process that no forum approves, with the reason that was given', async () => {
  const { at, people } = driver;
  for (const version of [1, 2])
    expect((await ask(['publish', file(smallWithoutForum(version)), ...there()])).code).toBe(0);
  const opening = { workflow: 'plain', version: 1, title: 'Sin foro' };
  const process = String((await accepted(at, people.team, 'open-process', opening)).result.process);
  const order = ['migrate', process, '--to', '2'];
  const go = ['--reason', 'El reglamento cambió.', '--go'];
  const kept = await ask([...order, ...there(teamKey), ...go], 'en');
  expect(kept).toMatchObject({ code: 1, warned: expect.stringMatching(/^Not done: [^.]+[.] /) });
  expect(await versionOf(process)).toBe(1);
  expect((await ask([...order, ...there(), ...go])).code).toBe(0);
  expect(await versionOf(process)).toBe(2);
});
