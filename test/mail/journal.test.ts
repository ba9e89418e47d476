import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { sendMail } from '../../cli/mailing.ts';
import { type Journal, openJournal } from '../../engine/notices/sender/journal.ts';
import type { Mail, Transport } from '../../engine/notices/transport.ts';
import { mailsOf } from '../engine/notices/given-notices.ts';
import { pass } from '../sign-in/given-installation.ts';
import { type Called, calledMeetings } from './given-mail.ts';
import { callsSubscribers } from './given-subscribers.ts';

let folder: string;
let given: Called;

beforeAll(async () => {
  given = await calledMeetings();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cauce-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const journalIn = async (start = 'a-start'): Promise<Journal> => (await openJournal(folder, start))!;

/** A transport that takes so many mails, takes one more and says nothing of it, as where the server dies there. */
function dyingAfter(most: number) {
  const taken: Mail[] = [];
  const dead = Promise.withResolvers<void>();
  const transport: Transport = {
    where: { server: 'prueba' },
    connections: 3,
    async send(mail, atDoor) {
      if ((await atDoor?.()) === false) throw new Error('not let in');
      taken.push(mail);
      if (taken.length <= most) return;
      dead.resolve();
      await new Promise(() => {});
    },
    close: () => {},
  };
  return { transport, taken, dead: dead.promise };
}

/** Sends until the server dies after so many mails; its journal stays as it is then. */
async function diesAfter(most: number): Promise<readonly Mail[]> {
  const journal = await journalIn();
  const { transport, taken, dead } = dyingAfter(most);
  void sendMail(given.engine, transport, { journal });
  await dead;
  await journal.close();
  return taken;
}

/** What the next server sends, whose mail server takes everything. */
async function nextSends(start = 'a-start'): Promise<readonly Mail[]> {
  const journal = await journalIn(start);
  const { transport, taken } = dyingAfter(Number.POSITIVE_INFINITY);
  expect(await sendMail(given.engine, transport, { journal })).toBe(0);
  await journal.close();
  return taken;
}

const outcomes = async (at: string) => {
  const mails = await mailsOf(given.engine, { organization: given.organization, process: at });
  const told = mails.filter(({ reason }) => reason !== 'no-address');
  return {
    sent: told.filter(({ sent_at }) => sent_at !== null).length,
    repeated: told.filter(({ repeated }) => repeated).map(({ id }) => id),
    attempts: [...new Set(told.map(({ attempts }) => attempts))].sort(),
  };
};

it('a server that finds the journal of one that died goes on at once, with one mail in doubt', async () => {
  const { process } = await callsSubscribers(given, 12);
  const before = await diesAfter(5);
  const inDoubt = before.at(-1)!.id;
  const after = await nextSends();
  expect(before).toHaveLength(6);
  expect(after).toHaveLength(13 - 5);
  expect(after.filter(({ repeated }) => repeated).map(({ id }) => id)).toEqual([inDoubt]);
  expect(new Set([...before, ...after].map(({ id }) => id)).size).toBe(13);
  expect(await outcomes(process)).toEqual({ sent: 13, repeated: [inDoubt], attempts: [1, 2] });
});

it('a mail in doubt stays so, though the next server dies before its turn', async () => {
  await callsSubscribers(given, 12);
  const [first] = (await diesAfter(0)).slice(-1);
  const second = await diesAfter(0);
  const [third] = second.slice(-1);
  const after = await nextSends();
  const marked = after.filter(({ repeated }) => repeated).map(({ id }) => id);
  expect(new Set(marked)).toEqual(new Set([first!.id, third!.id]));
});

it('without the journal, all that the database was told of last is in doubt when its claim has run out', async () => {
  const { process } = await callsSubscribers(given, 12);
  const before = await diesAfter(5);
  rmSync(join(folder, '1'), { recursive: true });
  expect(await nextSends()).toEqual([]);
  pass(2);
  const after = await nextSends();
  expect(after.every(({ repeated }) => repeated)).toBe(true);
  expect(new Set([...before, ...after].map(({ id }) => id)).size).toBe(13);
  expect(await outcomes(process)).toMatchObject({ sent: 13 });
});

it('a journal from before the machine started anew is not believed', async () => {
  await callsSubscribers(given, 3);
  const before = await diesAfter(1);
  expect(await nextSends('another-start')).toEqual([]);
  pass(2);
  const after = await nextSends('another-start');
  expect(new Set([...before, ...after].map(({ id }) => id)).size).toBe(4);
  expect(after.every(({ repeated }) => repeated)).toBe(true);
});

it('what another server took over since is not told of by an old journal', async () => {
  const { process } = await callsSubscribers(given, 3);
  await diesAfter(1);
  pass(2);
  // The other server has no journal, and dies in its turn.
  const other = dyingAfter(0);
  void sendMail(given.engine, other.transport);
  await other.dead;
  const before = await outcomes(process);
  expect(await nextSends()).toEqual([]);
  expect(await outcomes(process)).toEqual(before);
  pass(2);
  await nextSends();
  expect(await outcomes(process)).toMatchObject({ sent: 4 });
});

it('two processes on one machine keep a journal each', async () => {
  const [one, other] = [await journalIn(), await journalIn()];
  one.clear();
  one.write(['claimed', 'alguna', '2099-01-01T00:00:00.000Z', ['a']]);
  expect(other.unsettled()).toEqual([]);
  await one.close();
  const next = await journalIn();
  expect(next.unsettled()).toMatchObject([{ id: 'a', state: 'claimed' }]);
  await next.close();
  await other.close();
});

it('sends without a journal where none can be kept', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await openJournal(join(folder, 'file', 'sending'), 'a-start')).toBeUndefined();
});
