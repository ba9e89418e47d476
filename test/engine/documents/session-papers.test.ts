import { beforeAll, describe, expect, it } from 'vitest';
import type { SessionAgenda } from '../../../engine/documents/contracts/session-agenda.ts';
import type { SessionMinutes } from '../../../engine/documents/contracts/session-minutes.ts';
import type { SessionNotice } from '../../../engine/documents/contracts/session-notice.ts';
import { registerView } from '../../../engine/documents/views/documents.ts';
import { sessionView } from '../../../engine/forum/views/session.ts';
import { languages } from '../../../templates/messages.ts';
import { testClock } from '../../database.ts';
import { aForum, day, type Forum, rules } from '../forum/sessions/given-forum.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

let forum: Forum;
let session: string;

const where = () => ({ ...forum.at, process: forum.process });
const of = <Data>(kind: string, subject = session) => dataOf<Data>(where(), { kind, subject });
const refusedDraft = (kind: string, subject = session) =>
  forum.refused(forum.secretary, 'draft-document', { kind, subject });

/** Five earlier sessions of each kind; this one ties, whoever presides breaks it, and a matter off the agenda is refused. */
beforeAll(async () => {
  const ties = [{ kind: 'casting-vote' as const, of: 'presiding' as const }];
  const signers = ['secretary' as const, 'presiding' as const, 'dissenters' as const];
  forum = await aForum({
    ...rules,
    decision: { ...rules.decision, ties },
    minutes: { ...rules.minutes, signers },
  });
  const { secretary, team } = forum;
  await forum.accepted(secretary, 'number-earlier-sessions', {
    ordinary: 16,
    extraordinary: 2,
    act: 'Libro de actas',
  });
  const proposal = { title: 'Fecha de la consulta', text: 'La consulta se abre en mayo.\nDura un mes.' };
  const { resolution } = (await forum.accepted(team, 'propose-resolution', proposal)).result;
  session = await forum.call(day(8), {
    agenda: [
      { title: 'Fecha de la consulta', kind: 'resolution', resolution },
      {
        title: 'Estado de avance',
        documents: [{ kind: 'link', title: 'Informe', url: 'https://example.org/informe' }],
      },
    ],
  });
}, 60_000);

describe('before a session', () => {
  it('is called by a paper that says what its rules ask, who is called and who votes', async () => {
    const notice = await of<SessionNotice>('session-notice');
    expect(notice).toMatchObject({
      session: { kind: 'ordinary', number: null, modality: 'hybrid', place: 'Sala de sesiones' },
      calledBy: 'secretary',
      secretary: { office: 'Oficina', institution: 'Ente' },
      agenda: [
        { number: 1, title: 'Fecha de la consulta', added: 'call', documents: [] },
        { number: 2, documents: [{ title: 'Informe', url: 'https://example.org/informe', hash: null }] },
      ],
      notice: {
        given: { unit: 'business-days', count: 5 },
        asked: [{ unit: 'business-days', count: 5, byLaw: true, given: 5, short: false }],
        short: false,
      },
      quorum: { form: 'more-than', percent: 50, of: 'seats' },
      secondCall: { on: 'the-next-business-day', form: 'at-least', percent: 33.33, neverFewerThan: 2 },
    });
    expect(notice.seats).toHaveLength(5);
    expect(notice.title).toBe(`${notice.process.title} · 13 de abril de 2021`);
    const spanish = wordsIn(htmlOf('es', 'session-notice', notice));
    for (const said of [
      'Convocatoria a Sesión Ordinaria',
      'Por disposición de la secretaría, se convoca a quienes integran el foro',
      'El día hábil siguiente, con al menos un tercio de los cupos del foro, nunca menos de 2',
      'Para comenzar se necesita más de la mitad de los cupos del foro',
      'con 5 días hábiles de anticipación. La ley pide 5 días hábiles: se cumplió.',
      'Organización b (con suplente) Comunidad',
      'Organización chair (preside) Gobierno',
    ])
      expect(spanish).toContain(said);
    const english = wordsIn(htmlOf('en', 'session-notice', notice));
    expect(english).toContain('On the next business day');
    expect(english).toContain('The law asks for 5 business days: it was kept.');
  });

  it('has an agenda, and no minutes yet', async () => {
    const agenda = await of<SessionAgenda>('session-agenda');
    const said = wordsIn(htmlOf('es', 'session-agenda', agenda));
    expect(said).toContain('Fecha de la consulta (resolución, convocado)');
    expect(said).toContain('Estado de avance (asunto, convocado) Informe');
    expect(await refusedDraft('session-minutes')).toMatchObject({ reason: 'session-not-closed-yet' });
    expect(await refusedDraft('session-notice', forum.process)).toMatchObject({ code: 'not-found' });
    expect(await refusedDraft('session-agenda', 'no-id-at-all')).toMatchObject({ code: 'not-found' });
  });

  it('is not called once it was cancelled', async () => {
    const other = await forum.call(day(9));
    await forum.accepted(forum.secretary, 'cancel-session', { session: other, reason: 'Falta el informe.' });
    for (const kind of ['session-notice', 'session-agenda'])
      expect(await refusedDraft(kind, other)).toMatchObject({ reason: 'session-was-cancelled' });
  });
});

