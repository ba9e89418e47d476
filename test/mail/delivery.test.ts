import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../cli/mailing.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import type { Transport } from '../../engine/notices/transport.ts';
import { undeliveredMailView } from '../../engine/notices/views/undelivered-mail.ts';
import { mailsOf } from '../engine/notices/given-notices.ts';
import { pass } from '../sign-in/given-installation.ts';
import { type Called, type CalledMeeting, calledMeetings } from './given-mail.ts';
import { answering, headerOf, MailServer, readMail } from './mail-server.ts';

const server = new MailServer();
const sender = { from: 'Municipalidad <avisos@municipio.example>', host: 'cauce.example' };
let smtp: Transport;
let given: Called;

beforeAll(async () => {
  smtp = smtpTransport(await server.listen(), sender, 3);
  given = await calledMeetings();
});
afterEach(() => {
  server.behaviour = {};
  server.taken();
});
afterAll(async () => {
  smtp.close();
  await server.close();
});

const send = () => sendMail(given.engine, smtp, { from: sender.from });

/** The mail of the one of the team who has an address. */
async function mailOf({ process, team }: Pick<CalledMeeting, 'process' | 'team'>) {
  const mails = await mailsOf(given.engine, { organization: given.organization, process });
  return mails.filter(({ person }) => person === team.id).at(-1)!;
}

describe('a mail server', () => {
  it('that refuses an address for good is not asked again, and a person sees its words without the address', async () => {
    const called = await given.called();
    server.behaviour.rcpt = (address) => {
      throw answering(550, `5.1.1 <${address}>: no such mailbox here`);
    };
    expect(await send()).toBe(1);
    pass(24 * 60);
    const tried = server.received.length;
    expect(await send()).toBe(0);
    expect(server.received.length).toBe(tried);
    const mail = await mailOf(called);
    expect(mail).toMatchObject({ reason: 'refused', smtp_code: 550, sent_at: null, attempts: 1 });
    expect(mail.smtp_words).toContain('no such mailbox here');
    expect(mail.smtp_words).not.toContain('@');
    const at = { organization: given.organization, process: called.process, limit: 50 };
    const seen = await undeliveredMailView(given.engine, at);
    expect(seen?.items).toMatchObject([{ id: mail.id, reason: 'refused', notice: 'meeting-called' }]);
  });

  it('gets nothing more for an address that it does not know, until a person has mended it', async () => {
    const called = await given.called();
    server.behaviour.rcpt = () => {
      throw answering(550, '5.1.1 unknown');
    };
    await send();
    server.behaviour = {};
    const { process, team, meeting, email } = called;
    await given.send(team, process, 'cancel-meeting', { meeting, reason: 'Lluvia' });
    await send();
    expect(server.taken()).toEqual([]);
    expect(await mailOf(called)).toMatchObject({ reason: 'address-fails' });
    const at = { organization: given.organization, process, limit: 50 };
    const [mail] = (await undeliveredMailView(given.engine, at))?.items ?? [];
    await given.send(team, process, 'send-mail-again', { mail: mail!.id });
    const again = await given.schedules(team, process);
    await given.send(team, process, 'notify-meeting', { meeting: again, channels: [{ channel: 'email' }] });
    await send();
    expect(server.taken().filter(({ to }) => to === email)).toHaveLength(1);
  });

  it('that puts a mail off gets it again later, under the same name', async () => {
    const { email } = await given.called();
    const names: string[] = [];
    server.behaviour.data = (one) => {
      names.push(headerOf(one, 'Message-ID'));
      if (names.length === 1) throw answering(451, '4.7.1 greylisted, try again');
    };
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(names).toHaveLength(1);
    pass(3);
    expect(await send()).toBe(0);
    const [mail] = server.taken();
    expect(mail?.to).toBe(email);
    expect(names[1]).toBe(names[0]);
    // It answered that it did not take it, so nothing was repeated.
    expect(headerOf(mail!, 'X-Cauce-Repeated')).toBe('');
  });

  it('that drops the connection after the mail may have it: it is sent again, marked as perhaps repeated', async () => {
    const called = await given.called();
    let dropped = 0;
    server.behaviour.data = async (_one, session) => {
      dropped += 1;
      if (dropped > 1) return;
      server.drop(session);
      await pause(50);
    };
    expect(await send()).toBe(1);
    pass(3);
    expect(await send()).toBe(0);
    const mails = server.taken().filter(({ to }) => to === called.email);
    const last = mails.at(-1)!;
    expect(headerOf(last, 'X-Cauce-Repeated')).toBe('possibly');
    expect(new Set(mails.map((one) => headerOf(one, 'Message-ID'))).size).toBe(1);
    expect(await mailOf(called)).toMatchObject({ repeated: true, reason: 'server-away' });
  });

  it('that is away costs no mail a try of its own, once that is known', async () => {
    await callsEight();
    const away = smtpTransport('smtp://127.0.0.1:1', sender, 3);
    const failed = await sendMail(given.engine, away, { from: sender.from });
    away.close();
    expect(failed).toBeLessThan(8);
    pass(5);
    expect(await send()).toBe(0);
    expect(server.taken()).toHaveLength(8);
  });
});

