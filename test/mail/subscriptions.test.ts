import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../cli/mailing.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import type { Transport } from '../../engine/notices/transport.ts';
import { verifyOne } from '../../engine/process/views/verification.ts';
import { mailsOf } from '../engine/notices/given-notices.ts';
import { anAddress } from '../sign-in/given-people.ts';
import { type Called, type CalledMeeting, calledMeetings, publishesNotice } from './given-mail.ts';
import { headerOf, MailServer, type Received, readMail } from './mail-server.ts';

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
const taken = async (to: string): Promise<Received[]> => {
  await send();
  return server.taken().filter((one) => one.to === to);
};

/** A process whose privacy notice tells of notices by mail. */
async function offering(): Promise<Omit<CalledMeeting, 'meeting'>> {
  const opened = await given.process();
  await given.send(opened.team, opened.process, 'publish-privacy-notice', publishesNotice);
  return opened;
}

const browser = () => given.installation.browser('es');

/** Asks for the notices of a process on its page, as anybody does. */
async function asks(process: string, email: string, choice = 'each') {
  const path = `/o/${given.organization}/p/${process}/subscribe`;
  const someone = browser();
  await someone.open(path);
  return someone.post(path, { email, choice });
}

const linkOf = async (mail: Received | undefined): Promise<string> =>
  new URL(/https?:\/\/\S+/.exec((await readMail(mail!)).text ?? '')?.[0] ?? '').pathname;

/** Somebody who asked, and pressed the button of the mail. */
async function subscribes(process: string, choice = 'each'): Promise<string> {
  const email = anAddress();
  await asks(process, email, choice);
  const [mail] = await taken(email);
  const page = await linkOf(mail);
  const someone = browser();
  const confirmed = await someone.submit(await someone.open(page), page);
  expect(confirmed.status).toBe(200);
  return email;
}

async function calls({ process, team }: Omit<CalledMeeting, 'meeting'>, kind = 'dialogue'): Promise<string> {
  const meeting = await given.schedules(team, process, { kind });
  await given.send(team, process, 'notify-meeting', { meeting, channels: [{ channel: 'email' }] });
  return meeting;
}

describe('somebody of the public', () => {
  it('is told nothing before the button of the mail is pressed: opening the link does nothing', async () => {
    const opened = await offering();
    const email = anAddress();
    expect((await asks(opened.process, email)).status).toBe(200);
    const [mail, ...others] = await taken(email);
    expect(others).toEqual([]);
    await browser().open(await linkOf(mail));
    await calls(opened);
    expect(await taken(email)).toEqual([]);
  });

  it('is told of what is called once they have confirmed, and their consent is on record', async () => {
    const opened = await offering();
    const email = await subscribes(opened.process);
    await calls(opened);
    const [mail, ...others] = await taken(email);
    expect(others).toEqual([]);
    expect(headerOf(mail!, 'List-Unsubscribe')).toMatch(/^<http:\/\/localhost\/notices\/[^>]+>$/);
    expect(headerOf(mail!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const { text } = await readMail(mail!);
    expect(text).toContain(headerOf(mail!, 'List-Unsubscribe').slice(1, -1));
    const consents = await given.engine.unit(given.organization, async (tx) => ({
      commit: false,
      value: await tx
        .selectFrom('consent')
        .select(['purpose', 'means'])
        .where('process', '=', opened.process)
        .execute(),
    }));
    expect(consents).toEqual([{ purpose: 'notices-by-mail', means: 'electronic' }]);
    const at = { organization: given.organization, process: opened.process };
    expect((await verifyOne(given.engine, at))?.faults).toEqual([]);
  });

  it('unsubscribes by one click of their mail program, which shows no origin and no cookie', async () => {
    const opened = await offering();
    const email = await subscribes(opened.process);
    await calls(opened);
    const [mail] = await taken(email);
    const address = headerOf(mail!, 'List-Unsubscribe').slice(1, -1);
    const oneClick = {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect((await given.installation.app.request(address, oneClick)).status).toBe(200);
    expect((await given.installation.app.request(address, oneClick)).status).toBe(200);
    expect((await given.installation.app.request(`${address.slice(0, -4)}AAAA`, oneClick)).status).toBe(404);
    await calls(opened);
    expect(await taken(email)).toEqual([]);
    const left = await given.engine.unit(given.organization, async (tx) => ({
      commit: false,
      value: await tx
        .selectFrom('subscription_address')
        .select('email')
        .where('process', '=', opened.process)
        .execute(),
    }));
    expect(left).toEqual([]);
  });

  it('gets no mail that was waiting when they unsubscribed, and why is on record', async () => {
    const opened = await offering();
    const email = await subscribes(opened.process);
    await calls(opened);
    const [mail] = await taken(email);
    await calls(opened);
    const address = headerOf(mail!, 'List-Unsubscribe').slice(1, -1);
    await given.installation.app.request(address, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(await taken(email)).toEqual([]);
    const mails = await mailsOf(given.engine, { organization: given.organization, process: opened.process });
    const told = mails.filter(({ subscription, kind }) => subscription !== null && kind !== null);
    expect(told.map(({ sent_at, reason }) => [sent_at === null, reason]).sort()).toEqual([
      [false, null],
      [true, 'unsubscribed'],
    ]);
  });

  it('is answered alike whether the address is known or not, and told by mail that all is as it was', async () => {
    const opened = await offering();
    const email = await subscribes(opened.process);
    const known = await asks(opened.process, email);
    const unknown = await asks(opened.process, anAddress());
    expect(known.status).toBe(unknown.status);
    const [mail] = await taken(email);
    expect((await readMail(mail!)).subject).toContain('ya recibe');
  });

  it('gets one digest in the morning instead of many mails, but what a law asks for at once', async () => {
    const opened = await offering();
    const email = await subscribes(opened.process, 'daily');
    const called = [await calls(opened), await calls(opened)];
    await calls(opened, 'assembly');
    const atOnce = await taken(email);
    expect(atOnce).toHaveLength(1);
    const { pass } = await import('../sign-in/given-installation.ts');
    pass(36 * 60);
    const digests = await taken(email);
    expect(digests).toHaveLength(1);
    const { subject, text } = await readMail(digests[0]!);
    expect(subject).toBe('2 avisos de «Plan de prueba»');
    for (const meeting of called) expect(text).toContain(`/meetings/${meeting}`);
    expect(await taken(email)).toEqual([]);
  });
});

it('is sent no more than ten mails in a day, however often somebody asks for them', async () => {
  const { pass } = await import('../sign-in/given-installation.ts');
  const { process } = await offering();
  const email = anAddress();
  const mails: Received[] = [];
  for (let quarter = 0; quarter < 4; quarter += 1) {
    for (let time = 0; time < 5; time += 1) expect((await asks(process, email)).status).toBe(200);
    mails.push(...(await taken(email)));
    pass(16);
  }
  expect(mails).toHaveLength(10);
  pass(25 * 60);
  await asks(process, email);
  expect(await taken(email)).toHaveLength(1);
});

it('offers nothing where no privacy notice tells people of it', async () => {
  const { process } = await given.process();
  const email = anAddress();
  await asks(process, email);
  expect(await taken(email)).toEqual([]);
});