/** Holds the session: c and d against, the chair breaks the tie; d refuses a matter that nobody called. */
async function hold() {
  const { secretary, members } = forum;
  testClock.moveTo(day(8));
  await forum.come(session, 'chair', 'b', 'c');
  await forum.accepted(members.d, 'check-in-member', { session, mode: 'remote' });
  await forum.accepted(secretary, 'open-session', { session });
  const { result } = await forum.accepted(secretary, 'open-resolution', {
    resolution: await resolutionOf(),
    session,
  });
  const cast = { resolution: await resolutionOf(), dossierHash: result.dossierHash };
  await forum.accepted(secretary, 'record-votes', { ...cast, votes: [{ seat: 'c', vote: 'return' }] });
  for (const [seat, vote] of [
    ['chair', 'approve'],
    ['b', 'approve'],
    ['d', 'return'],
  ] as const)
    await forum.accepted(members[seat], 'vote-resolution', { ...cast, vote });
  const broken = { ...cast, vote: 'approve', observations: 'Hay plazo.' };
  await forum.accepted(members.chair, 'cast-casting-vote', broken);
  const item = { title: 'Cambio de sede' };
  const proposed = await forum.accepted(members.b, 'propose-off-agenda', { session, item });
  const word = { session, item: proposed.result.item };
  await forum.accepted(members.b, 'agree-in-session', { ...word, agrees: true });
  await forum.accepted(members.d, 'agree-in-session', { ...word, agrees: false });
  const due = { session, text: 'Publicar el padrón', owner: 'Municipalidad', dueOn: day(20).slice(0, 10) };
  await forum.accepted(secretary, 'record-session-agreement', due);
  testClock.moveTo(day(8, '17:30'));
  return (await forum.accepted(secretary, 'close-session', { session })).result as {
    minutes: string;
    contentHash: string;
  };
}

async function resolutionOf(): Promise<string> {
  const { at, process } = forum;
  const view = await sessionView(at.engine, { organization: at.organization, process, session });
  return view!.agenda[0]!.resolution!;
}

