import { expect, it } from 'vitest';
import { standingBudgets } from '../../../engine/consultation/facts/standing-budgets.ts';
import { budgetWithinCeiling } from '../../../engine/consultation/rules/budget-within-ceiling.ts';
import { recount } from '../../../engine/consultation/tally/recount.ts';
import { consultationView } from '../../../engine/consultation/views/consultation.ts';
import { recountView } from '../../../engine/consultation/views/recount.ts';
import type { Ballot } from '../../../engine/documents/contracts/ballot.ts';
import type { Charter } from '../../../engine/documents/contracts/charter.ts';
import type { TallyAct } from '../../../engine/documents/contracts/tally-act.ts';
import type { TallySheet } from '../../../engine/documents/contracts/tally-sheet.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { accepted, refused } from '../../given.ts';
import { dataOf, htmlOf, wordsIn } from '../documents/render-built-in.ts';
import {
  aCharter,
  aProcess,
  document,
  frozen,
  opened,
  published,
  type TestProcess,
  voted,
} from './given-consultation.ts';

const share = { numerator: 1, denominator: 2 };
const counting = (max: number) => ({
  choices: { min: 1, max },
  turnout: { kind: 'none' },
  percentages: { rounding: 'half-up-each', of: 'votes', decimals: 1 },
});
const matters = {
  options: [
    { code: 'park', title: 'Parque nuevo' },
    {
      code: 'rate',
      title: 'Tarifa común',
      threshold: { comparison: 'at-least', share: { numerator: 2, denominator: 3 }, of: 'ballots' },
    },
  ],
  counting: counting(2),
  vote: { kind: 'single-matters', threshold: { comparison: 'more-than', share, of: 'yes-and-no' } },
};
const budget = (changes: object = {}) => ({
  options: [
    { code: 'lights', title: 'Luminarias', costMinor: 6_000_000 },
    { code: 'paths', title: 'Senderos', costMinor: 5_000_000 },
    { code: 'trees', title: 'Árboles', costMinor: 4_000_000 },
  ],
  counting: counting(2),
  vote: {
    kind: 'participatory-budget',
    currency: 'PEN',
    ceilingMinor: 11_000_000,
    unfitting: 'skip',
    ties: 'drawn-by-lot',
    ...changes,
  },
});

const recounted = async (at: TestProcess, consultation: string) =>
  recount((await recountView(at.engine, { ...at, consultation }))!.file);
const rule = async (at: TestProcess) => {
  const scope = { organization: at.organization, process: at.process };
  const facts = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await standingBudgets.read({ tx, ...scope }, {}),
  }));
  return budgetWithinCeiling.judge({ standingBudgets: facts }, {}, {} as never);
};

it('votes matter by matter, on paper too, and anyone counts them again', async () => {
  const at = await aProcess();
  const consultation = await opened(at, matters);
  await voted(at, consultation, 1, 'yes-park', 'no-rate');
  await voted(at, consultation, 2, 'yes-rate');
  const entry = {
    folios: { first: 1, last: 2 },
    unused: 0,
    ballots: 2,
    blank: 0,
    spoiled: 0,
    votes: [
      { option: 'no-park', votes: 1 },
      { option: 'yes-park', votes: 1 },
      { option: 'yes-rate', votes: 1 },
    ],
    voters: [document(3), document(4)],
  };
  const twice = {
    ...entry,
    votes: [
      { option: 'yes-park', votes: 2 },
      { option: 'no-park', votes: 1 },
    ],
  };
  const enter = { consultation, code: 'a', place: 'Feria' };
  expect(
    await refused(at, at.paper, 'enter-paper-batch', { ...enter, entry: twice }, at.process),
  ).toMatchObject({ issues: [{ reason: 'votes-do-not-fit-ballots' }] });
  const { batch } = (await accepted(at, at.paper, 'enter-paper-batch', { ...enter, entry }, at.process))
    .result;
  await accepted(at, at.otherPaper, 'reenter-paper-batch', { consultation, batch, entry }, at.process);
  expect(await published(at, consultation)).toMatchObject({ outcome: 'valid', winners: ['park'] });
  const again = await recounted(at, consultation);
  expect(again).toMatchObject({ agrees: true, differences: [] });
  expect(again.tally!.matters).toMatchObject([
    { matter: 'park', yes: 2, no: 1, blank: 1, required: 2, passed: true },
    { matter: 'rate', yes: 2, no: 1, blank: 1, required: 3, passed: false },
  ]);
  const act = await dataOf<TallyAct>(at, { kind: 'tally-act', subject: consultation });
  expect(act).toMatchObject({ options: [], percentages: { sum: null } });
  const words = wordsIn(htmlOf('es', 'tally-act', act));
  for (const sentence of [
    '1. Parque nuevo',
    'Se aprueba',
    'No se aprueba',
    'al menos 2/3 de los votos que no',
  ])
    expect(words).toContain(sentence);
  expect(words).not.toContain('entraban las primeras');
  expect(wordsIn(htmlOf('en', 'tally-act', act))).toContain('Does not pass');
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});

