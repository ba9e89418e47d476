import { describe, expect, it } from 'vitest';
import type { ContributionCards } from '../../../engine/documents/contracts/contribution-cards.ts';
import type { SignInSheet } from '../../../engine/documents/contracts/sign-in-sheet.ts';
import { type Dialogues, hoursFromNow, someDialogues, withGate } from '../dialogues/given-dialogues.ts';
import { chile } from '../privacy/given-privacy.ts';
import { called, where } from './given-meetings.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

withGate();

const sheetOf = (given: Dialogues, subject: string, about: object = {}) =>
  dataOf<SignInSheet>(where(given), { kind: 'sign-in-sheet', subject, about });
const cardsOf = (given: Dialogues, subject: string, about: object = {}) =>
  dataOf<ContributionCards>(where(given), { kind: 'contribution-cards', subject, about });

describe('a sign-in sheet', () => {
  it('asks for names where a notice tells of them, with what it says and a box to agree', async () => {
    const given = await someDialogues();
    await given.accepted('publish-privacy-notice', chile);
    await given.held();
    const meeting = await called(given);
    const data = await sheetOf(given, meeting, { lines: 3 });
    expect(data).toMatchObject({
      names: true,
      unnamed: null,
      lines: [1, 2, 3],
      groups: [
        { group: 'women', name: 'Mujeres' },
        { group: 'municipal-staff', name: null },
      ],
      privacy: { purpose: 'Lista de asistencia', needsConsent: true, version: 1 },
    });
    const said = wordsIn(htmlOf('es', 'sign-in-sheet', data));
    for (const one of [
      'Anotamos su nombre para citarle a la devolución de resultados.',
      'Escribir su nombre es voluntario',
      'Aviso de privacidad, versión 1',
      'Mujeres Personal municipal Acepto Firma o huella',
    ])
      expect(said).toContain(one);
    const asked = { kind: 'sign-in-sheet', subject: meeting, about: { lines: 30 } };
    const { result } = await given.accepted('draft-document', asked);
    expect(result.folio).toMatch(/^ASIST-/);
    await given.verified();
  });

  it('asks for none where no notice tells of them, and starts with no groups before the first meeting', async () => {
    const given = await someDialogues();
    const data = await sheetOf(given, await called(given));
    expect(data).toMatchObject({ names: false, unnamed: 'no-notice', privacy: null, groups: [] });
    expect(data.lines).toHaveLength(data.names ? 18 : 24);
    const said = wordsIn(htmlOf('es', 'sign-in-sheet', data));
    expect(said).toContain('Esta hoja no pide nombres. Ningún aviso de privacidad');
    expect(said).not.toContain('Firma o huella');
  });

  it('asks for none at a meeting for a sensitive segment, and has no box for one anywhere', async () => {
    const given = await someDialogues();
    await given.accepted('publish-privacy-notice', chile);
    const of = { segments: ['indigenous-peoples'] };
    const attendance = [
      { group: 'indigenous-peoples', count: 20 },
      { group: 'vecinas-y-vecinos', count: 30 },
    ];
    const first = await given.scheduled();
    await given.holds(first, { attendance });
    const meeting = await called(given, of);
    const data = await sheetOf(given, meeting);
    expect(data).toMatchObject({ names: false, unnamed: 'sensitive-segment', privacy: null });
    expect(data.groups.map(({ group }) => group)).not.toContain('indigenous-peoples');
    const said = wordsIn(htmlOf('es', 'sign-in-sheet', data));
    expect(said).toContain('puede revelar un dato sensible');
    expect(said).toContain('Vecinas y vecinos');
    const asked = { kind: 'sign-in-sheet', subject: meeting, about: { groups: ['indigenous-peoples'] } };
    expect(await given.refused('draft-document', asked)).toMatchObject({
      issues: [{ path: 'about.groups', reason: 'sensitive-groups-are-not-ticked' }],
    });
  });

  it('takes no lines that no sheet has', async () => {
    const given = await someDialogues();
    const meeting = await called(given);
    for (const about of [{ lines: 0 }, { lines: 501 }, { rows: 3 }])
      expect(
        await given.refused('draft-document', { kind: 'sign-in-sheet', subject: meeting, about }),
      ).toMatchObject({ code: 'invalid' });
  });
});

