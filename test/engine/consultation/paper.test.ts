import { beforeEach, describe, expect, it } from 'vitest';
import { recount } from '../../../engine/consultation/tally/recount.ts';
import { inclusionView } from '../../../engine/consultation/views/inclusion.ts';
import { paperBatchesView } from '../../../engine/consultation/views/paper-batches.ts';
import { quarantineView } from '../../../engine/consultation/views/quarantine.ts';
import { recountView } from '../../../engine/consultation/views/recount.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { accepted, refused } from '../../given.ts';
import {
  aBallot,
  aProcess,
  cast,
  document,
  opened,
  published,
  type TestProcess,
  voted,
} from './given-consultation.ts';

let at: TestProcess;
let consultation: string;
beforeEach(async () => {
  at = await aProcess();
  consultation = await opened(at);
});

/** Three papers of ten folios: two for greener, one blank; by the voters of those numbers. */
const entry = (voters: readonly number[] = [101, 102, 103], changes: object = {}) => ({
  folios: { first: 1, last: 10 },
  unused: 7,
  ballots: 3,
  blank: 1,
  spoiled: 0,
  votes: [{ option: 'greener', votes: 2 }],
  voters: voters.map(document),
  ...changes,
});
const where = () => ({ organization: at.organization, process: at.process, consultation });
const on = (command: string, input: object, by = at.paper) =>
  accepted(at, by, command, { consultation, ...input }, at.process);
const no = (command: string, input: object, by = at.paper) =>
  refused(at, by, command, { consultation, ...input }, at.process);
const enter = async (code: string, read = entry()) =>
  String((await on('enter-paper-batch', { code, place: 'Feria', entry: read })).result.batch);
const underOneKey = (read: object) => {
  const input = { consultation, code: 'feria', place: 'Feria', entry: read };
  return execute(at.engine, at.paper, { ...at, command: 'enter-paper-batch', input, key: 'hoja-1' });
};

