import { beforeAll, describe, expect, it } from 'vitest';
import { consultationView } from '../../../engine/consultation/views/consultation.ts';
import { consultationsView } from '../../../engine/consultation/views/consultations.ts';
import { hashOf } from '../../../engine/kernel/canonical.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { explainRefusal } from '../../../templates/explain/refusal.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import {
  aCharter,
  aProcess,
  counting,
  frozen,
  inDays,
  someone,
  type TestProcess,
} from './given-consultation.ts';

const day = 86_400_000;

let at: TestProcess;
beforeAll(async () => {
  at = await aProcess();
});

const draft = async (changes: object = {}) => {
  const answer = await accepted(at, at.team, 'draft-charter', { charter: aCharter(changes) }, at.process);
  return String(answer.result.consultation);
};
const where = (consultation: string) => ({
  organization: at.organization,
  process: at.process,
  consultation,
});

describe('a draft', () => {
  it.each([
    [{ closesAt: '2021-01-01T00:00:00Z' }, 'charter.closesAt', 'ends-before-it-starts'],
    [{ timeZone: 'America/Macondo' }, 'charter.timeZone', 'time-zone-unknown'],
    [{ identification: ['desk', 'desk'] }, 'charter.identification', 'identification-twice'],
    [{ binding: { force: 'legal' } }, 'charter.binding.instrument', 'binding-needs-an-instrument'],
    [counting({ places: 3 }), 'charter.counting.places', 'places-for-every-option'],
    [counting({ choices: { min: 1, max: 4 } }), 'charter.counting.choices.max', 'more-choices-than-options'],
    [counting({ choices: { min: 2, max: 1 } }), 'charter.counting.choices', 'fewest-over-most'],
    [
      counting({
        turnout: { kind: 'share-of-roll', comparison: 'at-least', share: { numerator: 1, denominator: 2 } },
      }),
      'charter.counting.turnout',
      'share-needs-a-closed-roll',
    ],
    [
      counting({
        turnout: { kind: 'share-of-roll', comparison: 'at-least', share: { numerator: 3, denominator: 2 } },
      }),
      'charter.counting.turnout.share',
      'share-over-one',
    ],
    [
      counting({ percentages: { rounding: 'largest-remainder', of: 'valid-ballots', decimals: 0 } }),
      'charter.counting.percentages',
      'largest-remainder-is-of-votes',
    ],
    [
      {
        options: [
          { code: 'a', title: 'A' },
          { code: 'a', title: 'B' },
        ],
      },
      'charter.options',
      'option-twice',
    ],
    [{ options: [{ code: 'a', title: 'A' }] }, 'charter.options', 'options-too-few'],
    [{ eligibility: undefined }, 'charter.eligibility', 'required'],
    [{ binding: undefined }, 'charter.binding', 'required'],
  ])('with %j is refused at %s: %s', async (changes, path, reason) => {
    const refusal = await refused(at, at.team, 'draft-charter', { charter: aCharter(changes) }, at.process);
    expect(refusal).toMatchObject({ code: 'invalid', issues: [{ path, reason }] });
  });

  it('may be amended and discarded, and a discarded one stands in no gate', async () => {
    const consultation = await draft();
    const charter = aCharter({ title: 'Otro título' });
    await accepted(at, at.team, 'amend-charter', { consultation, charter }, at.process);
    expect((await consultationView(at.engine, where(consultation)))!.charter.title).toBe('Otro título');
    await accepted(at, at.team, 'discard-charter', { consultation }, at.process);
    expect(await refused(at, at.secretary, 'freeze-charter', { consultation }, at.process)).toMatchObject({
      code: 'not-accepted-in-state',
      state: 'discarded',
    });
  });

  it('is nobody’s to write but the team’s', async () => {
    const refusal = await refused(at, at.desk, 'draft-charter', { charter: aCharter() }, at.process);
    expect(refusal.code).toBe('not-permitted');
  });
});

