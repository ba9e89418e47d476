import { beforeEach, expect, it } from 'vitest';
import type { Ballot } from '../../../engine/documents/contracts/ballot.ts';
import type { Charter } from '../../../engine/documents/contracts/charter.ts';
import type { TallyAct } from '../../../engine/documents/contracts/tally-act.ts';
import type { TallySheet } from '../../../engine/documents/contracts/tally-sheet.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { accepted, refused } from '../../given.ts';
import {
  aCharter,
  aProcess,
  counting,
  document,
  frozen,
  inDays,
  opened,
  published,
  type TestProcess,
  voted,
} from '../consultation/given-consultation.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

let at: TestProcess;
beforeEach(async () => {
  at = await aProcess();
});

const draft = async (kind: string, subject: string, about: object = {}) =>
  (await accepted(at, at.team, 'draft-document', { kind, subject, about }, at.process)).result;
const noDraft = (kind: string, subject: string, about: object = {}) =>
  refused(at, at.team, 'draft-document', { kind, subject, about }, at.process);
const on = (command: string, input: object, by = at.secretary) =>
  accepted(at, by, command, input, at.process);

const entry = (voters: readonly number[], changes: object = {}) => ({
  folios: { series: 'A', first: 1, last: 10 },
  unused: 6,
  ballots: 3,
  blank: 1,
  spoiled: 0,
  votes: [{ option: 'greener', votes: 2 }],
  voters: voters.map(document),
  ...changes,
});

it('writes the bases from the frozen charter and from nothing before', async () => {
  const drafted = await on('draft-charter', { charter: aCharter() }, at.team);
  const early = String(drafted.result.consultation);
  for (const kind of ['charter', 'ballot', 'tally-sheet', 'tally-act'])
    expect(await noDraft(kind, early, kind === 'ballot' ? { count: 2 } : {})).toMatchObject({
      reason: 'charter-not-frozen-yet',
    });
  const preview = await dataOf<Charter>(at, { kind: 'charter', subject: early });
  expect(preview.seal).toBeNull();
  expect(wordsIn(htmlOf('es', 'charter', preview))).toContain('Estas bases son un borrador');
  const pollingPlaces = [
    { name: 'Feria', address: 'Avenida Grecia 8735', opensAt: inDays(2), closesAt: inDays(3) },
  ];
  const consultation = await frozen(at, { pollingPlaces });
  expect(await draft('charter', consultation)).toMatchObject({
    folio: expect.stringMatching(/^BASES-\d{4}-0001$/),
  });
  const data = await dataOf<Charter>(at, { kind: 'charter', subject: consultation });
  expect(data).toMatchObject({
    options: [{ number: 1, title: 'Más verde', proposal: null }, { number: 2 }, { number: 3 }],
    eligibility: { years: 12, over: true },
    oneSeat: true,
    choices: { single: true },
    places: [{ name: 'Feria' }],
    privacy: null,
    signers: [{ signer: 'secretary', office: 'secretary', institution: 'Municipalidad' }],
  });
  const words = wordsIn(htmlOf('es', 'charter', data));
  for (const sentence of [
    'Personas mayores de 12 años que cumplan al menos una de estas condiciones',
    'cédula de identidad chilena (RUN)',
    'Avenida Grecia 8735',
    'entra la primera.',
    'Así lo dice este instrumento: Decreto de prueba.',
    'dentro de 3 días corridos',
    String(data.seal?.hash),
  ])
    expect(words).toContain(sentence);
  expect(wordsIn(htmlOf('en', 'charter', data))).toContain('within 3 days of the publication');
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});