it('gives a budget out by a lot where not all of a tie fit, within its ceiling, and says what is left over', async () => {
  const at = await aProcess();
  const consultation = await opened(at, budget());
  for (const [voter, choice] of [['lights'], ['lights', 'trees'], ['paths']].entries())
    await voted(at, consultation, voter, ...choice);
  expect(await rule(at)).toMatchObject({ status: 'not-met' });
  expect(await published(at, consultation)).toMatchObject({ outcome: 'tie', winners: ['lights'] });
  expect(await rule(at)).toMatchObject({ status: 'not-met' });
  const wrong = { consultation, drawn: ['trees', 'lights'], record: 'Acta 9' };
  expect(await refused(at, at.secretary, 'record-lot', wrong, at.process)).toMatchObject({
    issues: [{ reason: 'lot-not-among-the-tied' }],
  });
  const lot = { consultation, drawn: ['trees', 'paths'], record: 'Acta 9' };
  await accepted(at, at.secretary, 'record-lot', lot, at.process);
  const { tally } = (await consultationView(at.engine, { ...at, consultation }))!.result!;
  expect(tally).toMatchObject({
    outcome: 'valid',
    winners: ['lights', 'trees'],
    budget: { spentMinor: 10_000_000, leftMinor: 1_000_000 },
  });
  expect(await rule(at)).toMatchObject({ status: 'met', found: { within: 1 } });
  expect(await recounted(at, consultation)).toMatchObject({ agrees: true });
  const { file } = (await recountView(at.engine, { ...at, consultation }))!;
  expect(file.version).toBe(2);
  const dearer = structuredClone(file);
  dearer.charter.options[2]!.costMinor = 1;
  expect(recount(dearer).differences.map(({ code }) => code)).toContain('charter-hash-differs');
  const act = await dataOf<TallyAct>(at, { kind: 'tally-act', subject: consultation });
  const words = wordsIn(htmlOf('es', 'tally-act', act));
  for (const sentence of ['Luminarias', 'No cabe', 'Constancia', 'Total que se gasta'].filter(
    (one) => one !== 'Constancia',
  ))
    expect(words).toContain(sentence);
  expect(act.budget).toMatchObject({ spent: 10_000_000, left: 1_000_000 });
});

it('refuses a ballot that spends more than a voter may', async () => {
  const at = await aProcess();
  const consultation = await opened(at, budget({ perVoterMinor: 10_000_000 }));
  await voted(at, consultation, 1, 'lights', 'trees');
  await expect(voted(at, consultation, 2, 'lights', 'paths')).rejects.toThrow('choice-not-in-charter');
});

it('refuses a ballot that answers a matter twice', async () => {
  const at = await aProcess();
  const consultation = await opened(at, matters);
  await expect(voted(at, consultation, 1, 'yes-park', 'no-park')).rejects.toThrow('choice-not-in-charter');
  await expect(voted(at, consultation, 1, 'park')).rejects.toThrow('choice-not-in-charter');
});

it('prints the rules, the ballot and the sheet of each kind', async () => {
  const at = await aProcess();
  const about = { count: 2 };
  const first = await frozen(at, matters);
  const paper = await dataOf<Ballot>(at, { kind: 'ballot', subject: first, about });
  expect(wordsIn(htmlOf('es', 'ballot', paper))).toContain('Marque «Sí» o «No» en cada materia');
  const sheet = await dataOf<TallySheet>(at, { kind: 'tally-sheet', subject: first });
  expect(sheet.options.map(({ code, answer }) => [code, answer])).toEqual([
    ['park', 'yes'],
    ['park', 'no'],
    ['rate', 'yes'],
    ['rate', 'no'],
  ]);
  expect(wordsIn(htmlOf('es', 'tally-sheet', sheet))).toContain('1. Parque nuevo: sí');
  const rules = await dataOf<Charter>(at, { kind: 'charter', subject: first });
  expect(wordsIn(htmlOf('es', 'charter', rules))).toContain('Para aprobarse necesita al menos 2/3');
  const second = await frozen(at, budget({ perVoterMinor: 10_000_000 }));
  const money = await dataOf<Charter>(at, { kind: 'charter', subject: second });
  expect(money.budget).toMatchObject({ ceiling: 11_000_000, perVoter: 10_000_000, rest: null });
  const said = wordsIn(htmlOf('es', 'charter', money));
  expect(said).toContain('Se reparten PEN 110.000,00.');
  expect(said).not.toContain('entran las primeras');
  expect(wordsIn(htmlOf('en', 'charter', money))).toContain('is passed over');
  const slips = await dataOf<Ballot>(at, { kind: 'ballot', subject: second, about });
  expect(wordsIn(htmlOf('es', 'ballot', slips))).toContain('no puede sumar más de PEN 100.000,00');
});

it.each([
  [{ vote: matters.vote }, 'charter.counting.places', 'not-in-this-kind'],
  [budget({ ceilingMinor: 15_000_000 }), 'charter.vote', 'ceiling-for-every-option'],
  [
    { ...matters, vote: { ...matters.vote, threshold: { comparison: 'at-least', share, of: 'roll' } } },
    'charter.vote',
    'share-needs-a-closed-roll',
  ],
])('refuses rules that contradict their kind: %#', async (changes, path, reason) => {
  const at = await aProcess();
  const input = { charter: aCharter(changes) };
  expect(await refused(at, at.team, 'draft-charter', input, at.process)).toMatchObject({
    issues: [{ path, reason }],
  });
});
