import { expect, it } from 'vitest';
import { place } from '../../demo/la-libertad/replay/play.ts';
import { population } from '../../demo/la-libertad/review.ts';
import { takenOver } from '../../demo/la-libertad/transfers.ts';
import { laLibertadViews, playLaLibertad } from '../../demo/replays/la-libertad.ts';
import { verifyLedgers } from '../../demo/verify-ledgers.ts';
import { testClock } from '../database.ts';
import { overNoNetwork } from './over-no-network.ts';

it('makes every figure of La Libertad of what was done: with one municipality fewer it is another', async () => {
  if (place.begins > testClock.now()) testClock.moveTo(place.begins);
  const given = await overNoNetwork(place.organization);
  const { play, children, next, commitment, taken } = await playLaLibertad(given, 1);
  const views = await laLibertadViews(play, children, next, commitment);
  // The first of the six is the only one that comes to the end.
  expect(views.transfers).toMatchObject({
    ...{ institutions: 5, signed: 3, approvedByCouncil: 2, transferred: 2, inOperation: 1, evaluated: 0 },
    ...{ interventions: 212, illustrative: 3 },
  });
  const line = (rule: string) =>
    views.gates[0].checklist.items.find((item: { rule: string }) => item.rule === rule);
  expect(line('indicators-have-baseline')).toMatchObject({
    blocks: false,
    verdict: { status: 'not-met', found: { indicators: 5, withBaseline: 0 } },
  });
  expect(views.compliance).toMatchObject({
    standard: 'ogp-2017',
    assessor: 'independent-reporting-mechanism',
  });
  // Of what the page says nothing, nothing is said: neither that it was done nor that it was not.
  expect(
    views.compliance.requirements.map((one: { verdict: { status: string; fact?: string } }) => [
      one.verdict.status,
      one.verdict.fact,
    ]),
  ).toEqual([
    ['unknown', 'participation-level'],
    ['unknown', 'forum-on-record'],
    ['unknown', 'reporting-periods'],
    ['unknown', 'counterparts-on-record'],
  ]);
  expect(views.commitment).toMatchObject({ number: 5 });
  for (const { process, transfer } of views.municipalities) {
    expect(process.title).toContain('(ilustrativa)');
    expect(JSON.stringify(transfer)).not.toContain('opengovpartnership.org');
  }
  expect(views.mechanismCodings[0].scales.map((one: { is: string }) => one.is)).toEqual([
    ...['level', 'level', 'level', 'no-data', 'blank'],
  ]);
  expect(views.commitment.milestones.every((one: { dueOn: unknown }) => one.dueOn === null)).toBe(true);
  expect(views.nextCycle.carriedLessons).toHaveLength(2);
  expect(taken.origin).toMatchObject({ own: false, lineage: [{ organization: 'la-libertad' }] });
  // The other organization, which took the method over, has a ledger of its own.
  const { ledgers } = await verifyLedgers(given.engine, [place.organization, takenOver.value.organization]);
  expect(ledgers).toBe(2 + 2 + views.municipalities.length);
});

it('prints the share of the census that its figures give', () => {
  const { region, trujillo, printed } = population.value;
  const share = new Intl.NumberFormat('es-PE', { maximumFractionDigits: 2 }).format(
    (trujillo / region) * 100,
  );
  expect(`${share.replace('.', ',')}%`).toBe(printed);
});
