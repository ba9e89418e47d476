import { expect, it } from 'vitest';
import { link } from '../plan/given-plan.ts';
import { overdueReports, underWay } from './given-monitoring.ts';

// A year and a half of reports are made in it, one after the other.
const timeout = 120_000;

it('tells of everything that fell overdue at one time in one report, and of nothing that was done in time', {
  timeout,
}, async () => {
  const given = await underWay();
  const { on, commitment, milestones, passTo, figures } = given;
  const [first] = milestones;
  await passTo('2022-12-20T15:00:00.000Z');
  const before = (await overdueReports(given)).length;
  // The first milestone is due on 31 December; it is complete in time.
  await on('report-progress', {
    ...{ commitment, milestone: first!.id, period: '2022-2', completion: 'complete' },
    ...{ text: 'Publicado.', evidence: [link('Diagnóstico')] },
  });
  await passTo('2023-01-10T15:00:00.000Z');
  expect(await overdueReports(given)).toHaveLength(before);
  // Nobody looks for a year and a half: two milestones' reports of three periods, and a milestone.
  await passTo('2024-07-20T15:00:00.000Z');
  const told = await figures(-1);
  const lines = told.overdue.map(({ kind, name }) => `${kind} ${name.split(':')[0]}`);
  expect(lines).toEqual([
    'progress 2022-1',
    'progress 2022-2',
    'progress 2023-1',
    'progress 2023-2',
    'milestone greener-2',
    'progress 2024-1',
  ]);
  // One report told them all, whichever came first, and the rest did not tell them again.
  const all = await Promise.all((await given.reports()).map((_, place) => figures(place)));
  const told2024 = all.flatMap(({ overdue }) => overdue.filter(({ isNew }) => isNew).map(({ name }) => name));
  expect(told2024).toHaveLength(new Set(told2024).size);
  expect(told2024).toHaveLength(6);
});
