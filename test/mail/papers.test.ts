import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lazyRenderer, portOf } from '../../api/rendering.ts';
import { sendMail } from '../../cli/mailing.ts';
import type { Principal } from '../../engine/kernel/engine.ts';
import { calendarView } from '../../engine/monitoring/views/calendar.ts';
import { folderTransport } from '../../engine/notices/folder-transport.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import type { Transport } from '../../engine/notices/transport.ts';
import { callFor, rules, someone, workflowWith } from '../engine/forum/sessions/given-forum.ts';
import { withAddress } from '../engine/notices/given-notices.ts';
import { accepted, type TestOrganization } from '../given.ts';
import { anInstallation } from '../sign-in/given-installation.ts';
import { MailServer, type Received, readMail } from './mail-server.ts';

const server = new MailServer();
const renderer = lazyRenderer();
const sender = { from: 'Municipalidad <avisos@municipio.example>', host: 'localhost' };
const member = 'integrante@municipio.example';
let smtp: Transport;
let at: TestOrganization;
let process: string;
let secretary: Principal;

/** A forum of one seat whose holder has an address. */
beforeAll(async () => {
  smtp = smtpTransport(await server.listen(), sender, 2);
  at = await (await anInstallation()).organization();
  await accepted(at, at.administrator, 'publish-workflow', { workflow: workflowWith(rules) });
  const team = await someone(at, 'team');
  secretary = await someone(at, 'secretary');
  const opening = { workflow: 'with-sessions', version: 1, title: 'Ciclo' };
  process = (await accepted(at, team, 'open-process', opening)).result.process as string;
  const seats = [{ id: 'chair', sector: 'government', holder: 'Organización', presides: true }];
  await by('compose-forum', { seats });
  const person = await someone(at);
  const held = { seat: 'chair', person: person.id, capacity: 'titular', act: 'acta' };
  await by('seat-member', { ...held, from: '2020-01-01T00:00:00Z' });
  await withAddress(at, person, member);
});
afterAll(async () => {
  smtp.close();
  await server.close();
  await renderer.close();
});

const by = async (command: string, input: object) =>
  (await accepted(at, secretary, command, input, process)).result;
const render = () => portOf(at.engine, renderer, 'http://localhost');

/** What the member got since, part by part. */
async function got() {
  expect(await sendMail(at.engine, smtp, { from: sender.from, render: render() })).toBe(0);
  const own = server.taken().filter(({ to }: Received) => to === member);
  const mails = await Promise.all(own.map(readMail));
  return mails.filter(({ subject }) => !/invita/i.test(subject ?? ''));
}

type ReadMail = Awaited<ReturnType<typeof got>>[number];

/** The event of a mail's calendar file, by a reader that is not ours. */
function eventOf({ attachments }: ReadMail) {
  const file = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const calendar = new ICAL.Component(
    ICAL.parse(new TextDecoder().decode(file?.content as ArrayBuffer)) as unknown[],
  );
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return {
    method: calendar.getFirstPropertyValue('method'),
    ...{ uid: event.uid, sequence: event.sequence, starts: event.startDate.toJSDate().toISOString() },
  };
}

const kindsIn = ({ attachments }: ReadMail) => attachments.map(({ mimeType }) => mimeType);

const inTheFeed = async (session: string) =>
  (await calendarView(at.engine, { organization: at.organization, process }))?.entries.find(
    ({ id }) => id === session,
  );

/** In so many days, on the hour: calendars know no parts of a second. */
const inDays = (days: number) =>
  `${new Date(Date.parse(at.engine.clock.now()) + days * 86_400_000).toISOString().slice(0, 13)}:00:00.000Z`;

it('a session is called by mail, its paper follows with its PDF, made in time, and its end strikes it', async () => {
  const startsAt = inDays(20);
  const { session } = (await by('call-session', callFor(startsAt))) as { session: string };
  const [call, ...others] = await got();
  expect(others).toEqual([]);
  expect(call?.text).toContain('Avance de los diálogos');
  // The invitation stands twice in it: for calendars that read it, and as a file for who opens it.
  expect(kindsIn(call!)).toEqual(['text/calendar', 'application/ics']);
  const event = { uid: `${session}@localhost`, starts: startsAt };
  expect(eventOf(call!)).toEqual({ method: 'REQUEST', sequence: 0, ...event });
  expect(await inTheFeed(session)).toMatchObject({ sequence: 0 });

  const drafted = await by('draft-document', { kind: 'session-notice', subject: session });
  const { document, folio } = drafted as { document: string; folio: string };
  await by('publish-document', { document });
  // Nothing renders beside this test: the PDF is made because the mail waits for it.
  const [paper] = await got();
  expect(paper?.subject).toContain('Se publicó');
  expect(paper?.text).toContain(`/v/${at.organization}/${folio}/`);
  expect(paper?.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    [`${folio}.pdf`, 'application/pdf'],
  ]);
  const bytes = Buffer.from(paper?.attachments[0]?.content as ArrayBuffer);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

  await by('cancel-session', { session, reason: 'No hay sala.' });
  const [end] = await got();
  expect(end?.text).toContain('No hay sala.');
  expect(kindsIn(end!)).toEqual(['text/calendar', 'application/ics']);
  expect(eventOf(end!)).toEqual({ method: 'CANCEL', sequence: 1, ...event });
  expect(await inTheFeed(session)).toMatchObject({ sequence: 1, cancelled: true });
}, 60_000);

it('a paper that cannot be made holds no mail up: it leads to where the paper will be', async () => {
  const { session } = (await by('call-session', callFor(inDays(21)))) as { session: string };
  await got();
  const drafted = await by('draft-document', { kind: 'session-notice', subject: session });
  await by('publish-document', { document: drafted.document });
  const fails = async () => {
    throw new Error('no renderer');
  };
  expect(await sendMail(at.engine, smtp, { from: sender.from, render: fails })).toBe(0);
  const [mail] = await Promise.all(server.taken().map(readMail));
  expect(mail?.attachments).toEqual([]);
  expect(mail?.text).toContain(`/v/${at.organization}/${drafted.folio}/`);
});

it('without a mail server, call and paper lie in the outbox, each file as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-outbox-'));
  const outbox = folderTransport(folder, sender);
  const { session } = (await by('call-session', callFor(inDays(22)))) as { session: string };
  const drafted = await by('draft-document', { kind: 'session-notice', subject: session });
  await by('publish-document', { document: drafted.document });
  expect(await sendMail(at.engine, outbox, { from: sender.from, render: render() })).toBe(0);
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  const read = (end: string) => {
    const [found = ''] = files.filter((file) => file.endsWith(end));
    return readFileSync(join(folder, found));
  };
  expect(files.filter((file) => file.endsWith('.eml'))).toHaveLength(2);
  expect(read('evento.ics').toString()).toContain(`UID:${session}`);
  expect(read(`${drafted.folio}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
  const mails = files
    .filter((file) => file.endsWith('.eml'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(mails.some((mail) => mail.includes('Avance de los diálogos'))).toBe(true);
  for (const mail of mails) expect(mail).toContain(`To: ${member}`);
  rmSync(folder, { recursive: true });
}, 60_000);
