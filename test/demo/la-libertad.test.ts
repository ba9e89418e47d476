import { expect, it } from 'vitest';
import type { Answer, Http } from '../../demo/http.ts';
import { begins, organization } from '../../demo/la-libertad/replay/stage-play.ts';
import { population } from '../../demo/la-libertad/review.ts';
import { laLibertadViews, playLaLibertad } from '../../demo/replays/la-libertad.ts';
import { screenOn } from '../../demo/screen.ts';
import { sweep } from '../../engine/index.ts';
import { createApp } from '../../web/app.ts';
import { testClock, testEngine } from '../database.ts';

/** The application without a network in between, spoken to as over one. */
async function given() {
  const engine = await testEngine();
  const app = createApp(engine, () => {});
  let requests = 0;
  const ask = async (expected: boolean, path: string, by: string | undefined, body?: object) => {
    requests += 1;
    const headers = {
      'content-type': 'application/json',
      ...(by === undefined ? {} : { authorization: `Bearer ${by}` }),
    };
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await app.request(path, sent);
    const read: Answer = await answer.json();
    if (answer.ok !== expected) throw new Error(`${path}: ${JSON.stringify(read)}`);
    return read;
  };
  const http: Http = {
    base: '',
    post: (path, body, by) => ask(true, path, by, body),
    refused: (path, body, by) => ask(false, path, by, body),
    read: (path, by) => ask(true, path, by),
    bytes: () => Promise.reject(new Error('No file is asked for here.')),
    requests: () => requests,
  };
  const time = {
    clock: testClock,
    now: () => testClock.now(),
    moveTo: async (_engine: unknown, instant: string) => {
      const to = new Date(instant).toISOString();
      if (to > testClock.now()) testClock.moveTo(to);
      await sweep(engine, organization);
    },
    swept: () => ({ accepted: 0, refused: 0, failed: 0 }),
  };
  const screen = screenOn({ write: () => true }, { language: 'es', plain: true, next: '' });
  return { engine, http, time, screen, language: 'es' as const };
}

it('makes every figure of La Libertad of what was done: with one municipality fewer it is another', async () => {
  if (begins > testClock.now()) testClock.moveTo(begins);
  const { play, children, next, commitment, taken } = await playLaLibertad(await given(), 1);
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
