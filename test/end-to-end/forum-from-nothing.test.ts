import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyOne } from '../../engine/index.ts';
import type { Installation } from '../sign-in/given-installation.ts';
import { someoneSignedIn } from '../sign-in/given-people.ts';
import {
  AtDesk,
  anInstallation,
  cameByInvitation,
  foundedByBrowser,
  method,
  optionIn,
  textOf,
} from './people-of-a-forum.ts';

/** Peñalolén's forum by its sectors, as the workflow infers it from the plan's acknowledgements: fourteen seats. */
const seats = [
  ...Array.from({ length: 6 }, (_, at) => ({ id: `community-${at + 1}`, sector: 'community' })),
  ...Array.from({ length: 2 }, (_, at) => ({ id: `civil-society-${at + 1}`, sector: 'civil-society' })),
  ...Array.from({ length: 2 }, (_, at) => ({ id: `municipal-staff-${at + 1}`, sector: 'municipal-staff' })),
  ...Array.from({ length: 4 }, (_, at) => ({ id: `academia-${at + 1}`, sector: 'academia' })),
];

let installation: Installation;
let administrator: AtDesk;
let team: AtDesk;
let secretary: AtDesk;
const members: AtDesk[] = [];
let alternate: { readonly person: string; readonly desk: AtDesk };
let process: string;
let resolution: string;
let session: string;
let startsAt: number;

/** Who comes to the second call: a third of fourteen seats, and no more. */
const present = seats.slice(0, 5).map(({ id }) => id);
const day = 86_400_000;
/** A week without a public holiday. */
const monday = Date.parse('2026-03-02T12:00:00Z');

