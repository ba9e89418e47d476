import { expect, it } from 'vitest';
import { municipalities } from '../../demo/infoem/questionnaire.ts';
import { begins, organization } from '../../demo/infoem/replay/stage-play.ts';
import { infoemViews, playInfoem } from '../../demo/replays/infoem.ts';
import { sweep } from '../../engine/index.ts';
import { testClock } from '../database.ts';
import { overNoNetwork } from './over-no-network.ts';

type Line = { readonly rule: string; readonly verdict: object };

it('makes every figure of Infoem of what came in: with one fewer of each it is another', async () => {
  testClock.moveTo(new Date(begins).toISOString());
  const given = await overNoNetwork();
  const { time } = given;
  const moveTo: typeof time.moveTo = async (engine, instant) => {
    await time.moveTo(engine, instant);
    await sweep(given.engine, organization);
  };
  // The last citizen is the only one of the eighteenth municipality, the last day is the conference's second.
  const { play, questionnaire, children } = await playInfoem(
    { ...given, time: { ...time, moveTo } },
    {
      ...{ municipality: 0, citizen: 44, item: 63, commitment: 7, line: 0, conclusion: 7 },
      ...{ regionalForum: 3, secretariat: 3, day: '2023-06-08' },
    },
  );
  const views = await infoemViews(play, questionnaire, children);
  expect(views.commitments).toHaveLength(8);
  expect(views.questionnaire).toMatchObject({
    response: { count: 116, of: 125, percent: 92.8 },
    citizens: { answers: 44, coverage: { count: 17, of: 125, percent: 13.6 } },
    reminders: 1,
  });
  expect(
    views.questionnaire.content.dimensions.flatMap((one: { items: object[] }) => one.items),
  ).toHaveLength(63);
  const owing = views.institutions.filter((one: { answered: boolean }) => !one.answered);
  expect(owing).toHaveLength(9);
  expect(owing[0]).toMatchObject({ institution: municipalities[0]!.code });
  expect(views.sessions.map(({ session }) => [session.kind, session.number])).toEqual([
    ['extraordinary', 1],
    ['ordinary', 17],
  ]);
  expect(views.sessions.map(({ minutes }) => minutes.publishedAt !== null)).toEqual([true, true]);
  const meetings = views.meetings.map(({ kind }: { kind: string }) => kind);
  expect(meetings.filter((kind: string) => kind === 'conference')).toHaveLength(3 + 2);
  expect(views.meetings.find(({ kind }: { kind: string }) => kind === 'working-group')).toMatchObject({
    attendance: { total: 16 },
  });
  expect(views.agreements).toHaveLength(7);
  expect(views.windows.windows[0].acts).toMatchObject([
    { command: 'publish-answers', ground: 'education', reason: expect.stringMatching(/^Ilustrativo/) },
  ]);
  const found = new Map(
    views.inconsistencies.inconsistencies.map((one: { kind: string }) => [one.kind, one]),
  );
  expect(found.get('ended-later-than-planned')).toMatchObject({ plannedOn: '2022-05-31', days: 371 });
  expect(found.get('objective-reached-with-open-milestones')).toMatchObject({
    milestones: ['study', 'exchange'],
  });
  expect(found.get('objective-reached-with-processes-under-way')).toMatchObject({
    processes: [{}, {}, {}],
  });
  for (const { claims } of views.contradictions)
    for (const { evidence } of claims) expect(evidence).toHaveLength(1);
  const line = (gate: 'study' | 'agenda', rule: string) =>
    views.gates[gate].checklist.items.find((item: Line) => item.rule === rule).verdict;
  expect(line('study', 'questionnaire-answered')).toMatchObject({ status: 'met', found: { answered: 116 } });
  expect(line('study', 'vote-threshold-reached')).toMatchObject({
    status: 'met',
    found: { votes: 4, base: 4 },
  });
  expect(line('study', 'electoral-blackout-kept')).toMatchObject({ found: { within: 1, excused: 1 } });
  expect(line('agenda', 'agreements-have-owner-and-due')).toMatchObject({ found: { incomplete: 7 } });
  expect(views.verification.faults).toEqual([]);
});
