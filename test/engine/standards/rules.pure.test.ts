import { describe, expect, it } from 'vitest';
import { alike } from '../../../engine/standards/alike.ts';
import type { CommitmentText } from '../../../engine/standards/facts/commitment-texts.ts';
import type { MembershipRecord } from '../../../engine/standards/facts/membership-record.ts';
import { commitmentsDistinct } from '../../../engine/standards/rules/commitments-distinct.ts';
import { informationRefreshed } from '../../../engine/standards/rules/information-refreshed.ts';
import { notContraryToProcess } from '../../../engine/standards/rules/not-contrary-to-process.ts';
import { notTwoCyclesContrary } from '../../../engine/standards/rules/not-two-cycles-contrary.ts';
import { participationLevelReached } from '../../../engine/standards/rules/participation-level-reached.ts';
import { standardFor, standards } from '../../../engine/standards/sets/index.ts';
import { momentAt } from '../plan/judged.ts';

describe('which standard judges a plan', () => {
  it.each([
    ['local', '2018-12-01', 'ogp-2017', 'independent-reporting-mechanism'],
    ['national', '2021-12-31', 'ogp-2017', 'independent-reporting-mechanism'],
    ['national', '2022-01-01', 'ogp-2021', 'independent-reporting-mechanism'],
    ['local', '2021-11-16', 'ogp-local', 'support-unit'],
    ['local', '2024-09-30', 'ogp-local', 'support-unit'],
  ] as const)('%s, beginning on %s: %s, assessed by %s', (membership, day, id, assessor) => {
    expect(standardFor({ programme: 'ogp', membership }, day)).toMatchObject({ id, assessor });
  });

  it('knows none before the first', () => {
    expect(standardFor({ programme: 'ogp', membership: 'local' }, '2016-12-31')).toBeUndefined();
  });

  it('names each requirement once, and says of each where it is said', () => {
    for (const { requirements } of standards) {
      expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
      expect(requirements.filter(({ source }) => source === '')).toEqual([]);
    }
  });
});

describe('information-refreshed', () => {
  const judge = (times: readonly string[], at: string, within = { unit: 'months' as const, count: 4 }) =>
    informationRefreshed.judge(
      {
        informationRefreshes: {
          since: '2022-01-03T15:00:00.000Z',
          refreshes: times.map((refreshedAt) => ({ asset: 'website' as const, refreshedAt })),
        },
      },
      { assets: [{ asset: 'website', within }] },
      momentAt(at),
    );

  it.each([
    [['2022-05-03T20:00:00.000Z'], '2022-09-03T20:00:00.000Z', 'met'],
    // Four months from 3 May end with the local day of 3 September.
    [['2022-05-03T20:00:00.000Z'], '2022-09-04T04:00:00.000Z', 'not-met'],
    [['2022-05-05T20:00:00.000Z'], '2022-06-01T20:00:00.000Z', 'not-met'],
    [[], '2022-01-04T20:00:00.000Z', 'not-met'],
    [['2021-12-01T20:00:00.000Z'], '2022-02-01T20:00:00.000Z', 'met'],
  ])('refreshed at %s, judged at %s: %s', (times, at, status) => {
    expect(judge(times, at)).toMatchObject({ status });
  });

  it('names what was last done and until when the next was due', () => {
    expect(judge(['2022-05-03T20:00:00.000Z'], '2022-10-01T00:00:00.000Z')).toMatchObject({
      missing: [{ asset: 'website', last: '2022-05-03T20:00:00.000Z', latest: '2022-09-04T03:59:59.999Z' }],
    });
  });
});

it('takes a level of participation for what it is among the others', () => {
  const judge = (level: 'consult' | 'involve' | 'collaborate') =>
    participationLevelReached.judge(
      { participationLevel: { level, declaredAt: '2022-01-01T00:00:00.000Z' } },
      { atLeast: 'involve' },
      momentAt('2022-02-01T00:00:00.000Z'),
    ).status;
  expect([judge('consult'), judge('involve'), judge('collaborate')]).toEqual(['not-met', 'met', 'met']);
});

