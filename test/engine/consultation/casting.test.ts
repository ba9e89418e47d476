import { beforeAll, describe, expect, it } from 'vitest';
import { forgetClosedConsultations } from '../../../engine/consultation/casting/polling-station.ts';
import { recount } from '../../../engine/consultation/tally/recount.ts';
import { consultationView } from '../../../engine/consultation/views/consultation.ts';
import { recountView } from '../../../engine/consultation/views/recount.ts';
import { publicPrincipal } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import {
  aBallot,
  aProcess,
  cast,
  document,
  frozen,
  inDays,
  opened,
  published,
  type TestProcess,
  voted,
} from './given-consultation.ts';

const no = (code: string, reason?: string) => ({
  ok: false,
  refusal: reason === undefined ? { code } : { code, reason },
});
const invalid = (path: string, reason: string) => ({
  ok: false,
  refusal: { code: 'invalid', issues: [{ path, reason }] },
});

describe('open registration', () => {
  let at: TestProcess;
  let consultation: string;
  beforeAll(async () => {
    at = await aProcess();
    consultation = await opened(at);
  });

  it('takes one ballot of a person, and answers a repetition as it answered the first', async () => {
    const ballot = aBallot(consultation, 1, ['greener']);
    const first = await cast(at, ballot);
    expect(first).toEqual({
      ok: true,
      acknowledgement: {
        consultation,
        charterHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        inclusionCode: ballot.inclusionCode,
      },
    });
    expect(await cast(at, ballot)).toEqual(first);
    expect(await cast(at, aBallot(consultation, 1, ['safer']))).toMatchObject(
      no('not-possible', 'already-voted'),
    );
  });

  it('knows a document however it is written', async () => {
    await voted(at, consultation, 2, 'greener');
    const { number } = document(2);
    const dotted = `${number.slice(0, 2)}.${number.slice(2, 5)}.${number.slice(5)}`;
    const voter = { by: 'document', document: { kind: 'run', number: ` ${dotted.toLowerCase()}` } };
    expect(await cast(at, aBallot(consultation, 2, ['safer'], { voter }))).toMatchObject(
      no('not-possible', 'already-voted'),
    );
  });

  it('gives no receipt twice: another voter with the same inclusion code is refused, and may vote after', async () => {
    const inclusionCode = await voted(at, consultation, 3, 'greener');
    const clash = aBallot(consultation, 4, ['safer'], { inclusionCode });
    expect(await cast(at, clash)).toMatchObject(invalid('inclusionCode', 'inclusion-code-taken'));
    await voted(at, consultation, 4, 'safer');
  });

  it.each([
    { ageYears: 12, link: 'lives', reason: 'not-over-the-age-to-vote' },
    { ageYears: 0, link: 'lives', reason: 'not-over-the-age-to-vote' },
    { ageYears: 40, link: null, reason: 'link-not-in-charter' },
  ])('refuses $ageYears years and the link $link: $reason', async ({ reason, ...eligibility }) => {
    expect(await cast(at, aBallot(consultation, 50, ['greener'], { eligibility }))).toMatchObject(
      no('not-possible', reason),
    );
  });

  it('takes thirteen years where more than twelve are asked', async () => {
    const eligibility = { ageYears: 13, link: 'studies' };
    expect(await cast(at, aBallot(consultation, 51, ['greener'], { eligibility }))).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [{ eligibility: undefined }, invalid('eligibility', 'eligibility-not-declared')],
    [{ choice: ['greener', 'safer'] }, invalid('choice', 'choice-not-in-charter')],
    [{ choice: ['elsewhere'] }, invalid('choice', 'choice-not-in-charter')],
    [{ inclusionCode: 'short' }, no('invalid')],
    [
      { voter: { by: 'document', document: { kind: 'run', number: '39100001-0' } } },
      invalid('voter.document.number', 'check-digit-wrong'),
    ],
    [
      { voter: { by: 'document', document: { kind: 'dni', number: '12345678' } } },
      invalid('voter.document.kind', 'document-kind-not-in-charter'),
    ],
    [{ voter: { by: 'code', code: '0000' } }, no('not-possible', 'identification-not-in-charter')],
    [{ consultation: '00000000-0000-7000-8000-000000000000' }, no('not-found')],
    [{ link: 'lives' }, no('invalid')],
  ])('refuses %j', async (changes, refusal) => {
    expect(await cast(at, aBallot(consultation, 60, ['greener'], changes))).toMatchObject(refusal);
  });

  it('lets an officer cast for a person at the desk, and nobody else', async () => {
    const desk = (counter: number) =>
      aBallot(consultation, 0, ['nearer'], { voter: { by: 'desk', document: document(counter) } });
    expect(await cast(at, desk(70))).toMatchObject(no('not-permitted'));
    expect(await cast(at, desk(70), at.team)).toMatchObject(no('not-permitted'));
    expect(await cast(at, desk(70), at.desk)).toMatchObject({ ok: true });
    expect(await cast(at, desk(2), at.desk)).toMatchObject(no('not-possible', 'already-voted'));
  });

  it('needs a key that may cast where a key is used', async () => {
    const ballot = aBallot(consultation, 71, ['greener']);
    expect(await cast(at, ballot, { ...at.team, scopes: ['read'] })).toMatchObject(no('scope-missing'));
    expect(await cast(at, ballot, { ...at.team, scopes: ['command:cast-ballot'] })).toMatchObject({
      ok: true,
    });
  });

  it('writes no event and keeps no number, and counts to the last ballot', async () => {
    const { organization, process, engine } = at;
    const before = await verifyOne(engine, { organization, process });
    await voted(at, consultation, 80, 'safer');
    expect((await verifyOne(engine, { organization, process }))!.events).toBe(before!.events);
    const { voters } = (await consultationView(engine, { organization, process, consultation }))!;
    await published(at, consultation);
    const { file } = (await recountView(engine, { organization, process, consultation }))!;
    expect(recount(file)).toMatchObject({ agrees: true, tally: { ballots: voters.voted } });
    expect(await cast(at, aBallot(consultation, 81, ['safer']))).toMatchObject({ ok: false });
    expect(await verifyOne(engine, { organization, process })).toMatchObject({ faults: [] });
  });
});