describe('cards for contributions', () => {
  it('are printed with the folios of their meeting, which come back with what was written on them', async () => {
    const given = await someDialogues();
    const [other, meeting] = [await called(given), await called(given)];
    const asked = { kind: 'contribution-cards', subject: meeting };
    expect(await given.refused('draft-document', asked)).toMatchObject({ reason: 'no-folios-reserved' });
    const reserve = (of: string, count: number) => given.accepted('reserve-folios', { meeting: of, count });
    expect((await reserve(other, 1)).result).toMatchObject({ first: 'R1-0001', last: 'R1-0001' });
    const { range } = (await reserve(meeting, 6)).result;
    expect((await reserve(meeting, 2)).result).toMatchObject({ first: 'R2-0007', last: 'R2-0008' });
    const axes = ['Medio ambiente', 'Inclusión'];
    const data = await cardsOf(given, meeting, { range, axes, question: '¿Qué falta?' });
    expect(data).toMatchObject({ first: 'R2-0001', last: 'R2-0006', total: 6, perPage: 4, axes });
    expect(data.pages.map(({ rows }) => rows.flatMap(({ cards }) => cards).length)).toEqual([4, 2]);
    const said = wordsIn(htmlOf('es', 'contribution-cards', data));
    expect(said).toContain('Folios Del R2-0001 al R2-0006: 6 fichas');
    expect(said.match(/Ficha R2-000\d/g)).toHaveLength(6);
    expect(said).toContain('¿Qué falta?');
    await given.holds(meeting, { from: hoursFromNow(-2), to: hoursFromNow(0) });
    await given.holds(other, { from: hoursFromNow(-2), to: hoursFromNow(0) });
    const said1 = { kind: 'need', body: 'Luz.', folio: 'R2-0001' };
    expect(await given.refused('record-contribution', { ...said1, meeting: other })).toMatchObject({
      issues: [{ path: 'folio', reason: 'folio-of-another-meeting' }],
    });
    const csv = 'folio,tipo,aporte\nR2-0002,necesidad,Agua.\nR2-0003,propuesta,Sombra.\n';
    expect(await given.refused('import-contributions', { csv, meeting: other })).toMatchObject({
      issues: [{ reason: 'folio-of-another-meeting' }, { reason: 'folio-of-another-meeting' }],
    });
    await given.accepted('record-contribution', { ...said1, meeting });
    await given.accepted('import-contributions', { csv, meeting });
    await given.verified();
  });

  it('print one card as one, two to a page one above the other, and refuse what does not fit', async () => {
    const given = await someDialogues();
    const meeting = await called(given);
    await given.accepted('reserve-folios', { meeting, count: 5 });
    const one = await cardsOf(given, meeting, { cards: 1 });
    expect(wordsIn(htmlOf('es', 'contribution-cards', one))).toContain('Del R1-0001 al R1-0001: 1 ficha');
    const two = await cardsOf(given, meeting, { perPage: 2, cards: 3 });
    expect(two.pages.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(two.lines.length).toBeGreaterThan(one.lines.length);
    const draft = (about: object) => ({ kind: 'contribution-cards', subject: meeting, about });
    expect(await given.refused('draft-document', draft({ cards: 6 }))).toMatchObject({
      issues: [{ path: 'about.cards', reason: 'fewer-folios-reserved', details: { reserved: 5 } }],
    });
    const full = { question: '¿Qué? '.repeat(20), axes: Array.from({ length: 6 }, () => 'x'.repeat(40)) };
    expect(await given.refused('draft-document', draft(full))).toMatchObject({
      issues: [{ path: 'about.perPage', reason: 'too-much-for-a-card' }],
    });
    await given.accepted('draft-document', draft({ ...full, perPage: 2 }));
    const strange = { range: given.process };
    expect(await given.refused('draft-document', draft(strange))).toMatchObject({ code: 'not-found' });
  });

  it('need no folios of a meeting that does not take place, or is not there', async () => {
    const given = await someDialogues();
    const meeting = await given.scheduled({ startsAt: hoursFromNow(24), endsAt: hoursFromNow(26) });
    await given.accepted('cancel-meeting', { meeting, reason: 'Sin sede' });
    const reserve = (of: string) => given.refused('reserve-folios', { meeting: of, count: 5 });
    expect(await reserve(meeting)).toMatchObject({ reason: 'meeting-does-not-take-place' });
    expect(await reserve(given.process)).toMatchObject({ code: 'not-found' });
  });
});