const hour = 3_600_000;
const inSantiago = (instant: number) =>
  new Intl.DateTimeFormat('sv', { timeZone: 'America/Santiago', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(instant))
    .replace(' ', 'T');

const moveTo = (instant: number) => vi.useFakeTimers({ toFake: ['Date'], now: instant });

/** A page of the process as somebody reads it. */
const opened = async (who: AtDesk, below: string) =>
  textOf((await who.browser.open(who.address(below, process))).text);

/** The first thing of a kind that the forum's page leads to: a decision that waits, the last session called. */
async function linked(kind: 'resolutions' | 'sessions'): Promise<string> {
  const { text } = await secretary.browser.open(secretary.address('/forum', process));
  return new RegExp(`/${kind}/([0-9a-f-]{36})`).exec(text)?.[1] ?? '';
}

const checkIn = (seat: string) =>
  secretary.done('check-in-member', { session, seat, capacity: 'titular', mode: 'in-person' }, process);

/** Votes as a member does: on the page of the resolution, with the dossier that it shows. */
async function vote(who: AtDesk) {
  const page = await who.browser.open(who.address(`/resolutions/${resolution}`, process));
  return who.browser.submit(page, who.address('/do/vote-resolution', process), { vote: 'approve' });
}

async function refusedVote(who: AtDesk, why: string): Promise<void> {
  const page = await who.browser.open(who.address(`/resolutions/${resolution}`, process));
  const action = who.address('/do/vote-resolution', process);
  const answer = page.text.includes(`action="${action}"`)
    ? await who.browser.submit(page, action, { vote: 'approve' })
    : await who.send(
        'vote-resolution',
        { resolution, dossierHash: '0'.repeat(64), vote: 'approve' },
        process,
      );
  expect(answer.status).toBe(409);
  expect(textOf(answer.text)).toContain(why);
}

/** The registered person of an office, from the list that a form offers. */
const personOf = async (office: string) =>
  optionIn((await administrator.browser.open(administrator.address('/do/give-mandate'))).text, office);

async function registered(office: string): Promise<string> {
  await administrator.done('register-person', { office, institution: 'Institución de prueba' });
  return personOf(office);
}

const mandate = (person: string, role: string) => ({
  ...{ person, role, process, 'act.kind': 'decree', 'act.reference': 'Decreto de prueba' },
  from: '2020-01-01T00:00',
});

beforeAll(async () => {
  moveTo(monday);
  installation = await anInstallation();
  ({ administrator } = await foundedByBrowser(installation, 'penalolen'));
  await administrator.done('publish-workflow', { workflow: JSON.stringify(method) });
  await administrator.done('open-process', { workflow: method.id, version: '1', title: 'Plan de acción' });
  process =
    /\/p\/([0-9a-f-]{36})/.exec((await administrator.browser.open(administrator.address(''))).text)?.[1] ??
    '';
}, 120_000);

afterAll(() => {
  expect(installation.log).toEqual([]);
  vi.useRealTimers();
});

describe('a forum from nothing', () => {
  it('is composed by sector, and its people come by invitation', async () => {
    const composed = Object.fromEntries([
      ['rows:seats', String(seats.length)],
      ...seats.flatMap(({ id, sector }, at) => [
        [`seats.${at}.id`, id],
        [`seats.${at}.sector`, sector],
        [`seats.${at}.holder`, `Organización ${id}`],
        [`seats.${at}.inferred`, 'on'],
      ]),
      ['seats.0.presides', 'on'],
    ]);
    await administrator.done('compose-forum', composed, process);
    for (const [office, role] of [
      ['Equipo de gobierno abierto', 'team'],
      ['Secretaría del foro', 'secretary'],
    ] as const) {
      const person = await registered(office);
      await administrator.done('give-mandate', mandate(person, role));
      const came = await cameByInvitation(installation, administrator, {
        person,
        email: `${role}@municipio.example`,
      });
      if (role === 'team') team = came;
      else secretary = came;
    }
    for (const { id } of seats) {
      const person = await registered(`Titular ${id}`);
      await administrator.done(
        'seat-member',
        {
          seat: id,
          person,
          capacity: 'titular',
          'act.kind': 'designation-letter',
          'act.reference': 'Carta',
          from: '2020-01-01T00:00',
        },
        process,
      );
      members.push(
        await cameByInvitation(installation, administrator, { person, email: `${id}@organizacion.example` }),
      );
    }
    const person = await registered('Suplente community-6');
    const email = 'suplente@organizacion.example';
    const desk = await cameByInvitation(installation, administrator, { person, email });
    alternate = { person, desk };
    const page = textOf((await members[0]!.browser.open(members[0]!.address('/forum', process))).text);
    expect(page).toContain('Organización community-1');
    expect(page).toContain('Organizaciones comunitarias');
  }, 240_000);

  it('calls a session with the passage on its agenda, which the team asked for', async () => {
    await team.done('request-passage', { stage: 'first' }, process);
    resolution = await linked('resolutions');
    startsAt = monday + 3 * day + hour;
    await secretary.done(
      'call-session',
      {
        ...{
          kind: 'extraordinary',
          startsAt: inSantiago(startsAt),
          modality: 'in-person',
          place: 'Salón comunal',
        },
        ...{ calledBy: 'secretary', 'rows:agenda': '1', 'agenda.0.title': 'Paso de etapa' },
        ...{ 'agenda.0.kind': 'resolution', 'agenda.0.resolution': resolution },
      },
      process,
    );
    session = await linked('sessions');
    const page = await opened(members[3]!, `/sessions/${session}`);
    expect(page).toContain('Están 0; hacen falta 8, sobre una base de 14.');
    expect(page).toContain('Todavía no es la hora');
  });

  it('does not open without a quorum, and is called again', async () => {
    moveTo(startsAt);
    for (const seat of present.slice(0, 4)) await checkIn(seat);
    const refusal = await secretary.send('open-session', { session }, process);
    expect(refusal.status).toBe(409);
    expect(textOf(refusal.text)).toContain('8');
    await secretary.done('declare-no-quorum', { session }, process);
    // The rules ask for the next business day: which one that is, the calendar says.
    for (let days = 1; days <= 10; days += 1) {
      const again = { session, startsAt: inSantiago(startsAt + days * day) };
      const page = await secretary.send('call-session-again', again, process);
      if (page.path.includes('done=call-session-again')) {
        startsAt += days * day;
        break;
      }
    }
    moveTo(startsAt);
    for (const seat of present) await checkIn(seat);
    await secretary.done('open-session', { session }, process);
    expect(await opened(members[0]!, `/sessions/${session}`)).toContain('1.ª Sesión Extraordinaria');
  });

  it('shows each member what changes, and takes each vote once', async () => {
    await secretary.done('open-resolution', { resolution, session }, process);
    const page = await opened(members[0]!, `/resolutions/${resolution}`);
    expect(page).toContain('¿Termina la etapa «Diálogos ciudadanos»?');
    expect(page).toContain('«Sistematización» pasa a: En trabajo');
    expect((await vote(members[0]!)).path).toContain('done=vote-resolution');
    await refusedVote(members[0]!, 'ya votó');
  });

  it('refuses who is not there, who votes for another, who holds no seat and who is nobody here', async () => {
    await refusedVote(members[13]!, 'no está presente en la sesión');
    const forAnother = {
      ...{ resolution, dossierHash: '0'.repeat(64) },
      'rows:votes': '1',
      'votes.0.seat': present[1]!,
      'votes.0.vote': 'approve',
    };
    expect((await members[0]!.send('record-votes', forAnother, process)).status).toBe(403);
    const stranger = await someoneSignedIn(installation, await installation.organization(), {
      role: 'forum-member',
    });
    const there = new AtDesk(stranger.browser, administrator.organization);
    const form = await members[1]!.browser.open(there.address(`/resolutions/${resolution}`, process));
    const dossierHash = /name="dossierHash" value="([0-9a-f]{64})"/.exec(form.text)?.[1] ?? '';
    const sent = { resolution, dossierHash, vote: 'approve', request: 'stolen' };
    const to = there.address('/do/vote-resolution', process);
    expect((await stranger.browser.post(to, sent)).status).toBe(403);
    expect((await members[1]!.browser.post(to, { ...sent, dossierHash: '0'.repeat(64) })).status).toBe(409);
    expect((await members[1]!.browser.post(to, sent, 'https://evil.example')).status).toBe(403);
  });

  it('passes the stage by itself when the votes are closed with quorum and majority', async () => {
    for (const member of [1, 2]) await vote(members[member]!);
    await secretary.done('close-resolution', { resolution }, process);
    expect(await opened(team, '')).toContain('Sistematización: En trabajo');
    await refusedVote(members[3]!, '');
  });

  it('writes its minutes when it closes, with who was there, the quorum and each vote', async () => {
    moveTo(startsAt + hour);
    await secretary.done('close-session', { session }, process);
    const page = await secretary.browser.open(secretary.address(`/sessions/${session}`, process));
    expect(textOf(page.text)).toContain('Organización community-1 titular, presencial, preside');
    const minutes = await secretary.browser.open(/href="([^"]+minutes\.html)"/.exec(page.text)?.[1] ?? '');
    const text = textOf(minutes.text);
    expect(minutes.status).toBe(200);
    expect(text).toContain('1.ª Sesión Extraordinaria');
    expect(text).toContain('Organización community-1');
    expect(text).toContain('Salón comunal');
    expect(text).not.toMatch(/undefined|\[object|null/);
  });

  it('decides the next stage in writing, and never on a dossier that has changed', async () => {
    await team.done('request-passage', { stage: 'second' }, process);
    resolution = await linked('resolutions');
    await secretary.done('open-in-writing', { resolution }, process);
    expect((await vote(members[4]!)).path).toContain('done=vote-resolution');
    const said = { kind: 'need', body: 'Más árboles en la plaza.', channel: 'website' };
    await team.done('record-contribution', said, process);
    expect(await opened(members[5]!, `/resolutions/${resolution}`)).toContain('El expediente cambió');
    await refusedVote(members[5]!, 'expediente');
    await team.done('withdraw-request', { stage: 'second' }, process);
    moveTo(startsAt + 2 * hour);
    await team.done('request-passage', { stage: 'second' }, process);
    resolution = await linked('resolutions');
    await secretary.done('open-in-writing', { resolution }, process);
    expect((await vote(members[5]!)).path).toContain('done=vote-resolution');
  });

  it('takes no vote from an alternate whose term is over', async () => {
    const term = { from: '2020-01-01T00:00', to: inSantiago(Date.now() + hour) };
    const act = { 'act.kind': 'designation-letter', 'act.reference': 'Carta' };
    const seat = { seat: seats[5]!.id, person: alternate.person, capacity: 'alternate' };
    await secretary.done('seat-member', { ...seat, ...act, ...term }, process);
    moveTo(Date.now() + 2 * hour);
    const page = await opened(alternate.desk, `/resolutions/${resolution}`);
    expect(page).not.toContain('Su voto');
    const sent = { resolution, dossierHash: '0'.repeat(64), vote: 'approve' };
    expect((await alternate.desk.send('vote-resolution', sent, process)).status).toBe(403);
  });

  it('keeps a record of what was tried and refused', async () => {
    const at = `/api/${administrator.organization}/refused-attempts?process=${process}&limit=100`;
    const { items } = JSON.parse((await secretary.browser.open(at)).text) as {
      items: { command: string; code: string; reason: string | null }[];
    };
    const tried = items.map(({ command, code, reason }) => `${command} ${reason ?? code}`);
    expect(tried).toEqual(
      expect.arrayContaining([
        expect.stringContaining('vote-resolution seat-has-voted'),
        expect.stringContaining('vote-resolution dossier-changed'),
        expect.stringContaining('record-votes not-permitted'),
        expect.stringContaining('vote-resolution not-permitted'),
        expect.stringContaining('open-session'),
      ]),
    );
    const of = { organization: administrator.organization, process };
    expect((await verifyOne(installation.engine, of))?.faults).toEqual([]);
  });
});
