import { beforeAll, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { testClock } from '../database.ts';
import {
  aBallot,
  aProcess,
  inDays,
  opened,
  type TestProcess,
} from '../engine/consultation/given-consultation.ts';

let at: TestProcess;
let consultation: string;
const log: string[] = [];
beforeAll(async () => {
  at = await aProcess();
  consultation = await opened(at);
});

const path = (rest: string) =>
  `/api/${at.organization}/processes/${at.process}/consultations/${consultation}${rest}`;

async function request(rest: string, init: RequestInit = {}) {
  const answer = await createApi(at.engine, (line) => log.push(line)).request(path(rest), init);
  // biome-ignore lint/suspicious/noExplicitAny: a body is whatever the test says that it is.
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any };
}

const cast = (ballot: object) =>
  request('/ballots', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ballot),
  });

/** A ballot as it is sent: its consultation is in the address. */
function sent(voter: number, ...choice: string[]) {
  const { consultation: _in, ...ballot } = aBallot(consultation, voter, choice);
  return ballot;
}

it('takes a ballot of the public without a key, and answers a repetition as the first', async () => {
  const ballot = sent(1, 'greener');
  const first = await cast(ballot);
  expect(first).toMatchObject({ status: 200, body: { consultation, inclusionCode: ballot.inclusionCode } });
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect((await cast(ballot)).body).toEqual(first.body);
  expect(JSON.stringify(first.body)).not.toMatch(/greener|\d{4}-\d\d-\d\dT/);
});

it('lets anyone with the inclusion code see that the ballot is in the box', async () => {
  const ballot = sent(2, 'safer');
  await cast(ballot);
  const found = await request(`/inclusion/${ballot.inclusionCode}`);
  expect(found).toMatchObject({ status: 200, body: { status: 'in-the-box' } });
  expect((await request('/inclusion/nothing')).status).toBe(404);
});

it('refuses a second ballot of a person, in words', async () => {
  await cast(sent(3, 'safer'));
  const second = await cast(sent(3, 'nearer'));
  expect(second).toMatchObject({ status: 409, body: { code: 'not-possible', reason: 'already-voted' } });
  expect(second.body.detail).toMatch(/\p{L}.*\.$/u);
});

it('refuses a ballot that names a consultation beside its address, and one that is no ballot', async () => {
  const named = await cast({ ...sent(4, 'safer'), consultation });
  expect(named).toMatchObject({ status: 422, body: { issues: [{ reason: 'unrecognized-keys' }] } });
  expect((await cast([])).status).toBe(422);
  expect((await cast({})).status).toBe(422);
});

it('keeps the quarantine and the paper from the public', async () => {
  expect((await request('/quarantine')).status).toBe(401);
  expect((await request('/paper-batches')).status).toBe(401);
});

it('opens and closes by the clock at each request', async () => {
  testClock.moveTo(inDays(6));
  const late = await cast(sent(5, 'safer'));
  expect(late).toMatchObject({ status: 409, body: { reason: 'voting-closed' } });
});

it('logs nothing of a ballot', () => {
  expect(log).toEqual([]);
});
