import { describe, expect, it } from 'vitest';
import type { Minutes } from '../../../engine/documents/contracts/minutes.ts';
import { renderWaiting } from '../../../engine/documents/renditions/render-waiting.ts';
import { documentFor } from '../../../engine/documents/views/document.ts';
import { issuedBytes } from '../../../engine/documents/views/rendition.ts';
import { fileView } from '../../../engine/files/views/file.ts';
import { languages } from '../../../templates/messages.ts';
import { testClock } from '../../database.ts';
import {
  type Dialogues,
  hoursFromNow,
  photo,
  someDialogues,
  withGate,
} from '../dialogues/given-dialogues.ts';
import { approved, called, where } from './given-meetings.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

withGate();

const of = (given: Dialogues, subject: string) => dataOf<Minutes>(where(given), { kind: 'minutes', subject });
const day = (hours: number) => hoursFromNow(hours).slice(0, 10);
const agreed = (given: Dialogues, meeting: string, more: object = {}) =>
  given.made('record-agreement', { meeting, text: 'Publicar el catastro.', ...more }, 'agreement');

/** A dialogue that took place, with what was said and agreed at it, and one before it. */
async function aDialogue() {
  const given = await someDialogues();
  const first = await given.held({ title: 'Primer diálogo' });
  const overdue = { owner: 'Secpla', dueOn: day(24) };
  const late = await agreed(given, first, overdue);
  const done = await agreed(given, first, { text: 'Invitar a las juntas.', ...overdue });
  const later = await agreed(given, first, { text: 'Comprar sillas.' });
  await approved(given, first);
  await given.held({ title: 'De otro grupo', segments: ['indigenous-peoples'] });
  const meeting = await called(given);
  testClock.moveTo(hoursFromNow(48));
  await given.accepted('complete-agreement', { agreement: done, note: 'Se invitó.', evidence: [photo] });
  testClock.moveTo(hoursFromNow(195));
  await given.holds(meeting, { attendance: [{ group: 'women', count: 40 }] });
  return { given, meeting, late, later };
}