it('prints ballots with their number on the stub alone, in the order of the charter, so many to a page', async () => {
  const consultation = await frozen(at, counting({ choices: { min: 1, max: 2 } }));
  const asked = { series: 'A', first: 8, count: 5 };
  expect(await draft('ballot', consultation, asked)).toMatchObject({ version: 1 });
  const data = await dataOf<Ballot>(at, { kind: 'ballot', subject: consultation, about: asked });
  expect(data.folios).toEqual({ first: 'A-000008', last: 'A-000012', count: 5 });
  const none = { folio: null };
  expect(data.sheets).toMatchObject([
    { ballots: [{}, {}, {}, { folio: 'A-000011' }] },
    { ballots: [{ folio: 'A-000012' }, none, none, none] },
  ]);
  const html = htmlOf('es', 'ballot', data);
  const cuts = html.split('class="cut"').slice(1);
  expect(cuts).toHaveLength(8);
  for (const cut of cuts.slice(0, 5)) {
    const [stub = '', ballot = ''] = cut.split('<hr>');
    expect(stub).toContain('Talón n.º A-0000');
    expect(ballot).not.toContain('A-0000');
    expect(ballot.indexOf('Más verde')).toBeLessThan(ballot.indexOf('Más cerca'));
    expect(wordsIn(ballot)).toContain('Marque al menos 1 opción y a lo más 2 opciones.');
  }
  // What goes into the box is the same on every one of them.
  expect(new Set(cuts.slice(0, 4).map((cut) => cut.split('<hr>')[1]?.split('</div>')[0])).size).toBe(1);
  const mexican = wordsIn(htmlOf('es', 'ballot', { ...data, country: 'MX' }));
  expect(mexican).toContain('Se corta al entregar la boleta');
  expect(mexican).not.toContain('papeleta');
  expect(await noDraft('ballot', consultation, asked)).toMatchObject({ reason: 'nothing-changed' });
  expect(await noDraft('ballot', consultation, { ...asked, first: 12, count: 1 })).toMatchObject({
    reason: 'folios-already-printed',
    details: { first: 8, last: 12 },
  });
  await draft('ballot', consultation, { ...asked, first: 13, count: 1 });
  await draft('ballot', consultation, { first: 8, count: 5 });
});

it('puts no more ballots on a page than a hand can mark', async () => {
  const options = Array.from({ length: 8 }, (_, index) => ({ code: `o-${index}`, title: 'Una opción' }));
  const consultation = await frozen(at, { options });
  const data = await dataOf<Ballot>(at, { kind: 'ballot', subject: consultation, about: { count: 2 } });
  expect(data).toMatchObject({ perPage: 1, folios: { first: '000001', last: '000002' } });
  expect(await noDraft('ballot', consultation, { count: 2, perPage: 4 })).toMatchObject({
    issues: [{ path: 'about.perPage', reason: 'too-many-for-a-page', details: { most: 1 } }],
  });
});

it('prints sheets to count on, with what is known of the batch, and none for a consultation without paper', async () => {
  const consultation = await opened(at);
  const blank = await dataOf<TallySheet>(at, { kind: 'tally-sheet', subject: consultation });
  expect(blank).toMatchObject({
    place: null,
    folios: null,
    lines: [1],
    boxes: [5, 10, 15, 20, 25, 30, 35, 40, 45, 50],
  });
  expect(htmlOf('es', 'tally-sheet', blank)).toContain('<span class="blank"></span>');
  const about = { place: 'Feria', batch: 'feria', first: 1, count: 120 };
  const sheet = await dataOf<TallySheet>(at, { kind: 'tally-sheet', subject: consultation, about });
  expect(sheet).toMatchObject({ folios: { first: '000001', last: '000120' }, lines: [1, 2, 3] });
  expect(wordsIn(htmlOf('es', 'tally-sheet', sheet))).toContain('Del 000001 al 000120 (120 papeletas)');
  const other = await aProcess();
  const online = await frozen(other, { paper: false });
  expect(
    await refused(
      other,
      other.team,
      'draft-document',
      { kind: 'tally-sheet', subject: online },
      other.process,
    ),
  ).toMatchObject({ reason: 'paper-not-in-charter' });
  await published(at, consultation);
  expect(await noDraft('ballot', consultation, { count: 1 })).toMatchObject({
    reason: 'nothing-left-to-vote',
  });
});

