import { expect, it } from 'vitest';
import { stakeholderMapView } from '../../../engine/dialogues/views/stakeholder-map.ts';
import { testClock } from '../../database.ts';
import { hoursFromNow, someDialogues, withGate } from './given-dialogues.ts';

withGate([
  { rule: 'stakeholder-map-done', params: { required: ['women', 'migrants'] } },
  { rule: 'timeline-published-before-start', params: { leadDays: 14 } },
]);

it('is done when it was declared so and has the segments that the method names', async () => {
  const given = await someDialogues();
  expect(await given.verdict('stakeholder-map-done')).toEqual({
    status: 'not-met',
    found: { segments: 2, declared: false, completedAt: null, lacking: 1 },
    required: { declared: true, required: ['women', 'migrants'] },
    missing: [{ declared: false }, { segment: 'migrants' }],
  });
  const migrants = {
    id: 'migrants',
    name: 'Población Migrante',
    sensitive: false,
    influence: 'low',
    interest: 'high',
  };
  await given.accepted('map-stakeholders', { segments: [migrants] });
  const completedAt = hoursFromNow(-24);
  await given.accepted('complete-stakeholder-map', { completedAt });
  expect(await given.verdict('stakeholder-map-done')).toEqual({
    status: 'met',
    found: { segments: 3, declared: true, completedAt, lacking: 0 },
  });
  await given.verified();
});

it('describes a segment anew without forgetting in how many meetings it was heard', async () => {
  const given = await someDialogues();
  await given.held();
  const renamed = {
    id: 'women',
    name: 'Mujeres y diversidades',
    sensitive: true,
    invited: ['Centro de la mujer'],
  };
  await given.accepted('map-stakeholders', { segments: [renamed] });
  const where = { organization: given.at.organization, process: given.process };
  const view = await stakeholderMapView(given.at.engine, where);
  expect(view?.segments.find(({ id }) => id === 'women')).toEqual({
    ...renamed,
    influence: null,
    interest: null,
    heardIn: 1,
    withdrawal: null,
  });
  await given.verified();
});

it('lets a segment go that was mapped by mistake, with the reason, but none that was heard', async () => {
  const given = await someDialogues();
  await given.held();
  expect(await given.refused('withdraw-segment', { segment: 'women', reason: 'Ninguna.' })).toMatchObject({
    reason: 'segment-was-heard',
  });
  await given.accepted('withdraw-segment', { segment: 'indigenous-peoples', reason: 'Se repetía.' });
  expect(await given.verdict('stakeholder-map-done')).toMatchObject({ found: { segments: 1 } });
  expect(
    await given.refused('withdraw-segment', { segment: 'indigenous-peoples', reason: 'x' }),
  ).toMatchObject({
    code: 'not-found',
  });
  await given.verified();
});

it('counts the lead of the timeline from its first publication, whatever is published later', async () => {
  const given = await someDialogues();
  expect(await given.verdict('timeline-published-before-start')).toEqual({
    status: 'unknown',
    fact: 'timeline',
  });
  const entries = [{ title: 'Diálogos', opensOn: '2021-07-22', closesOn: '2021-08-07' }];
  testClock.moveTo('2021-07-05T09:00:00-04:00');
  await given.accepted('publish-timeline', { entries });
  testClock.moveTo('2021-07-19T20:00:00-04:00');
  await given.accepted('publish-timeline', { entries });
  // Fourteen whole days lie between the 5th and the 20th, thirteen between the 5th and the 19th.
  const { seq } = await given.holds(await given.scheduled());
  expect(await given.verdict('timeline-published-before-start')).toMatchObject({
    status: 'not-met',
    found: { leadDays: 13 },
  });
  testClock.moveTo('2021-07-20T12:00:00-04:00');
  const changes = { from: '2021-07-20T10:00:00-04:00', to: '2021-07-20T11:00:00-04:00' };
  await given.accepted('correct-record', { seq, reason: 'Fue al día siguiente.', changes });
  expect(await given.verdict('timeline-published-before-start')).toMatchObject({
    status: 'met',
    found: { leadDays: 14 },
  });
  await given.verified();
});

it('refuses a timeline that ends before it begins, and a map of nobody', async () => {
  const given = await someDialogues();
  const entries = [{ title: 'Diálogos', opensOn: '2021-07-22', closesOn: '2021-07-21' }];
  expect(await given.refused('publish-timeline', { entries })).toMatchObject({
    issues: [{ path: 'entries.0.closesOn', reason: 'ends-before-it-starts' }],
  });
  for (const segment of ['women', 'indigenous-peoples']) {
    await given.accepted('withdraw-segment', { segment, reason: 'Por error.' });
  }
  expect(await given.refused('complete-stakeholder-map', {})).toMatchObject({
    reason: 'stakeholder-map-is-empty',
  });
  const women = { id: 'women', name: 'Mujeres', sensitive: false };
  expect(await given.refused('map-stakeholders', { segments: [women, women] })).toMatchObject({
    issues: [{ reason: 'named-twice' }],
  });
});