describe('the minutes of a dialogue', () => {
  it('say where, when and with whom it was, what was said under its folio, and how agreements were taken', async () => {
    const { given, meeting } = await aDialogue();
    const said = { meeting, kind: 'need', body: 'Faltan luminarias.' };
    await given.accepted('record-contribution', { ...said, folio: 'D-10' });
    await given.accepted('record-contribution', { ...said, folio: 'D-9', body: 'Falta sombra.' });
    const votes = { for: 30, against: 2, abstain: 1 };
    const owner = { owner: 'Dirección de Obras', dueOn: day(240) };
    await agreed(given, meeting, { ...owner, adopted: { form: 'show-of-hands', votes } });
    await agreed(given, meeting, { text: 'Reunirse otra vez.', adopted: { form: 'consensus' } });
    await agreed(given, meeting, { text: 'Sin más.' });
    const foto = { kind: 'link', title: 'Fotografía de la pizarra', url: 'https://example.org/foto' };
    await approved(given, meeting, { annexes: [foto] });
    const data = await of(given, meeting);
    expect(data.contributions.map(({ folio }) => folio)).toEqual(['D-9', 'D-10']);
    expect(data.agreements).toMatchObject([
      { number: 1, owner: 'Dirección de Obras', adopted: { form: 'show-of-hands', votes } },
      { number: 2, owner: null, dueOn: null, adopted: { form: 'consensus', votes: null } },
      { number: 3, adopted: null },
    ]);
    expect(data.quorum).toMatchObject({ needed: 10, reached: true });
    const text = wordsIn(htmlOf('es', 'minutes', data));
    for (const one of [
      'Acta de diálogo',
      'se realizó esta reunión del proceso «Plan», convocada por Dirección de Desarrollo Comunitario',
      'Mujeres 40 Total 40',
      'Quórum, mínimo para comenzar: 10 personas. Se reunió.',
      'En el registro de esta reunión hay 2 aportes.',
      'D-9 necesidad Falta sombra.',
      'A mano alzada: 30 a favor, 2 en contra, 1 abstención',
      'Responsable Sin responsable Plazo Sin plazo Cómo se tomó Por consenso',
      'Documentos de la reunión Borrador del plan',
      'Anexos Fotografía de la pizarra',
      'No hay otra reunión fijada.',
      'Sin más asuntos que tratar, la reunión terminó',
      'Oficina Municipalidad Secretaría de actas',
    ])
      expect(text).toContain(one);
    expect(text).not.toContain('no se muestran por separado');
    await given.verified();
  });

  it('follow the agreements of earlier meetings of the same group, each as it stood then', async () => {
    const { given, meeting, late, later } = await aDialogue();
    await approved(given, meeting);
    const before = await of(given, meeting);
    expect(before.followUp).toMatchObject([
      { number: 1, state: 'open', overdue: true, of: 'Primer diálogo', owner: 'Secpla' },
      { number: 2, state: 'done', overdue: false },
      { number: 3, state: 'open', overdue: false, owner: null, dueOn: null },
    ]);
    const text = wordsIn(htmlOf('es', 'minutes', before));
    expect(text).toMatch(/Publicar el catastro\. Secpla [\d-]+ pendiente, vencido/);
    expect(text).toMatch(/Comprar sillas\. sin responsable sin plazo pendiente/);
    testClock.moveTo(hoursFromNow(48));
    await given.accepted('complete-agreement', { agreement: late, note: 'Listo.', evidence: [photo] });
    await given.accepted('cancel-agreement', { agreement: later, reason: 'Se donaron.' });
    expect((await of(given, meeting)).followUp).toEqual(before.followUp);
  });

  it('are signed by who was named, by office and never by name, and by who wrote them where nobody was', async () => {
    const { given, meeting } = await aDialogue();
    await approved(given, meeting);
    expect((await of(given, meeting)).signers).toEqual([
      { signer: 'secretary', office: 'Oficina', institution: 'Municipalidad', person: given.team.id },
    ]);
    const junta = { signer: 'attendee', office: 'Junta de Vecinos n.º 4' };
    const name = (signers: object[]) => given.accepted('name-minutes-signers', { meeting, signers });
    await name([junta]);
    await name([{ signer: 'facilitator', person: given.secretary.id }, junta]);
    const data = await of(given, meeting);
    expect(data.signers).toMatchObject([
      { signer: 'facilitator', office: 'Oficina', person: given.secretary.id },
      { ...junta, institution: null, person: null },
    ]);
    const { result } = await given.accepted('draft-document', { kind: 'minutes', subject: meeting });
    expect(result).toMatchObject({ version: 1, folio: expect.stringMatching(/^ACTA-/) });
    expect(wordsIn(htmlOf('es', 'minutes', data))).toContain(
      'Junta de Vecinos n.º 4 Asistente que pidió firmar',
    );
    const nobody = { meeting, signers: [{ signer: 'facilitator', person: given.process }] };
    expect(await given.refused('name-minutes-signers', nobody)).toMatchObject({ code: 'not-found' });
    const set = await given.scheduled({ startsAt: hoursFromNow(24), endsAt: hoursFromNow(25) });
    expect(await given.refused('name-minutes-signers', { meeting: set, signers: [junta] })).toMatchObject({
      reason: 'meeting-not-held',
    });
    await given.verified();
  });

  it('show small groups to nobody, say one of a thing as one, and keep quiet of what was hidden', async () => {
    const given = await someDialogues();
    const meeting = await called(given);
    testClock.moveTo(hoursFromNow(245));
    const attendance = [
      { group: 'women', count: 12 },
      { group: 'vecinas-y-vecinos', count: 3 },
    ];
    await given.holds(meeting, { attendance });
    const contribution = await given.made(
      'record-contribution',
      { meeting, kind: 'problem', body: 'Fulano es un ladrón.' },
      'contribution',
    );
    const hiding = { contribution, reason: 'threat-or-insult', explanation: 'Acusa a una persona.' };
    await given.accepted('hide-contribution', hiding);
    const next = { title: 'Segundo diálogo', startsAt: hoursFromNow(100), endsAt: hoursFromNow(102) };
    await given.scheduled(next);
    await approved(given, meeting);
    const data = await of(given, meeting);
    expect(data.contributions).toEqual([
      { id: contribution, folio: null, kind: 'problem', body: null, withheld: 'hidden' },
    ]);
    const text = wordsIn(htmlOf('es', 'minutes', data));
    for (const one of [
      'Mujeres no se muestra Vecinas y vecinos no se muestra Total 15',
      'Los grupos de menos de 5 personas no se muestran por separado',
      '1 aporte.',
      'Oculto por una razón que consta en el registro',
      'No se tomaron acuerdos.',
      'Segundo diálogo:',
    ])
      expect(text).toContain(one);
    expect(text).not.toContain('Fulano');
  });

  it('forget words that are erased for the personal data in them, and the bytes that were issued with them', async () => {
    const { given, meeting } = await aDialogue();
    const said = { meeting, kind: 'need', body: 'Llamen a la vecina del pasaje dos.' };
    const contribution = await given.made('record-contribution', said, 'contribution');
    await given.accepted('record-contribution', { ...said, body: 'Falta sombra.' });
    await approved(given, meeting);
    const { result } = await given.accepted('draft-document', { kind: 'minutes', subject: meeting });
    const document = result.document as string;
    const bytes = async () => new TextEncoder().encode(JSON.stringify(await kept()));
    const render = async () => ({ renderer: 'a test', bytes: { txt: await bytes() } });
    const { at, process, secretary } = given;
    const here = { organization: at.organization, process, document, principal: secretary };
    const kept = async () => (await documentFor(at.engine, here))!.data as unknown as Minutes;
    await renderWaiting(at.engine, render, at.organization);
    const issued = async () => {
      const view = await issuedBytes(at.engine, { ...here, format: 'txt' }, render);
      return { text: new TextDecoder().decode(view!.bytes), file: view!.file };
    };
    const first = await issued();
    expect(first.text).toContain('pasaje dos');
    const erase = { contribution, reason: 'personal-data-of-third-party' };
    const erased = await given.accepted('erase-contribution-text', erase, secretary);
    expect(erased.result).toMatchObject({ documents: [document] });
    expect((await kept()).contributions).toMatchObject([
      { id: contribution, body: null, withheld: 'erased' },
      { body: 'Falta sombra.', withheld: null },
    ]);
    await renderWaiting(at.engine, render, at.organization);
    expect((await issued()).text).not.toContain('pasaje dos');
    const file = await fileView(at.engine, { organization: at.organization, file: first.file! });
    expect(file).toBeUndefined();
    expect(wordsIn(htmlOf('es', 'minutes', await kept()))).toContain(
      'Borrado por los datos personales que tenía',
    );
    await given.verified();
  });

  it('tell a second call of those who did not reach the quorum', async () => {
    const given = await someDialogues();
    const meeting = await called(given);
    testClock.moveTo(hoursFromNow(245));
    const held = { from: hoursFromNow(-4), to: hoursFromNow(-3), attendance: [{ group: 'women', count: 7 }] };
    await given.holds(meeting, held);
    await approved(given, meeting);
    const data = await of(given, meeting);
    expect(data.quorum).toMatchObject({ needed: 10, reached: false, onSecondCall: true });
    const text = wordsIn(htmlOf('es', 'minutes', data));
    expect(text).toContain('No se reunió. Se sesionó en segunda convocatoria, con quienes estaban presentes');
  });

  it('show a draft only to who looks at it, with what was observed', async () => {
    const { given, meeting } = await aDialogue();
    const asked = { kind: 'minutes', subject: meeting };
    expect(await given.refused('draft-document', asked)).toMatchObject({ reason: 'minutes-not-drafted-yet' });
    const typed = { meeting, agenda: ['Uno'], proceedings: 'Algo.' };
    const minutes = await given.made('draft-minutes', typed, 'minutes');
    expect(await given.refused('draft-document', asked)).toMatchObject({
      reason: 'minutes-not-approved-yet',
    });
    const observed = { minutes, text: 'Falta lo de la plaza.' };
    const observation = await given.made('observe-minutes', observed, 'observation');
    const draft = wordsIn(htmlOf('es', 'minutes', await of(given, meeting)));
    expect(draft).toContain('en borrador: aún no se aprueba');
    expect(draft).toContain('Falta lo de la plaza. Falta responderla.');
    const answers = [{ observation, taken: true, reply: 'Se agregó.' }];
    await given.accepted('draft-minutes', { ...typed, answers });
    await given.accepted('approve-minutes', { minutes });
    expect(wordsIn(htmlOf('es', 'minutes', await of(given, meeting)))).toContain('Se acogió. Se agregó.');
    const set = await given.scheduled({ startsAt: hoursFromNow(24), endsAt: hoursFromNow(25) });
    expect(await given.refused('draft-document', { kind: 'minutes', subject: set })).toMatchObject({
      reason: 'meeting-not-held',
    });
  });

  it('refuse votes that cannot be', async () => {
    const { given, meeting } = await aDialogue();
    const refusedVote = (votes: object) =>
      given.refused('record-agreement', { meeting, text: 'x', adopted: { form: 'show-of-hands', votes } });
    expect(await refusedVote({ for: 2, against: 2 })).toMatchObject({
      issues: [{ reason: 'agreement-was-voted-down' }],
    });
    expect(await refusedVote({ for: 30, against: 5, abstain: 6 })).toMatchObject({
      issues: [{ reason: 'more-votes-than-came' }],
    });
    await agreed(given, meeting, { adopted: { form: 'roll-call', votes: { for: 30, against: 10 } } });
    const uncounted = { meeting, text: 'x', adopted: { form: 'consensus', votes: { for: 1, against: 0 } } };
    expect(await given.refused('record-agreement', uncounted)).toMatchObject({ code: 'invalid' });
    const alone = { meeting, from: hoursFromNow(-2), to: hoursFromNow(-1), membersPresent: 1 };
    const other = await given.scheduled();
    const attendance = [{ group: 'women', count: 9 }];
    expect(await given.refused('hold-meeting', { ...alone, meeting: other, attendance })).toMatchObject({
      issues: [{ reason: 'not-a-meeting-of-a-committee' }],
    });
  });

  it.each(languages)('hold very long texts and a thousand contributions in %s', async (language) => {
    const { given, meeting } = await aDialogue();
    const rows = Array.from(
      { length: 1100 },
      (_, index) => `F-${index + 1},necesidad,Falta <i>algo</i> ${index}`,
    );
    const csv = ['folio,tipo,aporte', ...rows].join('\n');
    await given.accepted('import-contributions', { csv, meeting });
    await approved(given, meeting, { proceedings: 'Se habló largo.\n\n'.repeat(2000) });
    const data = await of(given, meeting);
    expect(data.contributions).toHaveLength(1100);
    expect(data.contributions[1099]).toMatchObject({ folio: 'F-1100' });
    const html = htmlOf(language, 'minutes', data);
    expect(html).toContain('Falta &lt;i&gt;algo&lt;/i&gt; 1099');
    expect(html).not.toContain('<i>');
  });
});