it('opens and closes by the clock, to the millisecond, whatever was recorded', async () => {
  const at = await aProcess();
  const opensAt = inDays(1);
  const closesAt = inDays(6);
  const consultation = await frozen(at, { opensAt, closesAt });
  const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
  const tries: [string, boolean][] = [
    [before(opensAt), false],
    [opensAt, true],
    [before(closesAt), true],
    [closesAt, false],
  ];
  for (const [index, [instant, ok]] of tries.entries()) {
    testClock.moveTo(instant);
    expect(await cast(at, aBallot(consultation, index, ['greener'])), instant).toMatchObject({ ok });
  }
});

it('reads no key outside of the hours, and keeps none in memory after them', async () => {
  const at = await aProcess();
  const closesAt = inDays(6);
  const consultation = await frozen(at, { opensAt: inDays(1), closesAt });
  const where = { organization: at.organization, consultation };
  const kept = await at.engine.keys.read(where);
  testClock.moveTo(inDays(2));
  await voted(at, consultation, 1, 'greener');
  await at.engine.keys.destroy(where);
  // The station stands with the keys that it has read.
  await voted(at, consultation, 2, 'greener');
  testClock.moveTo(closesAt);
  await forgetClosedConsultations(at.engine);
  expect(await cast(at, aBallot(consultation, 3, ['greener']))).toMatchObject(
    no('not-possible', 'voting-closed'),
  );
  const earlier = { ...at.engine, clock: { now: () => inDays(-1) } };
  expect(kept.ok).toBe(true);
  expect(await cast({ ...at, engine: earlier }, aBallot(consultation, 3, ['greener']))).toMatchObject(
    no('not-possible', 'keys-destroyed'),
  );
});