describe('what was called and then', () => {
  it('cancelled before the mail went out is not called any more, and its end is told', async () => {
    const { process, team, meeting, email } = await given.called();
    await given.send(team, process, 'cancel-meeting', { meeting, reason: 'No hay sala.' });
    await send();
    const mails = server.taken().filter(({ to }) => to === email);
    expect(mails).toHaveLength(1);
    const { subject, text, attachments } = await readMail(mails[0]!);
    expect(subject).toContain('Cancelada');
    expect(text).toContain('No hay sala.');
    const file = new TextDecoder().decode(attachments[0]?.content as ArrayBuffer);
    expect(file).toContain('METHOD:CANCEL');
    expect(file).toContain('STATUS:CANCELLED');
    const all = await mailsOf(given.engine, { organization: given.organization, process });
    const reasons = all
      .filter(({ person }) => person === team.id)
      .map(({ kind, reason }) => ({ kind, reason }));
    expect(reasons).toEqual([
      { kind: 'meeting-called', reason: 'meeting-cancelled' },
      { kind: 'meeting-cancelled', reason: null },
    ]);
  });

  it('moved and called anew is the same event in the calendar, whose sequence grows with its date', async () => {
    const { process, team, meeting, email } = await given.called();
    await send();
    const moved = { meeting, startsAt: given.hours(96), endsAt: given.hours(98), reason: 'Feriado.' };
    await given.send(team, process, 'reschedule-meeting', moved);
    await send();
    await given.send(team, process, 'notify-meeting', { meeting, channels: [{ channel: 'email' }] });
    await send();
    const mails = server.taken().filter(({ to }) => to === email);
    const files = await Promise.all(
      mails.map(async (one) =>
        new TextDecoder().decode((await readMail(one)).attachments[0]?.content as ArrayBuffer),
      ),
    );
    expect(files.map((file) => /^SEQUENCE:(\d+)/m.exec(file)?.[1])).toEqual(['0', '1', '1']);
    expect(new Set(files.map((file) => /^UID:(.*)$/m.exec(file)?.[1]?.trim())).size).toBe(1);
  });
});

/** Calls eight meetings, after every process is there: preparing one lets what waits go out. */
async function callsEight(): Promise<void> {
  const opened = [];
  for (let index = 0; index < 8; index += 1) opened.push(await given.process());
  for (const { process, team } of opened) {
    const meeting = await given.schedules(team, process);
    await given.send(team, process, 'notify-meeting', { meeting, channels: [{ channel: 'email' }] });
  }
}

it('keeps at most one mail in doubt at a time, however many connections there are', async () => {
  await callsEight();
  let inDoubt = 0;
  let most = 0;
  server.behaviour.data = async () => {
    inDoubt += 1;
    most = Math.max(most, inDoubt);
    await pause(30);
    inDoubt -= 1;
  };
  await send();
  expect(server.taken()).toHaveLength(8);
  expect(most).toBe(1);
});
