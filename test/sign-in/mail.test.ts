import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../cli/mailing.ts';
import { folderTransport } from '../../engine/notices/folder-transport.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import type { Transport } from '../../engine/notices/transport.ts';
import { eraseSignIn } from '../../engine/people/sign-ins.ts';
import { accepted, type TestOrganization } from '../given.ts';
import { anInstallation, type Installation, pass } from './given-installation.ts';
import { anAddress, aPerson, someoneSignedIn } from './given-people.ts';

const sender = { from: 'Cauce <cauce@municipio.example>', host: 'cauce.example' };

interface Received {
  readonly to: string[];
  readonly message: string;
}

let installation: Installation;
let at: TestOrganization;
const received: Received[] = [];
let answer: Error | undefined;
let smtp: Transport;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ to, message: Buffer.concat(chunks).toString() });
      done(answer);
    });
  },
});

beforeAll(async () => {
  installation = await anInstallation();
  at = await installation.organization();
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  smtp = smtpTransport(`smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, sender);
});
afterAll(() => {
  smtp.close();
  return new Promise<void>((resolve) => server.close(() => resolve()));
});

const header = (message: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'mi').exec(message)?.[1] ?? '';

/** The plain text of a mail, out of its quoted-printable or plain part. */
function textOf(message: string): string {
  const part = message.split(/\r?\n--/).find((one) => /content-type: text\/plain/i.test(one)) ?? message;
  const body = part.slice(part.search(/\r?\n\r?\n/)).trim();
  if (!/quoted-printable/i.test(part)) return body;
  const bytes = body
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

async function invites(email = anAddress()): Promise<{ email: string; person: string }> {
  const person = await aPerson(at);
  await accepted(at, at.administrator, 'invite-person', { person, email });
  return { email, person };
}

const last = (): Received => received.at(-1) ?? { to: [], message: '' };

describe('by a mail server', () => {
  it('an invitation reaches the address that was invited, and its link lets in', async () => {
    const { email } = await invites();
    expect(await sendMail(installation.engine, smtp)).toBe(0);
    const { to, message } = last();
    expect(to).toEqual([email]);
    expect(header(message, 'From')).toBe(sender.from);
    expect(header(message, 'Auto-Submitted')).toBe('auto-generated');
    expect(message).toMatch(/content-type: text\/html/i);
    const text = textOf(message);
    expect(text).toContain('Oficina de partes');
    const link = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '');
    const browser = installation.browser();
    const account = await browser.submit(await browser.open(link.pathname), '/invitation');
    expect(account.path).toBe('/account');
  });

  it('a link to sign in reaches who asked for it', async () => {
    const { email } = await someoneSignedIn(installation, at);
    const browser = installation.browser();
    await browser.post('/sign-in', { email });
    await sendMail(installation.engine, smtp);
    const link = new URL(/https?:\/\/\S+/.exec(textOf(last().message))?.[0] ?? '');
    const page = await browser.open(link.pathname);
    expect((await browser.submit(page, '/sign-in/link')).path).toBe('/account');
  });

  it('what it did not take is sent again later, under the same name, and once', async () => {
    const { email } = await invites();
    answer = new Error('mailbox full');
    expect(await sendMail(installation.engine, smtp)).toBe(1);
    const first = last();
    answer = undefined;
    const before = received.length;
    expect(await sendMail(installation.engine, smtp)).toBe(0);
    expect(received.length).toBe(before);
    pass(2);
    expect(await sendMail(installation.engine, smtp)).toBe(0);
    expect(last().to).toEqual([email]);
    expect(header(last().message, 'Message-ID')).toBe(header(first.message, 'Message-ID'));
    expect(header(first.message, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@cauce\.example>$/);
    expect(textOf(last().message)).toBe(textOf(first.message));
    pass(60);
    const sent = received.length;
    await sendMail(installation.engine, smtp);
    expect(received.length).toBe(sent);
  });

  it('a server that died between the sending and the record sends it again, under the same name', async () => {
    await invites();
    const names: string[] = [];
    const dying: Transport = {
      ...smtp,
      send: async (mail) => {
        await smtp.send(mail);
        names.push(header(last().message, 'Message-ID'));
        if (names.length === 1) throw new Error('killed');
      },
    };
    await sendMail(installation.engine, dying);
    pass(2);
    await sendMail(installation.engine, dying);
    expect(names).toHaveLength(2);
    expect(names[1]).toBe(names[0]);
  });

  it('nothing is sent of an invitation that was withdrawn, nor to somebody who was erased', async () => {
    const [withdrawn, erased] = [await invites(), await invites()];
    await accepted(at, at.administrator, 'withdraw-invitation', { person: withdrawn.person });
    const { organization } = at;
    await installation.engine.unit(organization, async (tx) => {
      await eraseSignIn(tx, { organization, person: erased.person });
      return { commit: true, value: undefined };
    });
    const before = received.length;
    expect(await sendMail(installation.engine, smtp)).toBe(0);
    expect(received.length).toBe(before);
  });

  it('several workers at once send each mail once', async () => {
    const people = [await invites(), await invites(), await invites()];
    const before = received.length;
    await Promise.all([1, 2, 3, 4].map(() => sendMail(installation.engine, smtp)));
    const to = received.slice(before).flatMap((one) => one.to);
    expect(to.sort()).toEqual(people.map(({ email }) => email).sort());
  });
});

describe('without a mail server', () => {
  it('mail waits in a folder, a file each, for its owner alone, with the link whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cauce-outbox-'));
    const outbox = folderTransport(join(folder, 'outbox'), sender);
    const { email } = await invites();
    await sendMail(installation.engine, outbox);
    const files = readdirSync(join(folder, 'outbox'));
    expect(files).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.eml$/)]);
    const file = join(folder, 'outbox', files[0] ?? '');
    const message = readFileSync(file, 'utf8');
    expect(header(message, 'To')).toBe(email);
    expect(message).toMatch(/^http:\/\/localhost\/invitation\/\S{50,}$/m);
    expect(statSync(file).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

it('a name with a line break in it becomes no header', async () => {
  const person = await aPerson(at);
  const { mailText } = await import('../../templates/mail.ts');
  const { subject } = mailText('es', {
    kind: 'invitation',
    link: 'http://localhost/x',
    organization: 'Municipalidad\r\nBcc: otra@example.org',
    office: person,
    expiresAt: '2021-01-01T00:00:00.000Z',
  });
  expect(subject).not.toMatch(/[\r\n]/);
});