it('takes ballots only while the stage that votes is worked on and the process is not suspended', async () => {
  const at = await aProcess();
  const { process, team } = at;
  const consultation = await opened(at);
  await voted(at, consultation, 1, 'greener');
  await accepted(at, team, 'suspend-process', { reason: 'Emergencia' }, process);
  expect(await cast(at, aBallot(consultation, 2, ['greener']))).toMatchObject({
    ok: false,
    refusal: { code: 'process-suspended', why: 'Emergencia' },
  });
  await accepted(at, team, 'resume-process', { reason: 'Pasó' }, process);
  await voted(at, consultation, 2, 'greener');
  await accepted(at, at.administrator, 'cancel-process', { reason: 'Se anula' }, process);
  expect(await cast(at, aBallot(consultation, 3, ['greener']))).toMatchObject(no('not-accepted-in-stage'));
});

const keyUsed = {
  ok: false,
  refusal: {
    code: 'invalid',
    issues: [{ path: 'Idempotency-Key', reason: 'key-used-for-another-request' }],
  },
};

describe('a closed roll', () => {
  const roll = { identification: ['closed-roll', 'desk'] };
  const csv = (...counters: number[]) =>
    `number\n${counters.map((each) => document(each).number).join('\n')}\n`;

  it('lets vote who is on it, without asking age or link, and nobody else, at the desk neither', async () => {
    const at = await aProcess();
    const consultation = await frozen(at, roll);
    const input = { consultation, csv: csv(1, 2, 3), kind: 'run' };
    const sent = (list: object) =>
      execute(at.engine, at.team, { ...at, command: 'import-roll', input: list, key: 'roll-1' });
    const imported = await sent(input);
    expect(imported).toMatchObject({ ok: true, result: { added: 3, size: 3 } });
    expect(await sent(input)).toEqual(imported);
    // Another list of the same length is another request.
    expect(await sent({ ...input, csv: csv(1, 2, 4) })).toEqual(keyUsed);
    expect(await sent({ ...input, csv: csv(1, 2) })).toEqual(keyUsed);
    await accepted(at, at.team, 'import-roll', { ...input, csv: csv(4) }, at.process);
    testClock.moveTo(inDays(2));
    expect(await cast(at, aBallot(consultation, 1, ['greener'], { eligibility: undefined }))).toMatchObject({
      ok: true,
    });
    await voted(at, consultation, 4, 'greener');
    expect(await cast(at, aBallot(consultation, 5, ['greener']))).toMatchObject(
      no('not-possible', 'not-on-the-roll'),
    );
    const voter = { by: 'desk', document: document(6) };
    expect(await cast(at, aBallot(consultation, 0, ['greener'], { voter }), at.desk)).toMatchObject(
      no('not-possible', 'not-on-the-roll'),
    );
    expect(await refused(at, at.team, 'import-roll', { ...input, csv: csv(9) }, at.process)).toMatchObject({
      reason: 'opening-is-past',
    });
    await published(at, consultation);
    const where = { organization: at.organization, process: at.process, consultation };
    expect((await recountView(at.engine, where))!.file).toMatchObject({ roll: 4 });
    expect(await verifyOne(at.engine, where)).toMatchObject({ faults: [] });
  });

  it('is imported whole or not at all, and names rows, never numbers', async () => {
    const at = await aProcess();
    const consultation = await frozen(at, roll);
    const send = (text: string, kind?: string) =>
      refused(at, at.team, 'import-roll', { consultation, csv: text, kind }, at.process);
    const [good, bad] = [document(1).number, `${document(2).number.slice(0, -1)}x`];
    const refusal = await send(`number\n${good}\n${bad}\n\n${good}\n`, 'run');
    expect(refusal).toEqual({
      code: 'invalid',
      issues: [
        { path: 'csv.3', reason: 'document-malformed' },
        { path: 'csv.4', reason: 'document-twice' },
      ],
    });
    expect(await send(`numero\n${good}\n`, 'run')).toMatchObject({
      issues: [{ reason: 'csv-has-no-number-column' }],
    });
    expect(await send(`number\n${good}\n`)).toMatchObject({ issues: [{ path: 'kind', reason: 'required' }] });
    expect(await send('number\n', 'run')).toMatchObject({ issues: [{ reason: 'csv-empty' }] });
    expect(await send('number\n"1', 'run')).toMatchObject({ issues: [{ reason: 'csv-unreadable' }] });
    expect(await send(`number,kind\n${good},dni\n`)).toMatchObject({
      issues: [{ path: 'csv.2', reason: 'document-kind-not-in-charter' }],
    });
    const input = { consultation, csv: `kind;number\nrun;${good}\n` };
    await accepted(at, at.team, 'import-roll', input, at.process);
    expect(await send(csv(1, 2), 'run')).toEqual({
      code: 'invalid',
      issues: [{ path: 'csv.2', reason: 'document-on-roll-already' }],
    });
    const where = { organization: at.organization, process: at.process, consultation };
    expect(await consultationView(at.engine, where)).toMatchObject({ voters: { roll: 1 } });
  });

  it('is missed where nobody imported it', async () => {
    const at = await aProcess();
    const consultation = await frozen(at, roll);
    testClock.moveTo(inDays(2));
    expect(await refused(at, at.team, 'open-consultation', { consultation }, at.process)).toMatchObject({
      reason: 'roll-not-imported',
    });
  });
});

