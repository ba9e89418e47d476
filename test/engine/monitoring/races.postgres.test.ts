import { expect, it } from 'vitest';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { startEngine } from '../../../engine/start.ts';
import { testClock, testDatabase } from '../../database.ts';
import { anImplementation } from '../plan/given-plan.ts';
import { aMonitoredProcess } from './given-monitoring.ts';

it('issues each report once where two servers look after the clock at the same time', async () => {
  const given = await aMonitoredProcess('2021-11-16T15:00:00.000Z');
  const { at, reports, figures, here } = given;
  await anImplementation(at);
  const other = await startEngine({ ...testDatabase(), clock: testClock });
  try {
    testClock.moveTo('2023-02-10T15:00:00.000Z');
    const swept = { accepted: 0, refused: 0, failed: 0 };
    for (let round = 0; round < 40; round += 1) {
      const both = await Promise.all([at.engine, other].map((engine) => sweep(engine, at.organization)));
      for (const one of both)
        for (const how of ['accepted', 'refused', 'failed'] as const) swept[how] += one[how];
      if (both.every(({ accepted, refused }) => accepted + refused === 0)) break;
    }
    expect(swept.failed).toBe(0);
    const months = (await reports()).flatMap(({ cause, month }) => (cause === 'monthly' ? [month] : []));
    expect(months).toHaveLength(15);
    expect(new Set(months).size).toBe(15);
    expect((await reports()).filter(({ cause }) => cause === 'passage')).toHaveLength(1);
    const told = await Promise.all((await reports()).map((_, place) => figures(place)));
    const names = told.flatMap(({ overdue }) => overdue.filter(({ isNew }) => isNew).map(({ name }) => name));
    expect(names).toHaveLength(new Set(names).size);
    // The inception report on the plan falls overdue too.
    expect(names.map((name) => name.split(':')[0]).sort()).toEqual(['2022-1', '2022-2', 'Plan', 'greener-1']);
    // Every event behind the last is told once: the ranges follow each other without a gap.
    const ranges = told.map(({ changes }) => [changes.fromEvent, changes.toEvent] as const);
    for (const [place, [from]] of ranges.entries())
      expect(from).toBe(place === 0 ? 1 : ranges[place - 1]![1] + 1);
    expect((await verifyOne(at.engine, here))?.faults).toEqual([]);
  } finally {
    await other.close();
  }
});
