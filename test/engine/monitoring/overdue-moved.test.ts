import { expect, it } from 'vitest';
import { testClock } from '../../database.ts';
import { overdueReports, underWay } from './given-monitoring.ts';

it('waits for the new day of a milestone that was moved, and for none of a commitment that ended', async () => {
  const given = await underWay();
  const { at, on, commitment, milestones, passTo } = given;
  const waits = async () =>
    at.engine.unit(at.organization, async (tx) => ({
      commit: false,
      value: (
        await tx
          .selectFrom('due')
          .select(['subject', 'due_at'])
          .where('organization', '=', at.organization)
          .where('process', '=', at.process)
          .where('kind', '=', 'overdue')
          .where('subject', 'like', 'milestone:%')
          .where('settled_at', 'is', null)
          .orderBy('due_at')
          .execute()
      ).map(({ due_at }) => due_at),
    }));
  expect(await waits()).toEqual(['2023-01-01T03:00:00.000Z', '2024-07-01T04:00:00.000Z']);
  await on('amend-milestone', {
    ...{ commitment, milestone: milestones[0]!.id, reason: 'Se convocó de nuevo.', dueOn: '2023-06-30' },
  });
  expect(await waits()).toEqual(['2023-07-01T04:00:00.000Z', '2024-07-01T04:00:00.000Z']);
  testClock.moveTo('2022-01-10T15:00:00.000Z');
  await on('end-commitment', {
    ...{ commitment, endedAt: testClock.now(), reasonCode: 'political-support', reason: 'Sin respaldo.' },
  });
  expect(await waits()).toEqual([]);
  await passTo('2022-03-02T15:00:00.000Z');
  expect(await overdueReports(given)).toEqual([]);
});
