import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { execute } from '../../engine/kernel/execute.ts';
import { createOrganization } from '../../engine/organization/create.ts';
import { startEngine } from '../../engine/start.ts';
import { workflowOf } from '../mail/given-mail.ts';
import { headerOf, MailServer, type Received } from '../mail/mail-server.ts';
import { type PostgresServer, startPostgres } from '../postgres/server.ts';
import { killServers, startServer } from './server-process.ts';

const organization = 'municipio';
const recipients = 600;
const kills = 8;
const losses = 2;
/** Twice as many as the database is told of at a time. */
const mostLost = 100;

let scratch: string;
let database: PostgresServer;
let owner: postgres.Sql;
const mails = new MailServer();
let smtp: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'cauce-mail-crash-'));
  database = await startPostgres({ fsync: true });
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  smtp = await mails.listen();
});
afterEach(killServers);
afterAll(async () => {
  await owner?.end();
  await mails.close();
  await database?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** Calls a meeting to many, before any server is there. */
async function callMany(): Promise<void> {
  const { appUrl: url, ownerUrl } = database;
  const engine = await startEngine({ url, ownerUrl, keysDir: join(scratch, 'keys') });
  const name = 'Municipalidad';
  const keyExpiresAt = '2099-01-01T00:00:00.000Z';
  const founding = { organization, name, language: 'es', office: 'Administración', keyExpiresAt } as const;
  const { administrator } = await createOrganization(engine, founding);
  const send = async (command: string, input: object, process?: string) => {
    const by = { kind: 'person', id: administrator } as const;
    const answer = await execute(engine, by, { organization, command, input, process });
    if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.refusal)}`);
    return answer.result;
  };
  await send('publish-workflow', { workflow: workflowOf('mail') });
  const mandate = { person: administrator, role: 'team', act: 'acto', from: '2020-01-01T00:00:00Z' };
  await send('give-mandate', mandate);
  const process = String(
    (await send('open-process', { workflow: 'mail', version: 1, title: 'Plan' })).process,
  );
  await send('map-stakeholders', { segments: [{ id: 'all', name: 'Todos', sensitive: false }] }, process);
  const hours = (from: number) => new Date(Date.now() + from * 3_600_000).toISOString();
  const place = {
    kind: 'dialogue',
    title: 'Diálogo',
    place: 'Sede',
    modality: 'in-person',
    segments: ['all'],
  };
  const scheduled = { ...place, startsAt: hours(72), endsAt: hours(74) };
  const { meeting } = await send('schedule-meeting', scheduled, process);
  await owner`
    with made as (
      insert into subscription (organization, process, id, choice, asked_at, confirmed_at)
      select ${organization}, ${process}, gen_random_uuid(), 'each', '2020-01-01', '2020-01-01'
      from generate_series(1, ${recipients}::int) returning id)
    insert into subscription_address (organization, process, subscription, email, language)
    select ${organization}, ${process}, id, 'persona-' || id || '@vecindad.example', 'es' from made`;
  await send('notify-meeting', { meeting, channels: [{ channel: 'email' }] }, process);
  await engine.close();
}

const settings = () => ({
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  CAUCE_KEYS_DIR: join(scratch, 'keys'),
  CAUCE_DATA_DIR: scratch,
  CAUCE_SMTP_URL: smtp,
  CAUCE_MAIL_FROM: 'avisos@municipio.example',
  CAUCE_SMTP_CONNECTIONS: '5',
});

const waiting = async (): Promise<number> => {
  const [row] = await owner<{ count: number }[]>`
    select count(*)::int as count from outgoing_mail
    where sent_at is null and given_up_at is null and subscription is not null`;
  return row?.count ?? -1;
};

/** Lets a minute pass for the claims of who died, where nobody settles them. */
const claimsRunOut = () =>
  owner`update outgoing_mail set claimed_until = '2020-01-01', next_try_at = '2020-01-01'
    where sent_at is null and given_up_at is null`;

/** Kills a server in the middle of its sending. */
async function killOne(): Promise<void> {
  const enough = mails.received.length + 20 + Math.round(Math.random() * 20);
  const server = await startServer(settings());
  while (mails.received.length < enough) await pause(1);
  await server.kill();
  // What was under way has arrived or broken off.
  await pause(100);
}

const nameOf = (one: Received) => headerOf(one, 'Message-ID');
const isMarked = (one: Received) => headerOf(one, 'X-Cauce-Repeated') === 'possibly';

/** What was received a second time, or a third. */
function repetitions(): readonly Received[] {
  const names = mails.received.map(nameOf);
  return mails.received.filter((_, index) => names.indexOf(names[index]!) < index);
}

it(`hands over every mail though servers are killed ${kills} times with their journal and ${losses} times without`, async () => {
  await callMany();
  // The next server finds the journal and goes on at once: no claim has to run out.
  for (let kill = 0; kill < kills; kill += 1) await killOne();
  const withJournal = repetitions();
  expect(withJournal.length).toBeLessThanOrEqual(kills);
  expect(mails.received.filter(isMarked).length).toBeLessThanOrEqual(kills);
  // Where the journal is lost, what the database was told of last is in doubt.
  for (let loss = 0; loss < losses; loss += 1) {
    await killOne();
    rmSync(join(scratch, 'sending'), { recursive: true });
    await claimsRunOut();
  }
  const server = await startServer(settings());
  while ((await waiting()) > 0) await pause(50);
  expect(await server.stop()).toBe(0);
  expect(new Set(mails.received.map(nameOf)).size).toBe(recipients);
  const repeated = repetitions();
  expect(repeated.length).toBeLessThanOrEqual(kills + losses * mostLost);
  for (const one of repeated) expect(isMarked(one)).toBe(true);
  const [record] = await owner<{ sent: number; marked: number }[]>`
    select count(*) filter (where sent_at is not null)::int as sent, count(*) filter (where repeated)::int as marked
    from outgoing_mail where subscription is not null`;
  expect(record?.sent).toBe(recipients);
  expect(record?.marked).toBe(new Set(mails.received.filter(isMarked).map(nameOf)).size);
  console.log(
    `${mails.received.length} mails for ${recipients} recipients; ${kills} kills repeated ${withJournal.length}, and ${losses} with a lost journal ${repeated.length - withJournal.length}`,
  );
});
