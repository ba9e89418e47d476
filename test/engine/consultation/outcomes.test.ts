import { describe, expect, it } from 'vitest';
import { recount } from '../../../engine/consultation/tally/recount.ts';
import { consultationView } from '../../../engine/consultation/views/consultation.ts';
import { objectionsView } from '../../../engine/consultation/views/objections.ts';
import { recountView } from '../../../engine/consultation/views/recount.ts';
import { publicPrincipal } from '../../../engine/kernel/engine.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { processView } from '../../../engine/process/views/process.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import {
  aBallot,
  aCharter,
  aProcess,
  cast,
  counting,
  inDays,
  opened,
  published,
  type TestProcess,
  voted,
} from './given-consultation.ts';

const viewOf = async (at: TestProcess, consultation: string) =>
  (await consultationView(at.engine, { ...at, consultation }))!;

/** The window for objections is over, and the clock has asked that the result be firm. */
async function afterTheWindow(at: TestProcess, consultation: string) {
  const { objections } = await viewOf(at, consultation);
  testClock.moveTo(new Date(Date.parse(objections.until!) + 1).toISOString());
  await sweep(at.engine, at.organization);
}

const outcome = (at: TestProcess, name: string) => ({
  input: { stage: 'consultation', outcome: name, reason: 'Así terminó.' },
  passes: () =>
    accepted(
      at,
      at.team,
      'propose-outcome',
      { stage: 'consultation', outcome: name, reason: 'Así terminó.' },
      at.process,
    ),
  isShut: async () =>
    expect(
      await refused(
        at,
        at.team,
        'propose-outcome',
        { stage: 'consultation', outcome: name, reason: 'No.' },
        at.process,
      ),
    ).toMatchObject({ code: 'gate-blocked' }),
});

describe('objections', () => {
  const object = (at: TestProcess, consultation: string) =>
    accepted(
      at,
      publicPrincipal,
      'raise-objection',
      { consultation, subject: 'count', text: 'Los porcentajes suman 101.' },
      at.process,
    );

  it('within their window are answered with reasons before the result is firm', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    const early = { consultation, subject: 'count', text: 'Antes.' };
    expect(await refused(at, publicPrincipal, 'raise-objection', early, at.process)).toMatchObject({
      code: 'not-accepted-in-state',
    });
    await published(at, consultation);
    expect(await refused(at, at.team, 'confirm-result', { consultation }, at.process)).toMatchObject({
      reason: 'objections-still-possible',
    });
    const { objection } = (await object(at, consultation)).result;
    await afterTheWindow(at, consultation);
    expect(await viewOf(at, consultation)).toMatchObject({ state: 'published', objections: { open: 1 } });
    expect(await refused(at, publicPrincipal, 'raise-objection', early, at.process)).toMatchObject({
      reason: 'objections-are-over',
    });
    const answer = {
      consultation,
      objection,
      decision: 'upheld-without-effect',
      reasons: 'Se redondea por separado.',
    };
    await accepted(at, at.secretary, 'answer-objection', answer, at.process);
    expect(await refused(at, at.secretary, 'answer-objection', answer, at.process)).toMatchObject({
      code: 'not-accepted-in-state',
    });
    await accepted(at, at.team, 'confirm-result', { consultation }, at.process);
    expect(await viewOf(at, consultation)).toMatchObject({ state: 'firm', objections: { open: 0 } });
    const { items } = (await objectionsView(at.engine, { ...at, consultation, limit: 10 }))!;
    expect(items).toMatchObject([{ state: 'answered', decision: 'upheld-without-effect', subject: 'count' }]);
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('keep the process from its end while they are possible or wait for an answer, whatever was waived', async () => {
    const own = await aProcess();
    const consultation = await opened(own);
    await published(own, consultation);
    const waiver = { stage: 'consultation', authority: 'Concejo', reason: 'Urge.', expiresAt: inDays(90) };
    for (const rule of ['result-is-firm', 'ranking-and-cut-off-applied'])
      await accepted(own, own.secretary, 'waive-rule', { ...waiver, rule }, own.process);
    for (const stage of ['consultation', 'after'])
      await accepted(own, own.team, 'request-passage', { stage }, own.process);
    const close = { reason: 'Terminado.' };
    expect(await refused(own, own.team, 'close-process', close, own.process)).toMatchObject({
      reason: 'objections-still-possible',
    });
    const raising = { consultation, subject: 'count', text: 'Faltan votos.' };
    const { objection } = (await accepted(own, publicPrincipal, 'raise-objection', raising, own.process))
      .result;
    testClock.moveTo(inDays(30));
    expect(await refused(own, own.team, 'close-process', close, own.process)).toMatchObject({
      reason: 'objections-not-answered',
    });
    const answer = { consultation, objection, decision: 'dismissed', reasons: 'Se contó todo.' };
    await accepted(own, own.secretary, 'answer-objection', answer, own.process);
    await accepted(own, own.team, 'close-process', close, own.process);
  });

  it('count to the last instant of the window, which ends on a business day', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    await published(at, consultation);
    const { until } = (await viewOf(at, consultation)).objections;
    testClock.moveTo(until!);
    await object(at, consultation);
    testClock.moveTo(new Date(Date.parse(until!) + 1).toISOString());
    await expect(object(at, consultation)).rejects.toThrow('objections-are-over');
  });

  it('are raised while the process is suspended, too', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    await published(at, consultation);
    await accepted(at, at.team, 'suspend-process', { reason: 'Emergencia' }, at.process);
    await object(at, consultation);
  });

  it('upheld against the result leave only the annulment', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    await published(at, consultation);
    const { objection } = (await object(at, consultation)).result;
    const answer = { consultation, objection, decision: 'upheld-against-result', reasons: 'Faltó una urna.' };
    await accepted(at, at.secretary, 'answer-objection', answer, at.process);
    await afterTheWindow(at, consultation);
    expect(await refused(at, at.team, 'confirm-result', { consultation }, at.process)).toMatchObject({
      reason: 'objection-upheld-against-result',
    });
    await annul(at, consultation, 'objection-upheld');
    expect(await viewOf(at, consultation)).toMatchObject({ state: 'void', result: { outcome: 'void' } });
    await outcome(at, 'void').passes();
  });
});

