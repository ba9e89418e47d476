import { expect, it } from 'vitest';
import { attentionView } from '../../../engine/process/views/attention.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { link } from '../plan/given-plan.ts';
import { overdueReports, underWay } from './given-monitoring.ts';

it('tells once of what falls overdue, on the day after, and writes nothing on the days between', async () => {
  const given = await underWay();
  const { at, on, commitment, milestones, passTo, figures, here } = given;
  const events = async () => (await verifyOne(at.engine, here))!.events;
  // The progress of the first half of 2022 is owed on 15 July.
  await passTo('2022-07-15T23:00:00.000Z');
  expect(await overdueReports(given)).toEqual([]);
  await passTo('2022-07-16T04:00:00.000Z');
  expect(await overdueReports(given)).toEqual(['2022-07-16T04:00:00.000Z']);
  const told = await figures(-1);
  expect(told.report).toMatchObject({ cause: 'overdue' });
  expect(told.overdue).toMatchObject([{ kind: 'progress', name: '2022-1', isNew: true }]);
  expect(told.commitments[0]?.milestones[0]).toMatchObject({
    code: 'greener-1',
    completion: null,
    nil: null,
    overdue: false,
  });
  const before = await events();
  for (let day = 17; day < 31; day += 1) await passTo(`2022-07-${day}T12:00:00.000Z`);
  expect(await events()).toBe(before);
  await passTo('2022-08-01T13:00:00.000Z');
  // The month's report lists it still, and not as new.
  expect((await figures(-1)).overdue).toMatchObject([{ name: '2022-1', isNew: false }]);
  for (const { id } of milestones)
    await on('report-progress', {
      ...{ commitment, milestone: id, period: '2022-1', completion: 'limited' },
      ...{ text: 'Se avanzó.', evidence: [link('Informe')] },
    });
  await passTo('2022-09-01T13:00:00.000Z');
  const september = await figures(-1);
  expect(september.overdue).toEqual([]);
  expect(september.commitments[0]?.milestones[0]).toMatchObject({
    completion: 'limited',
    text: 'Se avanzó.',
    evidence: [{ title: 'Informe', url: 'https://example.org/Informe', hash: null }],
  });
  expect((await attentionView(at.engine, { ...here, limit: 50 }))?.items).toEqual([]);
  expect((await verifyOne(at.engine, here))?.faults).toEqual([]);
});