describe('codes handed over in person', () => {
  it('let vote once whoever has one; a second code puts the first out of use', async () => {
    const at = await aProcess();
    const consultation = await frozen(at, { identification: ['code-in-person'] });
    const issue = async (...counters: number[]) => {
      const input = { consultation, documents: counters.map(document) };
      const { result } = await accepted(at, at.desk, 'issue-voting-codes', input, at.process);
      expect(result).toMatchObject({ issued: counters.length });
      return result.codes as string[];
    };
    const sent = (counter: number) => {
      const input = { consultation, documents: [document(counter)] };
      return execute(at.engine, at.desk, { ...at, command: 'issue-voting-codes', input, key: 'codes-1' });
    };
    const issued = await sent(1);
    expect(await sent(1)).toMatchObject({ ok: true, seq: issued.ok ? issued.seq : 0 });
    expect(await sent(2)).toEqual(keyUsed);
    const [one, other] = await issue(1, 2);
    const [again] = await issue(1);
    testClock.moveTo(inDays(2));
    const byCode = (code: string, choice = 'greener') =>
      aBallot(consultation, 0, [choice], { voter: { by: 'code', code }, eligibility: undefined });
    expect(await cast(at, byCode(one!))).toMatchObject(no('not-possible', 'voting-code-unknown'));
    expect(await cast(at, byCode(again!.toLowerCase().replaceAll('-', ' ')))).toMatchObject({ ok: true });
    expect(await cast(at, byCode(again!))).toMatchObject(no('not-possible', 'already-voted'));
    expect(await cast(at, byCode(other!))).toMatchObject({ ok: true });
    expect(await cast(at, aBallot(consultation, 3, ['greener']))).toMatchObject(
      no('not-possible', 'identification-not-in-charter'),
    );
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('go only to those on the roll where there is one', async () => {
    const at = await aProcess();
    const consultation = await frozen(at, { identification: ['closed-roll', 'code-in-person'] });
    const csv = `number\n${document(1).number}`;
    await accepted(at, at.team, 'import-roll', { consultation, csv, kind: 'run' }, at.process);
    const issue = { consultation, documents: [document(1), document(2)] };
    expect(await refused(at, at.desk, 'issue-voting-codes', issue, at.process)).toEqual({
      code: 'invalid',
      issues: [{ path: 'documents.1', reason: 'not-on-the-roll' }],
    });
    expect((await refused(at, at.team, 'issue-voting-codes', issue, at.process)).code).toBe('not-permitted');
  });
});

it('is nobody’s to cast before a charter is frozen', async () => {
  const at = await aProcess();
  const consultation = '00000000-0000-7000-8000-000000000001';
  expect(await cast(at, aBallot(consultation, 1, ['greener']), publicPrincipal)).toMatchObject(
    no('not-found'),
  );
  expect(await cast({ ...at, process: 'nowhere' }, aBallot(consultation, 1, ['greener']))).toMatchObject(
    no('not-found'),
  );
});