it('writes the act of a count: by channel, with the ranking, objections and how to count again', async () => {
  const consultation = await opened(at);
  for (const voter of [1, 2]) await voted(at, consultation, voter, 'safer');
  await voted(at, consultation, 3, 'nearer');
  const voters = [101, 102, 103];
  const read = { consultation, code: 'feria', place: 'Feria', entry: entry(voters) };
  const { batch } = (await on('enter-paper-batch', read, at.paper)).result;
  await on('reenter-paper-batch', { consultation, batch, entry: entry(voters) }, at.otherPaper);
  expect(await noDraft('tally-act', consultation)).toMatchObject({ reason: 'result-not-published-yet' });
  const { recountHash } = await published(at, consultation);
  const first = await draft('tally-act', consultation);
  const data = await dataOf<TallyAct>(at, { kind: 'tally-act', subject: consultation });
  expect(data).toMatchObject({
    outcome: 'tie',
    ballots: 6,
    valid: 5,
    blank: 1,
    channels: [
      { channel: 'electronic', ballots: 3, votes: 3 },
      { channel: 'paper', ballots: 3, blank: 1, votes: 2 },
    ],
    batches: [{ place: 'Feria', first: 'A-000001', last: 'A-000010', issued: 10, unused: 6, missing: 1 }],
    options: [
      { rank: 1, title: 'Más verde', electronic: 0, paper: 2, percent: 40, entered: false, shared: true },
      { rank: 1, title: 'Más segura', electronic: 2, paper: 0, percent: 40, shared: true },
      { rank: 3, title: 'Más cerca', votes: 1, percent: 20, shared: false },
    ],
    cutOff: { tied: ['Más verde', 'Más segura'], decidedBy: 'undecided', winners: [] },
    recount: { hash: recountHash, ballots: 6, differences: 0 },
    objections: { items: [], open: 0 },
  });
  const words = wordsIn(htmlOf('es', 'tally-act', data));
  expect(words).toContain('El empate todavía no se resuelve.');
  expect(words).toContain('No se presentó ningún reclamo');
  expect(words).toContain('6 votos emitidos, ninguna diferencia');
  expect(wordsIn(htmlOf('en', 'tally-act', data))).toContain('The tie has not been decided yet.');

  const complaint = { consultation, subject: 'count', text: 'Soy Juana y vi otra cosa.' };
  const { objection } = (await on('raise-objection', complaint, { kind: 'public' } as never)).result;
  const reasons = 'Se contó de nuevo y da lo mismo.';
  await on('answer-objection', { consultation, objection, decision: 'dismissed', reasons });
  const second = await draft('tally-act', consultation);
  expect(second).toMatchObject({ folio: first.folio, version: 2 });
  const later = await dataOf<TallyAct>(at, { kind: 'tally-act', subject: consultation });
  expect(JSON.stringify(later)).not.toContain('Juana');
  expect(wordsIn(htmlOf('es', 'tally-act', later))).toContain('Rechazado');
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});

it('says that a consultation was annulled after its result, by whom and why', async () => {
  const consultation = await opened(at);
  await voted(at, consultation, 1, 'safer');
  await published(at, consultation);
  const why = { reason: 'irregularities', authority: 'Tribunal Electoral', explanation: 'Faltó una urna.' };
  await on('annul-consultation', { consultation, ...why });
  const data = await dataOf<TallyAct>(at, { kind: 'tally-act', subject: consultation });
  const words = wordsIn(htmlOf('es', 'tally-act', data));
  expect(words).toContain('La anuló Tribunal Electoral. Motivo: irregularidades. Faltó una urna.');
});

it('says why printed percentages miss 100, and writes as many decimals as the charter has', async () => {
  const rules = { rounding: 'half-up-each', of: 'votes', decimals: 1 };
  const consultation = await opened(at, counting({ percentages: rules }));
  for (const [voter, option] of [
    [1, 'greener'],
    [2, 'safer'],
    [3, 'nearer'],
  ] as const)
    await voted(at, consultation, voter, option);
  await voted(at, consultation, 4);
  await published(at, consultation);
  const data = await dataOf<TallyAct>(at, { kind: 'tally-act', subject: consultation });
  const words = wordsIn(htmlOf('es', 'tally-act', data));
  expect(words).toContain('33,3');
  expect(words).toContain('Por eso la suma de los porcentajes impresos es 99,9 y no 100.');
});
