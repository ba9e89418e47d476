import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../cli/mailing.ts';
import { readReport } from '../../engine/notices/returned/read-report.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import type { Transport } from '../../engine/notices/transport.ts';
import { mailsOf } from '../engine/notices/given-notices.ts';
import { accepted } from '../given.ts';
import { type Called, calledMeetings } from './given-mail.ts';
import { headerOf, MailServer, type Received } from './mail-server.ts';

const server = new MailServer();
const sender = { from: 'Municipalidad <avisos@municipio.example>', host: 'cauce.example' };
let smtp: Transport;
let given: Called;

beforeAll(async () => {
  const returns = 'rebotes@municipio.example';
  smtp = smtpTransport(await server.listen(), { ...sender, returns }, 2);
  given = await calledMeetings();
});
afterAll(async () => {
  smtp.close();
  await server.close();
});

/** A report of delivery as mail servers write them (RFC 3464), with the headers of the mail, or without any. */
function reportOf(
  about: { readonly messageId?: string; readonly to?: string },
  { action = 'failed', status = '5.1.1' } = {},
): string {
  const quoted =
    about.messageId === undefined
      ? []
      : ['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${about.messageId}`, 'Subject: x', ''];
  return [
    'From: MAILER-DAEMON@mx.example',
    `To: ${about.to ?? 'rebotes@municipio.example'}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; alguien@municipio.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '',
    ...quoted,
    '--b--',
    '',
  ].join('\r\n');
}

/** A call that was mailed: what the server took, and where. */
async function mailed() {
  const called = await given.called();
  await sendMail(given.engine, smtp, { from: sender.from });
  const mail = server.taken().find(({ to }) => to === called.email) as Received;
  return { ...called, mail };
}

let keys: { [scope: string]: string } = {};
async function keyFor(scope: string): Promise<string> {
  if (keys[scope] !== undefined) return keys[scope];
  const { at } = given;
  const issued = await accepted(at, at.administrator, 'issue-key', {
    person: at.administrator.id,
    label: 'rebotes',
    scopes: [scope],
    expiresAt: '2090-01-01T00:00:00Z',
  });
  keys = { ...keys, [scope]: issued.result.secret as string };
  return keys[scope]!;
}

async function posts(report: string, scope = 'command:record-returned-mail'): Promise<number> {
  const response = await given.installation.app.request(`/api/${given.organization}/returned-mail`, {
    method: 'POST',
    body: report,
    headers: { authorization: `Bearer ${await keyFor(scope)}`, 'content-type': 'message/rfc822' },
  });
  return response.status;
}

const ofTeam = async ({ process, team }: Awaited<ReturnType<typeof mailed>>) =>
  (await mailsOf(given.engine, { organization: given.organization, process })).filter(
    ({ person }) => person === team.id,
  );

/** Whether another notice still goes to the address. */
async function isStillReached(called: Awaited<ReturnType<typeof mailed>>): Promise<boolean> {
  const { process, team, meeting, email } = called;
  await given.send(team, process, 'cancel-meeting', { meeting, reason: 'Lluvia' });
  await sendMail(given.engine, smtp, { from: sender.from });
  return server.taken().some(({ to }) => to === email);
}

describe('a report of our mail', () => {
  it('of a lasting failure stops what goes to that address, and a person sees it', async () => {
    const called = await mailed();
    expect(await posts(reportOf({ messageId: headerOf(called.mail, 'Message-ID') }))).toBe(200);
    expect(await ofTeam(called)).toMatchObject([{ reason: 'returned', closed_at: null }]);
    expect(await isStillReached(called)).toBe(false);
    expect((await ofTeam(called)).at(-1)).toMatchObject({ reason: 'address-fails' });
  });

  it('that quotes nothing of the mail is known by the address that it came back to', async () => {
    const called = await mailed();
    expect(called.mail.from).toMatch(/^rebotes\+[0-9a-f-]{36}@municipio\.example$/);
    expect(await posts(reportOf({ to: called.mail.from }))).toBe(200);
    expect(await isStillReached(called)).toBe(false);
  });

  it.each([
    ['delayed', '4.4.1'],
    ['failed', '4.2.2'],
    ['delivered', '2.0.0'],
  ])('that says %s with %s is noted and stops nothing', async (action, status) => {
    const called = await mailed();
    const report = reportOf({ messageId: headerOf(called.mail, 'Message-ID') }, { action, status });
    expect(await posts(report)).toBe(200);
    expect(await isStillReached(called)).toBe(true);
  });
});

describe('what is not to be believed', () => {
  it('a forged report, that does not know the name of the mail, silences no address', async () => {
    const called = await mailed();
    expect(await posts(reportOf({ messageId: `<${randomUUID()}@cauce.example>` }))).toBe(404);
    expect(await posts(reportOf({ to: 'rebotes@municipio.example' }))).toBe(422);
    expect(await isStillReached(called)).toBe(true);
  });

  it('a key for something else, no key, and a report of another organization change nothing', async () => {
    const called = await mailed();
    const report = reportOf({ messageId: headerOf(called.mail, 'Message-ID') });
    expect(await posts(report, 'read')).toBe(403);
    // Refused for the key, and not for what it would have taken to read it.
    expect(await posts('x'.repeat(1_000_001), 'read')).toBe(403);
    expect(await posts('x'.repeat(1_000_001))).toBe(413);
    const address = `/api/${given.organization}/returned-mail`;
    expect((await given.installation.app.request(address, { method: 'POST', body: report })).status).toBe(
      401,
    );
    expect(await isStillReached(called)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a mail of somebody', 'From: a@b.example\r\nSubject: Hola\r\n\r\nHola'],
    ['parts without end', 'Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n'.repeat(50)],
    ['a status that is none', reportOf({ messageId: `<${randomUUID()}@x>` }, { status: '9.9.9' })],
    ['an action that is none', reportOf({ messageId: `<${randomUUID()}@x>` }, { action: 'exploded' })],
    ['more than a report needs', 'x'.repeat(1_000_001)],
  ])('%s is no report', async (_, message) => {
    expect(await readReport(new TextEncoder().encode(message))).toBeUndefined();
  });
});
