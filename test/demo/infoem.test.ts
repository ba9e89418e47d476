import { expect, it } from 'vitest';
import { municipalities } from '../../demo/infoem/questionnaire.ts';
import { makePlan } from '../../demo/infoem/replay/plan.ts';
import { begins, prepare, read } from '../../demo/infoem/replay/stage-play.ts';
import { study } from '../../demo/infoem/replay/study.ts';
import { testClock } from '../database.ts';
import { overNoNetwork } from './over-no-network.ts';

it('makes every figure of Infoem of the answers that came in: with one fewer of each it is another', async () => {
  testClock.moveTo(new Date(begins).toISOString());
  const play = await prepare(await overNoNetwork());
  await makePlan(play);
  const commitments = await read(play, '/commitments?limit=50');
  expect(commitments.items).toHaveLength(9);
  // The last citizen is the only one of the eighteenth municipality.
  const questionnaire = await study(play, { municipality: 0, citizen: 44 });
  const figures = () => read(play, `/questionnaires/${questionnaire}`);
  expect(await figures()).toMatchObject({
    response: { count: 116, of: 125, percent: 92.8 },
    citizens: { answers: 44, coverage: { count: 17, of: 125, percent: 13.6 } },
  });
  const owing = await read(play, `/questionnaires/${questionnaire}/institutions?which=owing&limit=50`);
  expect(owing.items).toHaveLength(9);
  expect(owing.items[0]).toMatchObject({ institution: municipalities[0]!.code });
  const gate = await read(play, '/stages/study/gate');
  const line = (rule: string) => gate.checklist.items.find((item: { rule: string }) => item.rule === rule);
  expect(line('questionnaire-answered').verdict).toMatchObject({ status: 'met', found: { answered: 116 } });
  expect(line('prerequisites-in-sequence').verdict).toMatchObject({
    status: 'not-met',
    missing: [{ step: 'study-approved' }, { step: 'study-published' }],
  });
  expect((await read(play, '/verification')).faults).toEqual([]);
  expect(play.http.requests()).toBeGreaterThan(116 + 44);
});