describe('commitments-distinct', () => {
  const one = (code: string, text: string, milestones: readonly string[]): CommitmentText => ({
    ...{ code, text, number: 1, title: code },
    milestones: milestones.map((title, index) => ({ code: `M${index + 1}`, ordinal: index + 1, title })),
  });
  const judge = (commitmentTexts: readonly CommitmentText[]) =>
    commitmentsDistinct.judge(
      { commitmentTexts },
      { atMostAlike: 0.7 },
      momentAt('2022-02-01T00:00:00.000Z'),
    );
  const parks = 'Recuperar plazas y parques de cada barrio con sus vecinos y vecinas';
  const data = 'Publicar datos abiertos sobre compras y presupuesto municipal';

  it('passes commitments of different objects', () => {
    expect(judge([one('a', parks, ['Catastro']), one('b', data, ['Portal'])])).toMatchObject({
      status: 'met',
    });
  });

  it('finds one that says what another says, with more words around it', () => {
    const longer = `${parks}, y además capacitar a quienes participan durante todo el año`;
    expect(judge([one('a', parks, ['Catastro']), one('b', longer, ['Taller'])])).toMatchObject({
      status: 'not-met',
      missing: [{ gap: 'alike', code: 'a', other: 'b', share: 1 }],
    });
  });

  it('finds a milestone that is another’s, and a fifth that is numbered 1', () => {
    const numbered = one('b', data, ['Portal', 'Difusión', 'Evaluación']);
    const misprinted = {
      ...numbered,
      milestones: numbered.milestones.map((each, index) => (index === 2 ? { ...each, code: 'M1' } : each)),
    };
    expect(judge([one('a', parks, ['difusión ']), misprinted])).toMatchObject({
      missing: [
        { gap: 'milestone-repeated', milestone: 'M1' },
        { gap: 'milestone-misnumbered', code: 'b', milestone: 'M1' },
      ],
    });
  });

  it('measures likeness from nothing to all, whichever comes first', () => {
    expect([alike('', parks), alike(parks, parks), alike(parks, data)]).toEqual([0, 1, 0]);
    expect(alike('parques y plazas', parks)).toBe(alike(parks, 'parques y plazas'));
  });
});

const fine: MembershipRecord = {
  plan: { startsOn: '2022-01-01', submittedAt: '2021-11-16T15:00:00.000Z' },
  previous: { process: 'p', endsOn: '2020-12-31' },
  ...{ failed: [], reported: 2, progressed: 1 },
};

describe('not-two-cycles-contrary', () => {
  const contrary = { ...fine, failed: ['forum-meets'] };
  const judge = (membershipRecord: MembershipRecord, earlierMembership: MembershipRecord | null) =>
    notTwoCyclesContrary.judge(
      { membershipRecord, earlierMembership },
      { planWithin: { unit: 'months', count: 12 } },
      momentAt('2022-06-01T00:00:00.000Z'),
    );

  it('needs both, one after the other', () => {
    expect(judge(contrary, fine)).toMatchObject({ status: 'met', found: { here: 1, before: 0 } });
    expect(judge(fine, contrary)).toMatchObject({ status: 'met', found: { here: 0, before: 1 } });
    expect(judge({ ...contrary, previous: null }, null)).toMatchObject({ status: 'met' });
    expect(judge({ ...fine, progressed: 0 }, contrary)).toMatchObject({
      status: 'not-met',
      missing: [
        { cycle: 'last', reason: 'requirement-not-met', requirement: 'forum-meets' },
        { cycle: 'this', reason: 'no-progress-on-any' },
      ],
    });
    // Of what nobody reported on nothing is known.
    expect(judge(contrary, { ...fine, reported: 0, progressed: 0 })).toMatchObject({ status: 'met' });
  });
});

describe('not-contrary-to-process', () => {
  const judge = (record: Partial<MembershipRecord>, at = '2022-06-01T00:00:00.000Z') =>
    notContraryToProcess.judge(
      { membershipRecord: { ...fine, ...record } },
      { planWithin: { unit: 'months', count: 12 } },
      momentAt(at),
    );
  const reasons = (verdict: ReturnType<typeof judge>) =>
    verdict.status === 'not-met' ? verdict.missing.map(({ reason }) => reason) : verdict.status;

  it.each([
    ['a plan within twelve months of the last', {}, 'met'],
    [
      'a plan later than that',
      { plan: { startsOn: '2022-01-01', submittedAt: '2022-01-03T15:00:00.000Z' } },
      ['no-plan-in-time'],
    ],
    ['no plan, after twelve months', { plan: null }, ['no-plan-in-time']],
    ['no last plan', { plan: null, previous: null }, 'met'],
    ['an assessor’s no', { failed: ['forum-meets'] }, ['requirement-not-met']],
    ['no progress on any', { progressed: 0 }, ['no-progress-on-any']],
    ['no report yet', { reported: 0, progressed: 0 }, 'met'],
  ] as const)('%s', (_, record, expected) => {
    expect(reasons(judge(record))).toEqual(expected);
  });
});
