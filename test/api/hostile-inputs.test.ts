import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type Action, actionsOf } from '../../api/actions.ts';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { roles } from '../../engine/people/roles.ts';
import { verifyOne } from '../../engine/process/views/verification.ts';
import type { WorkflowInput } from '../../engine/workflow/spec.ts';
import { inputSchema } from '../../templates/explain/input-schema.ts';
import { accepted } from '../given.ts';
import { type Answered, anApi, type TestApi } from './given-api.ts';
import { hostile } from './hostile-values.ts';

const catalogue = composeCatalogue();
const text = (words: string) => ({ es: words, en: words });
const held = roles.filter((role) => role !== 'public' && role !== 'clock');

/** Everything is open, to whoever holds every role. */
/** Gives the works that are open their periods, and blocks nothing. */
const reports = {
  rule: 'milestone-progress-reported',
  params: { periodMonths: 6 },
  severity: 'good-practice' as const,
  basis: { kind: 'our-choice' as const, reference: 'Cauce', why: text('Es una prueba.') },
};

const openWorkflow: WorkflowInput = {
  format: 1,
  id: 'open',
  version: 1,
  title: text('Todo abierto'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: Object.fromEntries(held.map((role) => [role, { title: text(role), as: role }])),
  forum: {
    sectors: { community: { title: text('Comunidad') } },
    basis: { kind: 'our-choice', reference: 'Cauce', why: text('Es una prueba.') },
  },
  throughout: [...new Set(catalogue.domains.flatMap(({ activities }) => activities.map(({ name }) => name)))],
  stages: {
    dialogues: { title: text('Diálogos'), gate: [] },
    after: { title: text('Después'), after: ['dialogues'], gate: [reports] },
  },
};

let api: TestApi;
let process: string;
/** Who judges is a party to nothing, so that no one person holds every role. */
let monitor: string;
const apart = ['monitoring-body', 'observer'] as const;
const ids: string[] = [];
beforeAll(async () => {
  api = await anApi();
  const { at } = api;
  const others = held.filter((role) => role !== 'administrator' && !apart.some((one) => one === role));
  for (const role of others) {
    const mandate = { person: at.administrator.id, role, act: 'decreto', from: '2020-01-01T00:00:00Z' };
    await accepted(at, at.administrator, 'give-mandate', mandate);
  }
  monitor = await api.aKey('monitoring-body');
  await accepted(at, at.administrator, 'publish-workflow', { workflow: openWorkflow });
  const opening = { workflow: 'open', version: 1, title: 'Todo abierto' };
  process = (await accepted(at, at.administrator, 'open-process', opening)).result.process as string;
  ids.push(process, at.administrator.id);
});

function send({ path, by }: Action, body: unknown): Promise<Answered> {
  const at = path
    .replace('{organization}', api.at.organization)
    .replace('{process}', process)
    .replace('{consultation}', ids.at(-1) ?? '');
  const key = by.every((role) => apart.some((one) => one === role)) ? monitor : api.at.key;
  return api.post(at, JSON.stringify(body), { key });
}

// What ends the process or the rights of who tries would leave the others nothing to try; it is tried apart.
const last = new Set(['cancel-process', 'close-process', 'suspend-process', 'end-mandate', 'revoke-key']);
const actions = actionsOf(catalogue).sort(
  (one, other) => Number(last.has(one.name)) - Number(last.has(other.name)),
);

it.each(actions)(
  '$name answers whatever it is sent with what it did or why not, in words',
  async (action) => {
    const inputs = hostile(inputSchema(action, 'es'), ids);
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const { status, body } = await send(action, input);
        expect(status, `${JSON.stringify(body)} ${api.log.at(-1)}`).toBeLessThan(500);
        if (status === 200) ids.push(...Object.values(body.result ?? {}).filter(isId));
        else
          expect(body).toMatchObject({
            title: expect.stringMatching(/\p{L}/u),
            next: expect.stringMatching(/\p{L}/u),
          });
      }),
      { numRuns: 8, endOnFailure: true },
    );
  },
);

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

it('leaves a ledger that verifies, whatever was sent', async () => {
  const verified = await verifyOne(api.at.engine, { organization: api.at.organization, process });
  expect(verified?.faults).toEqual([]);
  expect(verified?.events).toBeGreaterThan(10);
});