describe('the options', () => {
  const on = async (who: Principal, command: string, input: object) =>
    (await accepted(at, who, command, input, at.process)).result;
  let unit: Principal;
  beforeAll(async () => {
    unit = await someone(at, 'technical-unit');
    await on(at.team, 'define-theme', { theme: 'streets', name: 'Calles' });
  });
  const proposed = async (title: string, cost?: object) => {
    const { proposal } = await on(at.team, 'formulate-proposal', { title, theme: 'streets' });
    const asked = { proposal, unit: 'Obras', within: { unit: 'business-days', count: 5 } };
    const { opinion } = await on(at.team, 'request-opinion', asked);
    await on(unit, 'give-opinion', { opinion, finding: 'feasible', grounds: 'Se puede.', cost });
    return String(proposal);
  };
  const once = { currency: 'MXN', period: 'once' };
  const charterOf = (options: object[], ceilingMinor: number) => {
    const { places: _places, ties: _ties, ...rules } = aCharter().counting;
    const vote = { currency: 'MXN', ceilingMinor, unfitting: 'skip', ties: 'drawn-by-lot' };
    return aCharter({ options, counting: rules, vote: { kind: 'participatory-budget', ...vote } });
  };

  it('cost what the technical opinion says, or say why not, and are no proposal that was excluded', async () => {
    const [dear, cheap] = [
      await proposed('Puente', { ...once, amount: 900_000 }),
      await proposed('Banca', { ...once, amount: 450_000 }),
    ];
    const options = [
      { code: 'bridge', title: 'Puente', proposal: dear },
      { code: 'bench', title: 'Banca', proposal: cheap },
    ];
    const charter = charterOf(options, 100_000_000);
    const { consultation } = await on(at.team, 'draft-charter', { charter });
    const view = await consultationView(at.engine, where(String(consultation)));
    expect(view!.charter.options).toMatchObject([{ costMinor: 90_000_000 }, { costMinor: 45_000_000 }]);
    const other = { ...options[1]!, costMinor: 50_000_000 };
    const changed = { consultation, charter: charterOf([options[0]!, other], 100_000_000) };
    expect(await refused(at, at.team, 'amend-charter', changed, at.process)).toMatchObject({
      issues: [{ path: 'charter.options.1.costMinor', reason: 'cost-other-than-opinion' }],
    });
    const said = { ...other, costReason: 'Con instalación.' };
    await on(at.team, 'amend-charter', {
      consultation,
      charter: charterOf([options[0]!, said], 100_000_000),
    });
    const excluded = {
      proposal: dear,
      outcome: 'excluded',
      reason: 'technical-impossibility',
      response: 'No.',
    };
    await on(at.team, 'dispose-proposal', excluded);
    for (const [command, input, who] of [
      ['draft-charter', { charter }, at.team],
      ['freeze-charter', { consultation }, at.secretary],
    ] as const)
      expect(await refused(at, who, command, input, at.process), command).toMatchObject({
        issues: [{ path: 'charter.options.0.proposal', reason: 'option-of-excluded-proposal' }],
      });
    await on(at.team, 'discard-charter', { consultation });
  });
});