const annul = (at: TestProcess, consultation: string, reason = 'interruption') =>
  accepted(
    at,
    at.secretary,
    'annul-consultation',
    { consultation, reason, authority: 'Tribunal', explanation: 'Se cortó la luz en tres sedes.' },
    at.process,
  );

describe('a consultation that is annulled', () => {
  it('takes no ballot any more, loses its keys, and is repeated as the next round', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    await outcome(at, 'void').isShut();
    await annul(at, consultation);
    expect(await cast(at, aBallot(consultation, 2, ['greener']))).toMatchObject({
      refusal: { code: 'not-accepted-in-state', state: 'void' },
    });
    await sweep(at.engine, at.organization);
    expect(await at.engine.keys.read({ ...at, consultation })).toMatchObject({
      refusal: { code: 'keys-destroyed' },
    });
    await outcome(at, 'void').passes();
    const again = await opened(at);
    const [before, after] = [await viewOf(at, consultation), await viewOf(at, again)];
    expect(before).toMatchObject({ state: 'void', repeatedBy: again, annulment: { reason: 'interruption' } });
    expect(after).toMatchObject({ state: 'open', round: 2, repeats: consultation });
    await outcome(at, 'void').isShut();
    await voted(at, again, 1, 'greener');
    await published(at, again);
    await afterTheWindow(at, again);
    await accepted(at, at.team, 'request-passage', { stage: 'consultation' }, at.process);
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('leaves no keys behind either where the process was cancelled', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await accepted(at, at.administrator, 'cancel-process', { reason: 'Se anula.' }, at.process);
    await annul(at, consultation, 'order-of-authority');
    await accepted(at, at.secretary, 'destroy-consultation-keys', { consultation }, at.process);
    expect(await at.engine.keys.read({ ...at, consultation })).toMatchObject({ ok: false });
  });

  it('is not annulled once its result is firm', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    await published(at, consultation);
    await afterTheWindow(at, consultation);
    await expect(annul(at, consultation)).rejects.toThrow('not-accepted-in-state');
  });
});

