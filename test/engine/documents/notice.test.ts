import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../../engine/documents/contracts/agenda.ts';
import type { Notice } from '../../../engine/documents/contracts/notice.ts';
import { languages } from '../../../templates/messages.ts';
import {
  type Dialogues,
  hoursFromNow,
  photo,
  someDialogues,
  withGate,
} from '../dialogues/given-dialogues.ts';
import { called, where, wholeCall } from './given-meetings.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

const notice = { dialogue: { unit: 'business-days', count: 5 } };
withGate([{ rule: 'notice-period-kept', params: { notice } }]);

const of = <Data>(given: Dialogues, kind: string, subject: string) =>
  dataOf<Data>(where(given), { kind, subject });
const refusedDraft = (given: Dialogues, kind: string, subject: string) =>
  given.refused('draft-document', { kind, subject });

describe('the notice of a meeting', () => {
  it('says all that its call says, where it was published and how much notice that was', async () => {
    const given = await someDialogues();
    const meeting = await called(given);
    const { result } = await given.accepted('draft-document', { kind: 'notice', subject: meeting });
    expect(result).toMatchObject({ folio: expect.stringMatching(/^CONV-\d{4}-\d{4}$/), version: 1 });
    const data = await of<Notice>(given, 'notice', meeting);
    expect(data).toMatchObject({
      convener: 'Dirección de Desarrollo Comunitario',
      agenda: ['Palabras de bienvenida', 'Diálogo en mesas', 'Acuerdos'],
      segments: ['Mujeres'],
      whoMayVote: 'Quienes viven en la comuna',
      quorum: 10,
      criteria: ['Vivir en la comuna', 'No ocupar un cargo público'],
      documents: [{ title: 'Borrador del plan', url: 'https://example.org/plan', hash: null }],
      channels: [{ channel: 'portal' }, { channel: 'poster' }, { channel: 'loudspeaker' }],
      notice: { asked: [{ unit: 'business-days', count: 5, byLaw: false, short: false }], short: false },
      moved: null,
    });
    const said = wordsIn(htmlOf('es', 'notice', data));
    for (const one of [
      'Dirección de Desarrollo Comunitario convoca a Vecinas de la comuna a participar',
      'Se quiere oír a Mujeres',
      'Pueden votar Quienes viven en la comuna',
      'Mínimo para comenzar: 10 personas',
      'Las reglas del proceso piden 5 días hábiles: se cumplió.',
      'Recorrido por la villa',
    ])
      expect(said).toContain(one);
    await given.verified();
  });

  it('says less where the call says less, and one of a thing as one', async () => {
    const given = await someDialogues();
    const set = { startsAt: hoursFromNow(30), endsAt: hoursFromNow(60), segments: [] };
    const meeting = await given.scheduled(set);
    const bare = { meeting, quorum: 1, channels: [{ channel: 'radio', evidence: [photo] }] };
    await given.accepted('notify-meeting', bare);
    const data = await of<Notice>(given, 'notice', meeting);
    expect(data).toMatchObject({ convener: null, agenda: [], segments: [], documents: [] });
    const said = wordsIn(htmlOf('es', 'notice', data));
    for (const one of [
      'Municipalidad de prueba convoca a participar en esta reunión',
      'Pueden asistir Cualquier persona',
      'Pueden votar No se prevé votación',
      'La convocatoria no trae orden del día.',
      'no se comparten documentos',
      'Mínimo para comenzar: 1 persona',
      'con 30 horas de anticipación.',
      '; el plazo dado fue de 0 días hábiles, menos de lo que se pide.',
    ])
      expect(said).toContain(one);
    expect(await refusedDraft(given, 'agenda', meeting)).toMatchObject({ reason: 'call-without-an-agenda' });
  });

  it('says which date it takes the place of, and is another version of the same paper', async () => {
    const given = await someDialogues();
    const meeting = await called(given);
    const first = await given.accepted('draft-document', { kind: 'notice', subject: meeting });
    const moved = { startsAt: hoursFromNow(400), endsAt: hoursFromNow(402), reason: 'Corte de agua' };
    await given.accepted('reschedule-meeting', { meeting, ...moved });
    expect(await refusedDraft(given, 'notice', meeting)).toMatchObject({ reason: 'meeting-not-called' });
    const { secondCallAt: _second, ...again } = wholeCall(meeting);
    await given.accepted('notify-meeting', again);
    const next = await given.accepted('draft-document', { kind: 'notice', subject: meeting });
    expect(next.result).toMatchObject({ folio: first.result.folio, version: 2 });
    const said = wordsIn(htmlOf('es', 'notice', await of(given, 'notice', meeting)));
    expect(said).toMatch(/Esta fecha reemplaza la del .* horas\. Motivo: Corte de agua/);
  });

  it('is not made of a meeting that was not called, does not take place, or is not there', async () => {
    const given = await someDialogues();
    const meeting = await given.scheduled({ startsAt: hoursFromNow(240), endsAt: hoursFromNow(242) });
    for (const kind of ['notice', 'agenda'])
      expect(await refusedDraft(given, kind, meeting)).toMatchObject({ reason: 'meeting-not-called' });
    await given.accepted('cancel-meeting', { meeting, reason: 'No hay sede' });
    for (const kind of ['notice', 'agenda', 'sign-in-sheet', 'contribution-cards'])
      expect(await refusedDraft(given, kind, meeting)).toMatchObject({
        reason: kind === 'contribution-cards' ? 'no-folios-reserved' : 'meeting-does-not-take-place',
      });
    for (const nowhere of [given.process, 'nada'])
      expect(await refusedDraft(given, 'notice', nowhere)).toMatchObject({ code: 'not-found' });
  });

  it('calls a second time only for a quorum, and after the first', async () => {
    const given = await someDialogues();
    const meeting = await given.scheduled({ startsAt: hoursFromNow(240), endsAt: hoursFromNow(242) });
    const call = (more: object) => ({ meeting, channels: [{ channel: 'portal' }], ...more });
    const refusedCall = (more: object) => given.refused('notify-meeting', call(more));
    expect(await refusedCall({ secondCallAt: hoursFromNow(241) })).toMatchObject({
      issues: [{ path: 'quorum', reason: 'second-call-has-a-quorum' }],
    });
    expect(await refusedCall({ quorum: 5, secondCallAt: hoursFromNow(240) })).toMatchObject({
      issues: [{ path: 'secondCallAt', reason: 'second-call-after-the-first' }],
    });
  });
});

describe('the agenda of a meeting', () => {
  it('is what the call has', async () => {
    const given = await someDialogues();
    const data = await of<Agenda>(given, 'agenda', await called(given));
    expect(data.items).toEqual(['Palabras de bienvenida', 'Diálogo en mesas', 'Acuerdos']);
    const said = wordsIn(htmlOf('es', 'agenda', data));
    expect(said).toContain('Puntos por tratar Palabras de bienvenida Diálogo en mesas Acuerdos');
  });

  it.each(languages)('escapes and keeps what people wrote, however long, in %s', async (language) => {
    const given = await someDialogues();
    const long = `<b>«${'ñandú '.repeat(45)}»</b> & más`;
    const meeting = await called(given, { title: long });
    const data = await of<Agenda>(given, 'agenda', meeting);
    for (const kind of ['notice', 'agenda']) {
      const html = htmlOf(language, kind, await of(given, kind, meeting));
      expect(html).not.toContain('<b>');
      expect(html).toContain('&lt;b&gt;');
    }
    expect(data.title).toBe(long);
  });
});
