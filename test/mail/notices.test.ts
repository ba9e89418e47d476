import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../cli/mailing.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import type { Transport } from '../../engine/notices/transport.ts';
import { mailsOf } from '../engine/notices/given-notices.ts';
import { type Called, calledMeetings } from './given-mail.ts';
import { headerOf, MailServer, readMail } from './mail-server.ts';

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

/** The lines of a calendar file, unfolded. */
const linesOf = (content: string): string[] => content.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);

describe('a meeting that is called', () => {
  it('is told by mail to who has a mandate there, with a calendar file that their calendar takes', async () => {
    const { meeting, email } = await given.called();
    expect(await send()).toBe(0);
    const [one, ...others] = server.taken().filter(({ to }) => to === email);
    expect(others).toEqual([]);
    const mail = await readMail(one!);
    expect(mail.subject).toContain('Diálogo de mujeres');
    expect(mail.text).toContain('Sede vecinal');
    expect(mail.html).toContain('<dd>Sede vecinal');
    expect(headerOf(one!, 'From')).toBe(sender.from);
    expect(headerOf(one!, 'Auto-Submitted')).toBe('auto-generated');
    const calendar = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')!;
    const lines = linesOf(new TextDecoder().decode(calendar.content as ArrayBuffer));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        `UID:${meeting}@localhost`,
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(lines.find((line) => line.startsWith('DTSTART'))).toMatch(/^DTSTART:\d{8}T\d{6}Z$/);
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toContain(email);
  });

  it('is recorded once, and not sent again', async () => {
    const { process } = await given.called();
    await send();
    server.taken();
    await send();
    expect(server.taken()).toEqual([]);
    const mails = await mailsOf(given.engine, { organization: given.organization, process });
    const sent = mails.filter(({ sent_at }) => sent_at !== null);
    expect(sent.map(({ kind, attempts, repeated }) => ({ kind, attempts, repeated }))).toEqual([
      { kind: 'meeting-called', attempts: 1, repeated: false },
    ]);
    expect(mails.filter(({ sent_at }) => sent_at === null).map(({ reason }) => reason)).toEqual([
      'no-address',
    ]);
  });
});

it('names each mail by an id that cannot be guessed', async () => {
  await given.called();
  await send();
  const names = server.taken().map((one) => headerOf(one, 'Message-ID'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(name).toMatch(/^<[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@cauce\.example>$/);
});
