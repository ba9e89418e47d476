import { expect, it } from 'vitest';
import { place } from '../../demo/la-libertad/replay/play.ts';
import { population } from '../../demo/la-libertad/review.ts';
import { laLibertadViews, playLaLibertad } from '../../demo/replays/la-libertad.ts';
import { testClock } from '../database.ts';
import { overNoNetwork } from './over-no-network.ts';

it('makes every figure of La Libertad of what was done: with one municipality fewer it is another', async () => {
  if (place.begins > testClock.now()) testClock.moveTo(place.begins);
  const { play, children, next, commitment, taken } = await playLaLibertad(
    await overNoNetwork(place.organization),
    1,
  );
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
  expect(views.mechanismCodings[0].scales.map((one: { is: string }) => one.is)).toEqual([
    ...['level', 'level', 'level', 'no-data', 'blank'],
  ]);
  expect(views.commitment.milestones.every((one: { dueOn: unknown }) => one.dueOn === null)).toBe(true);
  expect(views.nextCycle.carriedLessons).toHaveLength(2);
  expect(taken.origin).toMatchObject({ own: false, lineage: [{ organization: 'la-libertad' }] });
  for (const { verification } of [views, views.nextCycle, ...views.municipalities])
    expect(verification.faults).toEqual([]);
});

it('prints the share of the census that its figures give', () => {
  const { region, trujillo, printed } = population.value;
  const share = new Intl.NumberFormat('es-PE', { maximumFractionDigits: 2 }).format(
    (trujillo / region) * 100,
  );
  expect(`${share.replace('.', ',')}%`).toBe(printed);
});
