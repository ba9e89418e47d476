import { afterEach, beforeAll, expect, it } from 'vitest';
import { mailEverySecond, sendMail } from '../../cli/mailing.ts';
import { sweepEverySecond } from '../../cli/sweeping.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import { mailSenderView } from '../../engine/notices/views/mail-sender.ts';
import { mailsOf } from '../engine/notices/given-notices.ts';
import { pass } from '../sign-in/given-installation.ts';
import { someoneSignedIn } from '../sign-in/given-people.ts';
import { type Called, calledMeetings } from './given-mail.ts';
import { callsSubscribers } from './given-subscribers.ts';
import { HangingServer } from './hanging-server.ts';
import { headerOf, MailServer } from './mail-server.ts';

const sender = { from: 'Municipalidad <avisos@municipio.example>', host: 'cauce.example' };
const patienceMs = 300;
let given: Called;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  given = await calledMeetings();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function hanging(at: 'greeting' | 'end-of-mail') {
  const server = new HangingServer(at);
  const smtp = smtpTransport(await server.listen(), sender, 3, patienceMs);
  closing.push(
    () => smtp.close(),
    () => server.close(),
  );
  return { server, smtp };
}

/** What a mail server takes that is in order again. */
async function inOrder() {
  const server = new MailServer();
  const smtp = smtpTransport(await server.listen(), sender, 3);
  closing.push(
    () => smtp.close(),
    () => server.close(),
  );
  expect(await sendMail(given.engine, smtp)).toBe(0);
  return server.taken();
}

const attempted = async (process: string) => {
  const mails = await mailsOf(given.engine, { organization: given.organization, process });
  return mails.filter(({ attempts, reason }) => attempts > 0 && reason !== 'no-address');
};

it('a mail server that never greets holds up neither the sweep nor the sign of life, and few tries are spent on it', async () => {
  const { process, team } = await callsSubscribers(given, 9);
  const { server, smtp } = await hanging('greeting');
  const said: string[] = [];
  const mailing = mailEverySecond(given.engine, smtp, {}, (line) => said.push(line));
  const sweeping = sweepEverySecond(given.engine, (line) => said.push(line));
  // While it hangs, commands are taken.
  await expect.poll(() => server.connections).toBeGreaterThan(0);
  await given.schedules(team, process);
  await expect.poll(async () => (await mailSenderView(given.engine)).state).toBe('alive');
  await Promise.all([mailing.stop(), sweeping.stop()]);
  const tried = await attempted(process);
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.length).toBeLessThanOrEqual(5);
  for (const mail of tried) {
    expect(mail).toMatchObject({ reason: 'server-away', sent_at: null, attempts: 1 });
    expect(Date.parse(mail.next_try_at)).toBeGreaterThan(Date.parse(given.engine.clock.now()) + 40_000);
  }
  expect(said).toEqual([JSON.stringify({ fault: 'mail', failed: tried.length })]);
  pass(2);
  const taken = await inOrder();
  expect(taken).toHaveLength(10);
  expect(taken.filter((mail) => headerOf(mail, 'X-Cauce-Repeated') !== '')).toEqual([]);
});

it('one that never says that it took a mail gets that one again, marked, and no other', async () => {
  await callsSubscribers(given, 9);
  const { server, smtp } = await hanging('end-of-mail');
  await sendMail(given.engine, smtp);
  expect(server.whole).toBeGreaterThan(0);
  pass(2);
  const taken = await inOrder();
  expect(taken).toHaveLength(10);
  const marked = taken.filter((mail) => headerOf(mail, 'X-Cauce-Repeated') === 'possibly');
  expect(marked).toHaveLength(server.whole);
});

it('links to sign in are tried once and not each for as long as is waited', async () => {
  for (let index = 0; index < 4; index += 1) {
    const { email } = await someoneSignedIn(given.installation, given.at);
    await given.installation.browser().post('/sign-in', { email });
  }
  const { server, smtp } = await hanging('greeting');
  await sendMail(given.engine, smtp);
  expect(server.connections).toBe(1);
});
