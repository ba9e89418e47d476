import { expect, it } from 'vitest';
import type { Http } from '../../demo/http.ts';
import { municipalities } from '../../demo/infoem/questionnaire.ts';
import { makePlan } from '../../demo/infoem/replay/plan.ts';
import { begins, prepare, read } from '../../demo/infoem/replay/stage-play.ts';
import { study } from '../../demo/infoem/replay/study.ts';
import { screenOn } from '../../demo/screen.ts';
import { createApp } from '../../web/app.ts';
import { testClock, testEngine } from '../database.ts';

/** The application without a network in between, spoken to as over one. */
async function given() {
  const engine = await testEngine();
  const app = createApp(engine, () => {});
  let requests = 0;
  const ask = async (path: string, by: string | undefined, body?: object) => {
    requests += 1;
    const headers = {
      'content-type': 'application/json',
      ...(by === undefined ? {} : { authorization: `Bearer ${by}` }),
    };
    const answer = await app.request(
      path,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
    );
    return { ok: answer.ok, body: await answer.json() };
  };
  const whole = async (expected: boolean, ...asked: Parameters<typeof ask>) => {
    const { ok, body } = await ask(...asked);
    if (ok !== expected) throw new Error(`${asked[0]}: ${JSON.stringify(body)}`);
    return body;
  };
  const http: Http = {
    base: '',
    post: (path, body, by) => whole(true, path, by, body),
    refused: (path, body, by) => whole(false, path, by, body),
    read: (path, by) => whole(true, path, by),
    bytes: () => Promise.reject(new Error('No file is asked for here.')),
    requests: () => requests,
  };
  const time = {
    clock: testClock,
    now: () => testClock.now(),
    moveTo: async (_engine: unknown, instant: string) => testClock.moveTo(new Date(instant).toISOString()),
    swept: () => ({ accepted: 0, refused: 0, failed: 0 }),
  };
  const screen = screenOn({ write: () => true }, { language: 'es', plain: true, next: '' });
  return { engine, http, time, screen, language: 'es' as const };
}

it('makes every figure of Infoem of the answers that came in: with one fewer of each it is another', async () => {
  testClock.moveTo(new Date(begins).toISOString());
  const play = await prepare(await given());
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
