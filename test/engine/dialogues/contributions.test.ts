import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contributionsView } from '../../../engine/dialogues/views/contributions.ts';
import { meetingView } from '../../../engine/dialogues/views/meeting.ts';
import { readCounters } from '../../../engine/kernel/counters.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { testClock } from '../../database.ts';
import { type Dialogues, hoursFromNow, publicly, someDialogues, withGate } from './given-dialogues.ts';

withGate([{ rule: 'input-period-kept', params: { min: { unit: 'natural-days', count: 5 } } }]);

const where = ({ at, process }: Dialogues) => ({ organization: at.organization, process });

const said = async (given: Dialogues, of: { meeting?: string; segment?: string } = {}) =>
  (await contributionsView(given.at.engine, { ...where(given), ...of, limit: 200 }))!.items;

const total = ({ at, process }: Dialogues) =>
  at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: (await readCounters({ tx, organization: at.organization, process }, ['contributions']))
      .contributions,
  }));

describe('a contribution that is written down', () => {
  it('belongs to a held meeting and to a segment of the map', async () => {
    const given = await someDialogues();
    const meeting = await given.held();
    const body = 'Que haya luz en los pasajes.';
    await given.accepted('record-contribution', {
      kind: 'need',
      body,
      meeting,
      segment: 'women',
      folio: 'MU-01',
    });
    expect(await said(given, { meeting })).toMatchObject([
      { body, kind: 'need', segment: 'women', folio: 'MU-01', channel: 'meeting', hidden: null },
    ]);
    expect(await meetingView(given.at.engine, { ...where(given), meeting })).toMatchObject({
      contributions: 1,
    });
    expect(await total(given)).toBe(1);
    await given.verified();
  });

  it.each([
    [
      'of a meeting that was not held',
      { meeting: 'scheduled' },
      { code: 'not-possible', reason: 'meeting-not-held' },
    ],
    ['of nobody on the map', { segment: 'martians' }, { issues: [{ reason: 'not-on-the-stakeholder-map' }] }],
    ['with a folio that is taken', { folio: 'A-1' }, { issues: [{ path: 'folio', reason: 'folio-taken' }] }],
    [
      'received in the future',
      { receivedAt: '2090-01-01T00:00:00Z' },
      { issues: [{ reason: 'in-the-future' }] },
    ],
  ])('%s is refused', async (_, more, refusal) => {
    const given = await someDialogues();
    const input = { kind: 'need', body: 'Luz.' };
    await given.accepted('record-contribution', { ...input, folio: 'A-1' });
    const meeting = 'meeting' in more ? { meeting: await given.scheduled() } : {};
    expect(await given.refused('record-contribution', { ...input, ...more, ...meeting })).toMatchObject(
      refusal,
    );
    expect(await total(given)).toBe(1);
  });

  it('is corrected in its kind and its segment, and never in its words', async () => {
    const given = await someDialogues();
    const { seq } = await given.accepted('record-contribution', { kind: 'need', body: 'Tapar los hoyos.' });
    const correct = (changes: object) => ({ seq, reason: 'Era una propuesta.', changes });
    await given.accepted('correct-record', correct({ kind: 'proposal', segment: 'women' }));
    expect(await said(given)).toMatchObject([
      { kind: 'proposal', segment: 'women', body: 'Tapar los hoyos.' },
    ]);
    expect(await given.refused('correct-record', correct({ body: 'Otra cosa.' }))).toMatchObject({
      issues: [{ reason: 'not-correctable-so' }],
    });
    expect(await given.refused('correct-record', correct({}))).toMatchObject({
      issues: [{ reason: 'nothing-to-change' }],
    });
    await given.verified();
  });
});