describe('a paper batch', () => {
  it('counts once two people have read the same on it', async () => {
    const first = await underOneKey(entry());
    const batch = String(first.ok && first.result.batch);
    expect(await underOneKey(entry())).toEqual(first);
    expect(await underOneKey(entry([101, 102, 104]))).toMatchObject({
      refusal: { issues: [{ reason: 'key-used-for-another-request' }] },
    });
    expect(await no('reenter-paper-batch', { batch, entry: entry() })).toMatchObject({
      reason: 'second-entry-by-another-person',
    });
    expect(await no('count-consultation', {}, at.secretary)).toMatchObject({ code: 'not-accepted-in-state' });
    const votes = [
      { option: 'safer', votes: 0 },
      { option: 'greener', votes: 2 },
    ];
    const again = entry([103, 101, 102], { votes });
    const { result } = await on('reenter-paper-batch', { batch, entry: again }, at.otherPaper);
    expect(result).toMatchObject({ agrees: true, differences: [], unlikeVoters: 0, setAside: 0 });
    await voted(at, consultation, 1, 'safer');
    await published(at, consultation);
    const { file } = (await recountView(at.engine, where()))!;
    expect(recount(file)).toMatchObject({
      agrees: true,
      tally: { ballots: 4, blank: 1, winners: ['greener'] },
    });
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('that two people read differently says where and not how much, and is reconciled with a note', async () => {
    const batch = await enter('feria');
    const mistyped = entry([101, 102, 104], { votes: [{ option: 'safer', votes: 2 }] });
    const { result } = await on('reenter-paper-batch', { batch, entry: mistyped }, at.otherPaper);
    expect(result).toMatchObject({
      agrees: false,
      differences: ['entry.votes[0].option', 'entry.voters'],
      unlikeVoters: 2,
    });
    const lines = await paperBatchesView(at.engine, { ...where(), limit: 10 });
    expect(lines?.items).toMatchObject([{ code: 'feria', state: 'differing' }]);
    expect(JSON.stringify(lines)).not.toContain('votes');
    const reading = { batch, entry: entry(), note: 'Se leyó mal la opción.' };
    for (const typist of [at.paper, at.otherPaper]) {
      expect(await no('reconcile-paper-batch', reading, typist)).toMatchObject({
        reason: 'who-drafts-does-not-approve',
      });
    }
    await on('reconcile-paper-batch', reading, at.secretary);
    expect(await no('reconcile-paper-batch', reading, at.secretary)).toMatchObject({
      code: 'not-accepted-in-state',
      state: 'reconciled',
    });
    await published(at, consultation);
    expect((await recountView(at.engine, where()))!.file.paper).toMatchObject([
      { batch: 'feria', ballots: 3 },
    ]);
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('that was entered once, or differs, holds the count up; one that is withdrawn does not', async () => {
    const batch = await enter('feria');
    const other = await enter('plaza', entry([111, 112, 113], { folios: { first: 11, last: 20 } }));
    await on(
      'reenter-paper-batch',
      { batch: other, entry: entry([111, 112, 114], { folios: { first: 11, last: 20 } }) },
      at.otherPaper,
    );
    await expect(published(at, consultation)).rejects.toThrow('paper-batches-not-reconciled');
    await on('withdraw-paper-batch', { batch, note: 'Se digitó por error.' });
    await on('withdraw-paper-batch', { batch: other, note: 'Es la misma.' });
    expect(await no('withdraw-paper-batch', { batch, note: 'Otra vez.' })).toMatchObject({
      code: 'not-accepted-in-state',
    });
    await accepted(at, at.secretary, 'count-consultation', { consultation }, at.process);
  });

  it.each([
    ['entry', 'folios-reversed', { folios: { first: 10, last: 1 } }],
    ['entry', 'more-ballots-than-folios', { unused: 8 }],
    ['entry', 'votes-do-not-fit-ballots', { votes: [{ option: 'greener', votes: 3 }] }],
    ['entry', 'unknown-option', { votes: [{ option: 'elsewhere', votes: 2 }] }],
    ['entry', 'blank-and-spoiled-exceed-ballots', { spoiled: 3 }],
    ['entry.voters', 'more-ballots-than-voters', { voters: [document(1), document(2)] }],
    ['entry.voters.1', 'document-twice', { voters: [document(1), document(1), document(2), document(3)] }],
  ])('is refused at %s as %s', async (path, reason, changes) => {
    const input = { code: 'feria', place: 'Feria', entry: entry(undefined, changes) };
    expect(await no('enter-paper-batch', input)).toMatchObject({
      code: 'invalid',
      issues: [{ path, reason }],
    });
  });

  it('is refused under the code of another, and with a folio of another of the same series', async () => {
    await enter('feria');
    const input = (code: string, folios: object) => ({
      code,
      place: 'Feria',
      entry: entry([201, 202, 203], { folios }),
    });
    expect(await no('enter-paper-batch', input('plaza', { first: 10, last: 19 }))).toMatchObject({
      reason: 'folios-claimed-by-another-batch',
      details: { batches: ['feria'] },
    });
    expect(await no('enter-paper-batch', input('feria', { first: 11, last: 20 }))).toMatchObject({
      reason: 'paper-batch-entered-before',
    });
    await on('enter-paper-batch', input('plaza', { series: 'B', first: 1, last: 10 }));
  });

  it('is not taken where the charter has no paper', async () => {
    const without = await opened(at, { paper: false });
    const input = { consultation: without, code: 'feria', place: 'Feria', entry: entry() };
    expect(await refused(at, at.paper, 'enter-paper-batch', input, at.process)).toMatchObject({
      reason: 'paper-not-in-charter',
    });
  });
});

describe('someone who voted on paper', () => {
  const reconciled = async (voters: readonly number[]) => {
    const batch = await enter('feria', entry(voters));
    return (await on('reenter-paper-batch', { batch, entry: entry(voters) }, at.otherPaper)).result;
  };

  it('cannot vote electronically afterwards', async () => {
    await reconciled([101, 102, 103]);
    expect(await cast(at, aBallot(consultation, 101, ['safer']))).toMatchObject({
      refusal: { reason: 'already-voted' },
    });
  });

  it('and electronically before has that ballot set aside, and it is annulled before the count', async () => {
    const code = await voted(at, consultation, 102, 'safer');
    await voted(at, consultation, 7, 'safer');
    expect(await reconciled([101, 102, 103])).toMatchObject({ setAside: 1, repeatedVoters: 0 });
    expect(await inclusionView(at.engine, { ...where(), code })).toMatchObject({
      status: 'set-aside',
      reason: 'voted-on-paper',
    });
    await expect(published(at, consultation)).rejects.toThrow('ballots-in-quarantine');
    const { items } = (await quarantineView(at.engine, { ...where(), limit: 10 }))!;
    expect(items).toMatchObject([{ inclusionCode: code, state: 'set-aside' }]);
    const decision = { quarantine: items[0]!.id, reason: 'voted-on-paper' };
    await on('annul-ballot', decision, at.secretary);
    expect(await no('annul-ballot', decision, at.secretary)).toMatchObject({ code: 'not-accepted-in-state' });
    await accepted(at, at.secretary, 'count-consultation', { consultation }, at.process);
    await accepted(at, at.secretary, 'destroy-consultation-keys', { consultation }, at.process);
    await accepted(at, at.secretary, 'publish-result', { consultation }, at.process);
    const { file } = (await recountView(at.engine, where()))!;
    expect(file.annulled).toEqual([{ reason: 'voted-on-paper', ballots: 1, inclusionCodes: [code] }]);
    expect(recount(file)).toMatchObject({ agrees: true, tally: { ballots: 4, winners: ['greener'] } });
    expect(await inclusionView(at.engine, { ...where(), code })).toMatchObject({ status: 'annulled' });
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('in two batches is told of, since no paper can be told from the others', async () => {
    await reconciled([101, 102, 103]);
    const folios = { first: 11, last: 20 };
    const batch = await enter('plaza', entry([103, 104, 105], { folios }));
    const second = entry([103, 104, 105], { folios });
    const { result } = await on('reenter-paper-batch', { batch, entry: second }, at.otherPaper);
    expect(result).toMatchObject({ setAside: 0, repeatedVoters: 1 });
  });
});

describe('a ballot in doubt', () => {
  const quarantine = async (of: object, reason: string) =>
    String((await on('quarantine-ballot', { of, reason }, at.team)).result.quarantine);

  it('is found by the voter’s document, set aside once, and put back', async () => {
    const code = await voted(at, consultation, 1, 'greener');
    const of = { by: 'document', document: document(1) };
    const id = await quarantine(of, 'not-eligible');
    expect(await no('quarantine-ballot', { of, reason: 'not-eligible' }, at.secretary)).toMatchObject({
      reason: 'ballot-is-set-aside',
    });
    await on('release-ballot', { quarantine: id, reason: 'complaint-unfounded' }, at.secretary);
    expect(await inclusionView(at.engine, { ...where(), code })).toMatchObject({ status: 'in-the-box' });
    await quarantine(of, 'under-age');
    const stranger = { by: 'document', document: document(9) };
    expect(
      await no('quarantine-ballot', { of: stranger, reason: 'not-eligible' }, at.secretary),
    ).toMatchObject({
      reason: 'voter-cast-no-electronic-ballot',
    });
    const absent = { by: 'inclusion-code', code: 'f'.repeat(64) };
    expect(await no('quarantine-ballot', { of: absent, reason: 'unreadable' }, at.secretary)).toMatchObject({
      code: 'not-found',
    });
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('that another cast is annulled, and whose document it was may vote', async () => {
    const stolen = await voted(at, consultation, 1, 'greener');
    const id = await quarantine({ by: 'document', document: document(1) }, 'cast-by-another');
    expect(await cast(at, aBallot(consultation, 1, ['safer']))).toMatchObject({ ok: false });
    await on('annul-ballot', { quarantine: id, reason: 'cast-by-another' }, at.secretary);
    await voted(at, consultation, 1, 'safer');
    await published(at, consultation);
    const { file } = (await recountView(at.engine, where()))!;
    expect(file).toMatchObject({
      annulled: [{ reason: 'cast-by-another', inclusionCodes: [stolen] }],
      tally: { winners: ['safer'], ballots: 1 },
    });
    expect(recount(file).agrees).toBe(true);
  });

  it('is nobody’s to decide on after the count', async () => {
    await voted(at, consultation, 1, 'greener');
    await published(at, consultation);
    const of = { by: 'document', document: document(1) };
    expect(await no('quarantine-ballot', { of, reason: 'not-eligible' }, at.secretary)).toMatchObject({
      code: 'not-accepted-in-state',
      state: 'published',
    });
  });
});