describe('freezing', () => {
  it('hashes the whole charter into the ledger, with the key that ballots are sealed to', async () => {
    const consultation = await frozen(at);
    const view = (await consultationView(at.engine, where(consultation)))!;
    expect(view.charter).toMatchObject({ ...where(consultation), round: 1, repeats: null });
    expect(view.charterHash).toBe(hashOf(view.charter));
    const kept = await at.engine.keys.read(where(consultation));
    expect(kept).toMatchObject({ ok: true, keys: { publicKey: view.charter.publicKey } });
    const { items } = (await processLedgerView(at.engine, { ...where(consultation), limit: 100 }))!;
    const { body } = items.find(
      ({ type, body: { payload } }) => type === 'charter-frozen' && payload.consultation === consultation,
    )!;
    expect(body.payload).toMatchObject({ charterHash: view.charterHash, publicKey: view.charter.publicKey });
  });

  it('ends every change', async () => {
    const consultation = await frozen(at);
    const input = { consultation, charter: aCharter() };
    for (const command of ['amend-charter', 'discard-charter', 'freeze-charter']) {
      const body = command === 'amend-charter' ? input : { consultation };
      expect(await refused(at, at.team, command, body, at.process), command).toMatchObject({
        code: 'not-accepted-in-state',
        state: 'frozen',
      });
    }
  });

  it('is refused while a gate asks what the charter could never meet any more, and the draft says so', async () => {
    const short = { opensAt: inDays(1), closesAt: inDays(1 + 140 / 86_400) };
    const charter = aCharter(short);
    const drafted = await accepted(at, at.team, 'draft-charter', { charter }, at.process);
    const { consultation } = drafted.result;
    expect(drafted.result).toMatchObject({ notMet: [{ stage: 'consultation', rule: 'voting-period-kept' }] });
    const refusal = await refused(at, at.secretary, 'freeze-charter', { consultation }, at.process);
    expect(refusal).toMatchObject({
      reason: 'charter-against-the-gate',
      details: {
        stages: ['consultation'],
        unmet: [{ rule: 'voting-period-kept', verdict: { status: 'not-met' } }],
      },
    });
    const { detail } = explainRefusal('en', refusal);
    expect(detail).toContain(
      'The voting was long enough: The voting lasted 0 whole days and 3 are asked. Draft a charter with a longer voting.',
    );
    const longer = {
      consultation,
      charter: aCharter({ eligibility: { ...charter.eligibility, links: [] } }),
    };
    const amended = await accepted(at, at.team, 'amend-charter', longer, at.process);
    expect(amended.result).toMatchObject({ notMet: [{ rule: 'eligibility-declared' }] });
    const kept = await accepted(
      at,
      at.team,
      'amend-charter',
      { consultation, charter: aCharter() },
      at.process,
    );
    expect(kept.result).toEqual({});
    await accepted(at, at.secretary, 'freeze-charter', { consultation }, at.process);
  });

  it('comes before the opening, to the millisecond', async () => {
    const opensAt = inDays(1);
    const [late, inTime] = [await draft({ opensAt }), await draft({ opensAt: inDays(1 + 1 / day) })];
    testClock.moveTo(opensAt);
    const refusal = await refused(at, at.secretary, 'freeze-charter', { consultation: late }, at.process);
    expect(refusal).toMatchObject({ reason: 'opening-is-past' });
    await accepted(at, at.secretary, 'freeze-charter', { consultation: inTime }, at.process);
  });

  it('takes up the keys that a freezing left behind which was rolled back', async () => {
    const consultation = await draft();
    const made = await at.engine.keys.create(where(consultation));
    await accepted(at, at.secretary, 'freeze-charter', { consultation }, at.process);
    const { charter } = (await consultationView(at.engine, where(consultation)))!;
    expect(made).toMatchObject({ keys: { publicKey: charter.publicKey } });
  });

  it('is refused where the keys of that name were destroyed', async () => {
    const consultation = await draft();
    await at.engine.keys.create(where(consultation));
    await at.engine.keys.destroy(where(consultation));
    const refusal = await refused(at, at.secretary, 'freeze-charter', { consultation }, at.process);
    expect(refusal).toMatchObject({ reason: 'keys-destroyed' });
    expect((await consultationView(at.engine, where(consultation)))!.state).toBe('drafted');
  });
});

it('shows the consultations of a process page by page, and the ledger verifies', async () => {
  const first = (await consultationsView(at.engine, { ...at, limit: 2 }))!;
  expect(first.items).toHaveLength(2);
  const rest = (await consultationsView(at.engine, { ...at, after: first.next, limit: 100 }))!;
  expect(rest.next).toBeUndefined();
  const ids = [...first.items, ...rest.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(9);
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});