describe('after a session', () => {
  let held: { minutes: string; contentHash: string };
  beforeAll(async () => {
    held = await hold();
  }, 60_000);

  it('shows its minutes as a draft, and enters them only once they are approved', async () => {
    expect(await refusedDraft('session-minutes')).toMatchObject({
      reason: 'session-minutes-not-approved-yet',
    });
    const draft = await of<SessionMinutes>('session-minutes');
    expect(draft).toMatchObject({ approvedAt: null, approvedBy: null, contentHash: held.contentHash });
    const said = wordsIn(htmlOf('es', 'session-minutes', draft));
    expect(said).toContain('Borrador. Se puede observar hasta el');
    expect(said).not.toContain('Acta aprobada');
  });

  it('says in words which majority was asked for, and never only how many votes it came to', async () => {
    const data = await of<SessionMinutes>('session-minutes');
    const [matter, ...others] = data.agenda;
    const [decision] = matter!.decisions;
    const said = (
      majority: SessionMinutes['agenda'][number]['decisions'][number]['rounds'][number]['majority'],
    ) => {
      const rounds = decision!.rounds.map((round) => ({ ...round, needed: 4, majority }));
      const agenda = [{ ...matter!, decisions: [{ ...decision!, rounds }] }, ...others];
      return (['es', 'en'] as const).map((language) =>
        wordsIn(htmlOf(language, 'session-minutes', { ...data, agenda })),
      );
    };
    const [spanish, english] = said({ form: 'at-least', percent: 66.67, of: 'in-office', base: 5 });
    expect(spanish).toContain(
      'Se necesitaba a favor al menos dos tercios de los cupos en ejercicio: 4 votos de 5.',
    );
    expect(english).toContain(
      'What was needed in favour: at least two thirds of the seats in office, that is 4 votes of 5.',
    );
    const [half] = said({ form: 'more-than', percent: 50, of: 'cast', base: 7 });
    expect(half).toContain('más de la mitad de los votos a favor y en contra: 4 votos de 7.');
    expect(said({ form: 'at-least', percent: 40, of: 'seats', base: 9 })[0]).toContain(
      'al menos el 40 % de los cupos',
    );
    expect(said({ form: 'more-than', percent: 40, of: 'seats', base: 9 })[0]).toContain(
      'más del 40 % de los cupos',
    );
    // Records of earlier tell the number alone.
    expect(said(null)[0]).toContain('Se necesitaban a favor: 4 votos.');
  });

  it('tells all of it, each vote with its sense, its reasons and how it was cast', async () => {
    const data = await of<SessionMinutes>('session-minutes');
    expect(data.session).toMatchObject({ kind: 'ordinary', number: 17, presiding: 'Organización chair' });
    expect(data.quorum).toEqual({ present: 4, base: 5, needed: 3, of: 'seats' });
    const spanish = wordsIn(htmlOf('es', 'session-minutes', data));
    for (const said of [
      'Acta de la 17.ª Sesión Ordinaria',
      'siendo las 10:00 horas, se abrió la sesión.',
      'Lugar Sala de sesiones',
      'para el 13 de abril de 2021 a las 10:00 horas. Se avisó',
      'Preside Organización chair',
      'Se avisó con 5 días hábiles; las reglas piden 5 días hábiles.',
      'Presentes 4 de 5 cupos; se necesitaban 3. Hubo quórum.',
      'No asistieron: Organización e.',
      'Votación n.º 1 Empate: 2 a favor, 2 en contra, 0 abstenciones. Se necesitaban más votos a favor que en contra.',
      'Por el empate, las reglas dejan la decisión a quien preside.',
      'Quien preside (Organización chair) dirimió el empate: votó a favor.',
      'Razones: Hay plazo.',
      'Resultado: se aprobó y se llevó a efecto.',
      'De viva voz; lo anotó Oficina, Ente',
      'En línea, a distancia',
      'La consulta se abre en mayo. Dura un mes.',
      'Estado de avance (convocado, no se trató)',
      'Se opuso: Organización d. Aceptó: Organización b.',
      'Publicar el padrón Municipalidad',
      'se cerró la sesión a las 12:30 horas',
      'Oficina, Ente Secretaría',
      'Organización c Voto en contra',
    ])
      expect(spanish).toContain(said);
    const english = wordsIn(htmlOf('en', 'session-minutes', data));
    expect(english).toContain('Minutes of the 17th ordinary session');
    expect(english).toContain('broke the tie: voted for.');
  });

  it('is entered as approved, then as signed with every act and erratum, in the series of its kind', async () => {
    const { secretary, members } = forum;
    const { minutes, contentHash } = held;
    for (const seat of ['chair', 'b', 'c', 'd'] as const)
      await forum.accepted(members[seat], 'approve-in-words', { minutes, approves: true });
    await forum.accepted(secretary, 'approve-session-minutes', { minutes });
    const follow = () => forum.accepted(secretary, 'follow-document', { session });
    const { result } = await follow();
    expect(result).toMatchObject({ folio: expect.stringMatching(/^ACTA-SO-\d{4}-0001$/), version: 1 });
    const sign = { minutes, contentHash, means: 'electronic' };
    await forum.accepted(secretary, 'sign-session-minutes', sign);
    await forum.accepted(members.chair, 'sign-session-minutes', sign);
    await forum.accepted(members.c, 'sign-session-minutes', { ...sign, reason: 'Con mi voto en contra.' });
    const refusal = { ...sign, act: 'refused', reason: 'No es lo que se dijo.' };
    await forum.accepted(members.d, 'sign-session-minutes', refusal);
    const erratum = { says: 'Dura un mes', shouldSay: 'Dura dos meses', reason: 'Error de escritura.' };
    await forum.accepted(secretary, 'correct-session-minutes', { minutes, ...erratum });
    const again = await follow();
    expect(again.result).toMatchObject({ folio: result.folio, version: 2, state: 'signed' });
    const data = await of<SessionMinutes>('session-minutes');
    expect(data.signatures).toMatchObject([
      { signer: 'secretary', act: 'signed', means: 'electronic' },
      { signer: 'presiding', act: 'signed' },
      { signer: 'dissenter', holder: 'Organización c', act: 'signed', reason: 'Con mi voto en contra.' },
      { signer: 'dissenter', holder: 'Organización d', act: 'refused', means: null },
    ]);
    const said = wordsIn(htmlOf('es', 'session-minutes', data));
    expect(said).toMatch(/Acta aprobada el .*, por escrito\./);
    expect(said).toMatch(/Firmó en pantalla, .*: Con mi voto en contra\./);
    expect(said).toMatch(/No quiso firmar, .*: No es lo que se dijo\./);
    expect(said).toContain('Dice: «Dura un mes». Debe decir: «Dura dos meses». Error de escritura.');
    const { at, process } = forum;
    const register = await registerView(at.engine, { organization: at.organization, process, limit: 10 });
    expect(register?.items.map(({ state, version }) => [state, version])).toEqual([
      ['superseded', 1],
      ['signed', 2],
    ]);
    expect(await refusedDraft('session-minutes')).toMatchObject({ reason: 'nothing-changed' });
    await forum.whole();
  });

  it.each(languages)('leaves no word out in %s', async (language) => {
    for (const kind of ['session-notice', 'session-agenda', 'session-minutes']) {
      expect(htmlOf(language, kind, await of(kind))).not.toBe('');
    }
  });
});
