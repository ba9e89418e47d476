import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailEverySecond, sendMail } from '../../cli/mailing.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import type { Transport } from '../../engine/notices/transport.ts';
import { say } from '../../templates/messages.ts';
import { mailsOf } from '../engine/notices/given-notices.ts';
import { pass } from '../sign-in/given-installation.ts';
import { someoneSignedIn } from '../sign-in/given-people.ts';
import { type Called, calledMeetings } from './given-mail.ts';
import { callsSubscribers } from './given-subscribers.ts';
import { answering, MailServer, readMail } from './mail-server.ts';

const server = new MailServer();
const sender = { from: 'Municipalidad <avisos@municipio.example>', host: 'cauce.example' };
let smtp: Transport;
let given: Called;

beforeAll(async () => {
  smtp = smtpTransport(await server.listen(), sender, 3);
  given = await calledMeetings();
});
afterAll(async () => {
  smtp.close();
  await server.close();
});

const send = () => sendMail(given.engine, smtp, { from: sender.from });

it('the desk says in words what was not delivered and why, whether mail is looked after, and sends again', async () => {
  const { browser } = await someoneSignedIn(given.installation, given.at, { role: 'team' });
  const { process, email } = await given.called();
  const desk = `/o/${given.organization}/p/${process}`;
  server.behaviour.rcpt = (address) => {
    if (address === email) throw answering(550, `5.1.1 <${address}>: no such mailbox here`);
  };
  const mailing = mailEverySecond(given.engine, smtp, {}, () => {});
  const shown = async () => (await browser.open(`${desk}/notices`)).text;
  await expect.poll(shown, { timeout: 10_000 }).toContain('no such mailbox here');
  await mailing.stop();
  const page = await shown();
  expect(page).toContain(say('es', 'values.notSent.refused'));
  expect(page).toContain(say('es', 'commands.send-mail-again.title'));
  expect(page).not.toContain(email);
  expect(page).toMatch(/<p role="status">/);
  server.behaviour = {};
  server.taken();
  const [, mail = ''] = /do\/send-mail-again\?mail=([0-9a-f-]{36})/.exec(page) ?? [];
  const form = `${desk}/do/send-mail-again?mail=${mail}&back=/notices`;
  expect((await browser.submit(await browser.open(form), `${desk}/do/send-mail-again`)).status).toBe(200);
  expect(await send()).toBe(0);
  expect(server.taken().filter(({ to }) => to === email)).toHaveLength(1);
  expect(await shown()).not.toContain('no such mailbox here');
  pass(3);
  expect(await shown()).toMatch(/<p role="alert">/);
});

it('who acts here chooses none, or one digest a day; what a law asks for comes all the same', async () => {
  const { process, team, email } = await given.process();
  const calls = async (kind: string) => {
    const meeting = await given.schedules(team, process, { kind });
    await given.send(team, process, 'notify-meeting', { meeting, channels: [{ channel: 'email' }] });
  };
  const taken = async () => {
    await send();
    return server.taken().filter(({ to }) => to === email);
  };
  await given.send(team, process, 'choose-notices', { choice: 'none' });
  await calls('dialogue');
  expect(await taken()).toEqual([]);
  await calls('assembly');
  expect(await taken()).toHaveLength(1);
  const mails = await mailsOf(given.engine, { organization: given.organization, process });
  expect(mails.filter(({ person }) => person === team.id).map(({ reason }) => reason)).toContain(
    'chose-none',
  );
  await given.send(team, process, 'choose-notices', { choice: 'daily' });
  await calls('dialogue');
  await calls('dialogue');
  expect(await taken()).toEqual([]);
  // The next morning is at most 33 hours away, on a day that has 25.
  pass(33 * 60);
  const digests = await taken();
  expect(digests).toHaveLength(1);
  expect((await readMail(digests[0]!)).subject).toBe('2 avisos de «Plan de prueba»');
});

it('a notice to ten thousand is one statement, on the embedded database too', async () => {
  const { process } = await callsSubscribers(given, 10_000);
  const mails = await mailsOf(given.engine, { organization: given.organization, process });
  expect(mails.filter(({ subscription }) => subscription !== null)).toHaveLength(10_000);
});