describe('an import', () => {
  const sheet = 'tipo;aporte;folio;segmento\nnecesidad;Más luz;A-1;women\npropuesta;Tapar;A-2;\n';

  it('takes in a whole sheet in its order, as one short event, and verifies', async () => {
    const given = await someDialogues();
    const meeting = await given.held();
    const csv = readFileSync(new URL('../../../demo/penalolen/contributions.csv', import.meta.url), 'utf8');
    const input = { csv, meeting, segment: 'women', ignoreColumns: ['theme'] };
    const { result } = await given.accepted('import-contributions', input);
    expect(result).toMatchObject({ rows: 11 });
    const items = await said(given, { meeting });
    expect(items.map(({ folio }) => folio)).toEqual(
      Array.from({ length: 11 }, (_, n) => `AS-${String(n + 1).padStart(2, '0')}`),
    );
    expect(items[0]).toMatchObject({ kind: 'problem', segment: 'women' });
    expect(await total(given)).toBe(11);
    await given.verified();
  });

  it('takes in all or nothing, and tells what is wrong by row and column', async () => {
    const given = await someDialogues();
    await given.accepted('record-contribution', { kind: 'need', body: 'Luz.', folio: 'A-1' });
    const csv = `${sheet}problema;Hoyos;A-2;martians\n`;
    expect(await given.refused('import-contributions', { csv })).toMatchObject({
      code: 'invalid',
      issues: [
        { path: 'csv.2.folio', reason: 'folio-taken', details: { row: 2, column: 'folio', folio: 'A-1' } },
        { path: 'csv.4.segment', reason: 'not-on-the-stakeholder-map', details: { row: 4 } },
        { path: 'csv.4.folio', reason: 'folio-twice', details: { row: 4, first: 3 } },
      ],
    });
    expect(await total(given)).toBe(1);
    await given.verified();
  });

  it('takes in the same file once', async () => {
    const given = await someDialogues();
    const { result } = await given.accepted('import-contributions', { csv: sheet });
    expect(await given.refused('import-contributions', { csv: sheet })).toEqual({
      code: 'not-possible',
      reason: 'file-already-imported',
      details: { batch: result.batch },
    });
    expect(await total(given)).toBe(2);
  });

  it('of more rows than a statement takes keeps every one of them', async () => {
    const given = await someDialogues();
    const rows = 5_001;
    const csv = `tipo,aporte\n${Array.from({ length: rows }, (_, n) => `necesidad,Luz ${n}`).join('\n')}`;
    const { result } = await given.accepted('import-contributions', { csv });
    expect(result).toMatchObject({ rows });
    const ledger = await processLedgerView(given.at.engine, { ...where(given), limit: 100 });
    expect(JSON.stringify(ledger?.items.at(-1)).length).toBeLessThan(1_500);
    expect(await total(given)).toBe(rows);
    const first = await said(given);
    expect(first[0]?.body).toBe('Luz 0');
    // A row of a batch has a life of its own afterwards, and the ledger still folds.
    const contribution = first[7]!.id;
    await given.accepted('hide-contribution', {
      contribution,
      reason: 'unrelated',
      explanation: 'No es del tema.',
    });
    await given.verified();
  });
});

describe('a contribution that anybody hands in', () => {
  const input = { kind: 'proposal', body: 'Una ciclovía.' };

  it('is taken while contributions are open, to the instant, and not before or after', async () => {
    const given = await someDialogues();
    const hands = () => given.refused('submit-contribution', input, publicly);
    expect(await hands()).toMatchObject({ reason: 'contributions-not-open' });
    const closesAt = hoursFromNow(3);
    await given.accepted('open-contributions', { opensAt: hoursFromNow(1), closesAt });
    expect(await hands()).toMatchObject({ reason: 'contributions-not-open' });
    testClock.moveTo(hoursFromNow(1));
    await given.accepted('submit-contribution', input, publicly);
    testClock.moveTo(new Date(Date.parse(closesAt) - 1).toISOString());
    await given.accepted('submit-contribution', { ...input, segment: 'women' }, publicly);
    testClock.moveTo(closesAt);
    expect(await hands()).toMatchObject({ reason: 'contributions-not-open' });
    expect(await said(given)).toMatchObject([{ channel: 'portal' }, { channel: 'portal', segment: 'women' }]);
    expect(await total(given)).toBe(2);
    await given.verified();
  });

  it('has a time that cannot be opened backwards, nor end before it begins', async () => {
    const given = await someDialogues();
    const opens = (opensAt: string, closesAt: string) =>
      given.refused('open-contributions', { opensAt, closesAt });
    expect(await opens(hoursFromNow(-1), hoursFromNow(1))).toMatchObject({
      issues: [{ reason: 'cannot-be-backdated' }],
    });
    expect(await opens(hoursFromNow(2), hoursFromNow(1))).toMatchObject({
      issues: [{ reason: 'ends-before-it-starts' }],
    });
  });

  it('could be handed in for long enough only once that time is over', async () => {
    const given = await someDialogues();
    expect(await given.verdict('input-period-kept')).toEqual({
      status: 'unknown',
      fact: 'contribution-window',
    });
    testClock.moveTo('2021-08-02T09:00:00-04:00');
    await given.accepted('open-contributions', { closesAt: '2021-08-05T23:59:00-04:00' });
    testClock.moveTo('2021-08-06T09:00:00-04:00');
    expect(await given.verdict('input-period-kept')).toMatchObject({
      status: 'not-met',
      found: { longest: 4 },
    });
    await given.accepted('open-contributions', { closesAt: '2021-08-10T18:00:00-04:00' });
    expect(await given.verdict('input-period-kept')).toMatchObject({
      status: 'not-met',
      found: { longest: 5 },
    });
    testClock.moveTo('2021-08-10T18:00:00-04:00');
    expect(await given.verdict('input-period-kept')).toMatchObject({ status: 'met', found: { longest: 5 } });
  });
});