describe('a result that names nobody', () => {
  it.each([
    ['turnout-not-met', counting({ turnout: { kind: 'ballots', min: 3 } }), [['greener'], ['greener']]],
    ['void', {}, [[], []]],
    ['tie', {}, [['greener'], ['safer']]],
  ] as const)('is told as %s, leaves by that way only, and is repeated', async (name, changes, choices) => {
    const at = await aProcess();
    const consultation = await opened(at, changes);
    for (const [voter, choice] of choices.entries()) await voted(at, consultation, voter, ...choice);
    const told = await published(at, consultation);
    expect(told).toMatchObject({ outcome: name, winners: [] });
    await outcome(at, name).isShut();
    await afterTheWindow(at, consultation);
    const { checklist } = (await gateView(at.engine, { ...at, stage: 'consultation' }))!;
    const blocking = checklist.items.filter((item) => item.blocks).map(({ rule }) => rule);
    expect(blocking).toEqual(['ranking-and-cut-off-applied']);
    for (const other of ['turnout-not-met', 'void', 'tie'].filter((each) => each !== name)) {
      await outcome(at, other).isShut();
    }
    await outcome(at, name).passes();
    expect((await processView(at.engine, at))!.stages[0]).toMatchObject({ state: 'working' });
    const again = await opened(at);
    expect(await viewOf(at, again)).toMatchObject({ round: 2, repeats: consultation });
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('asks which is repeated where there are several, and repeats none that is not over', async () => {
    const at = await aProcess();
    const [one, other] = [await opened(at), await opened(at)];
    const draft = (repeats?: string) => ({ charter: aCharter(), repeats });
    const no = (repeats?: string) => refused(at, at.team, 'draft-charter', draft(repeats), at.process);
    expect(await no(one)).toMatchObject({ issues: [{ reason: 'nothing-to-repeat' }] });
    await annul(at, one);
    await annul(at, other);
    expect(await no()).toMatchObject({
      issues: [{ reason: 'several-to-repeat', details: { failed: [one, other] } }],
    });
    const ids: unknown[] = [];
    for (let time = 0; time < 2; time += 1) {
      const { result } = await accepted(at, at.team, 'draft-charter', draft(other), at.process);
      expect(result).toMatchObject({ round: 2, repeats: other });
      ids.push(result.consultation);
    }
    await accepted(at, at.secretary, 'freeze-charter', { consultation: ids[0] }, at.process);
    expect(
      await refused(at, at.secretary, 'freeze-charter', { consultation: ids[1] }, at.process),
    ).toMatchObject({
      reason: 'repeated-by-another',
    });
  });
});

describe('a tie that a public lot decides', () => {
  const lot = (consultation: string, drawn: string[]) => ({
    consultation,
    drawn,
    record: 'Acta 12 de la secretaría municipal',
  });

  it('is published anew, with its own window, and counted again with the lot', async () => {
    const at = await aProcess();
    const consultation = await opened(at, counting({ ties: 'drawn-by-lot' }));
    await voted(at, consultation, 1, 'greener');
    await voted(at, consultation, 2, 'safer');
    await published(at, consultation);
    const first = await viewOf(at, consultation);
    expect(first.result).toMatchObject({ version: 1, tally: { outcome: 'tie', cutOff: { lot: 'awaited' } } });
    const wrong = lot(consultation, ['greener', 'nearer']);
    expect(await refused(at, at.secretary, 'record-lot', wrong, at.process)).toMatchObject({
      issues: [{ path: 'drawn', reason: 'lot-not-among-the-tied', details: { tied: ['greener', 'safer'] } }],
    });
    testClock.moveTo(inDays(2));
    await accepted(at, at.secretary, 'record-lot', lot(consultation, ['safer', 'greener']), at.process);
    const second = await viewOf(at, consultation);
    expect(second.result).toMatchObject({ version: 2, outcome: 'valid', tally: { winners: ['safer'] } });
    expect(second.objections.until! > first.objections.until!).toBe(true);
    expect(await refused(at, at.secretary, 'record-lot', wrong, at.process)).toMatchObject({
      reason: 'no-tie-to-decide',
    });
    const { file, recountHash } = (await recountView(at.engine, { ...at, consultation }))!;
    expect(recountHash).toBe(second.result!.recountHash);
    expect(recount(file)).toMatchObject({ agrees: true, tally: { winners: ['safer'] } });
    await afterTheWindow(at, consultation);
    await accepted(at, at.team, 'request-passage', { stage: 'consultation' }, at.process);
    expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
  });

  it('is drawn only where the charter says so', async () => {
    const at = await aProcess();
    const consultation = await opened(at);
    await voted(at, consultation, 1, 'greener');
    await voted(at, consultation, 2, 'safer');
    await published(at, consultation);
    const input = lot(consultation, ['safer', 'greener']);
    expect(await refused(at, at.secretary, 'record-lot', input, at.process)).toMatchObject({
      reason: 'lot-not-in-charter',
    });
  });
});
