import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionsOf } from '../../api/actions.ts';
import { createApi } from '../../api/app.ts';
import type { Env } from '../../api/env.ts';
import { organization as theirs } from '../../demo/replay/replay.ts';
import { refusedAttemptCountsView } from '../../engine/attempts/views/refused-attempt-counts.ts';
import type { Role } from '../../engine/people/roles.ts';
import { verifyOrganization } from '../../engine/process/views/verification.ts';
import type { RunningEngine } from '../../engine/start.ts';
import { accepted, anOrganization, type TestOrganization } from '../given.ts';
import { type Asked, ask, told } from './compare.ts';
import { type Explored, explored, holderOf } from './explore.ts';
import { checksums, ghostOf, type Names, namesOf } from './foreign.ts';
import { filled, samplesOf } from './inputs.ts';
import { ofNobody, type Probe, pathWith, probesOf, routesOf } from './requests.ts';
import { type Watched, watched } from './watched-engine.ts';
import { theWholeCycle } from './whole-cycle.ts';

/** An organization in which everything is open to whoever asks; and another with a whole cycle, which it must not notice. */
let at: TestOrganization;
let mine: Explored;
let names: Names;
let view: Watched;
let app: Hono<Env>;
let theirEngine: RunningEngine;
let theirKey: string;

beforeAll(async () => {
  at = await anOrganization();
  mine = await explored(at);
  const { replay, engine } = await theWholeCycle(at.engine);
  [theirEngine, theirKey] = [engine, replay.keys.administrator];
  names = await namesOf(theirs, at.organization);
  view = watched(at.engine);
  app = createApi(view.engine, () => {});
}, 240_000);
afterAll(() => view.close());

/** As whoever may ask for it here. */
const asMe = (by: readonly Role[] = []): { [header: string]: string } => ({
  authorization: `Bearer ${holderOf(mine, by).key}`,
});
const asPublic = () => ({});

/** How the answer to a name of theirs differs from the answer to a name of nobody's; nothing where it does not. */
async function difference(
  what: string,
  by: { [header: string]: string },
  { ask: asking, name, ghost }: { ask(name: string): Asked; name: string; ghost: string },
): Promise<object | undefined> {
  const nobodys = await told(app, view, { ...asking(ghost), headers: by }, ghost);
  const somebodys = await told(app, view, { ...asking(name), headers: by }, name);
  const same = JSON.stringify(somebodys) === JSON.stringify(nobodys) && nobodys.status < 500;
  return same ? undefined : { what, name, nobodys, somebodys };
}

async function differences(probes: readonly Probe[], as: typeof asMe): Promise<object[]> {
  const found: (object | undefined)[] = [];
  for (const { what, field, kind, by, with: asking } of probes)
    for (const name of names.for(field, kind))
      found.push(await difference(what, as(by), { ask: asking, name, ghost: ghostOf(name, kind) }));
  return found.filter((one) => one !== undefined);
}

describe('an id of another organization', { timeout: 240_000 }, () => {
  it('is answered to the letter, and at the same cost, as one that nobody has: by every route and command', async () => {
    const { probes, uncovered } = probesOf(app, mine);
    expect(uncovered).toEqual([]);
    expect(probes.length).toBeGreaterThan(250);
    expect(await differences(probes, asMe)).toEqual([]);
  });

  it('would be noticed where it is answered otherwise: as ids of its own things are', async () => {
    const { probes } = probesOf(app, mine);
    const noticed: string[] = [];
    for (const { what, field, kind, by, with: asking } of probes) {
      const name = mine.made.get(field)?.at(-1);
      if (name === undefined || kind !== 'id') continue;
      const found = await difference(what, asMe(by), { ask: asking, name, ghost: ghostOf(name, kind) });
      if (found !== undefined) noticed.push(what);
    }
    expect(noticed.length).toBeGreaterThan(60);
  });

  it('tells the public no more than it tells those who hold every role', async () => {
    const { probes } = probesOf(app, mine);
    const open = new Set(
      actionsOf(at.engine.catalogue)
        .filter(({ by }) => by.includes('public'))
        .map(({ name }) => name),
    );
    const public_ = probes.filter(({ what }) => what.startsWith('GET') || open.has(what.split(' ')[0] ?? ''));
    expect(public_.length).toBeGreaterThan(40);
    expect(await differences(public_, asPublic)).toEqual([]);
  });
});

/** Every address of an organization, with what a command takes where it takes something. */
function everything(): { what: string; by: readonly Role[]; asking(organization: string): Asked }[] {
  const their = (field: string) => names.for(field, 'id')[0];
  const inPath = { process: their('process')!, consultation: their('consultation')! };
  const sent = actionsOf(at.engine.catalogue).map((action) => ({
    what: action.name,
    by: action.by,
    asking: (organization: string): Asked => ({
      method: 'POST',
      path: pathWith(action.path, mine, { ...inPath, organization }),
      body: filled(samplesOf(action).at(-1), ({ field, kind }) => names.for(field, kind)[0]),
    }),
  }));
  const read = routesOf(app)
    .filter(({ method, path }) => method === 'GET' && !ofNobody.test(path))
    .map(({ path }) => ({
      what: path,
      by: [],
      asking: (organization: string): Asked => {
        const given = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, their(name) ?? '1']);
        return { method: 'GET', path: pathWith(path, mine, { ...Object.fromEntries(given), organization }) };
      },
    }));
  return [...sent, ...read];
}

describe('a key of another organization', { timeout: 240_000 }, () => {
  it('is answered at every address as if the organization were not there', async () => {
    const found: (object | undefined)[] = [];
    for (const { what, asking } of everything())
      found.push(await difference(what, asMe(), { ask: asking, name: theirs, ghost: 'no-such-town' }));
    expect(found.filter((one) => one !== undefined)).toEqual([]);
  });

  it('is refused before anything else is looked at', async () => {
    const statuses = new Set<number>();
    for (const { asking } of everything())
      statuses.add((await ask(app, { ...asking(theirs), headers: asMe() })).status);
    expect([...statuses]).toEqual([401]);
  });
});

describe('what is sent for good', { timeout: 240_000 }, () => {
  it('changes no row of another organization, whatever ids it names and wherever it is sent', async () => {
    const before = await checksums(theirs);
    expect(Object.keys(before).length).toBeGreaterThan(60);
    const standing = createApi(at.engine, () => {});
    for (const { by, asking } of everything()) {
      await ask(standing, { ...asking(at.organization), headers: asMe(by) });
      await ask(standing, { ...asking(theirs), headers: asMe(by) });
    }
    const { 'public.refused_attempt_count': counted, ...rest } = await checksums(theirs);
    const { 'public.refused_attempt_count': countedBefore, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(counted).not.toBe(countedBefore);
    const { items } = await refusedAttemptCountsView(at.engine, { organization: theirs, limit: 200 });
    const hour = `${at.engine.clock.now().slice(0, 13)}:00:00.000Z`;
    expect(items.filter((line) => line.hour === hour)).toMatchObject([
      { caller: 'stranger', person: null, code: 'not-signed-in' },
    ]);
    for await (const { ledger, faults } of verifyOrganization(at.engine, at.organization))
      expect({ ledger, faults }).toEqual({ ledger, faults: [] });
  });
});

describe('what a request carries beside its input', () => {
  const body = { office: 'Oficina', institution: 'Municipio' };
  const post = (
    api: Hono<Env>,
    organization: string,
    key: string | undefined,
    idempotency: string,
    of: unknown = body,
  ) =>
    ask(api, {
      method: 'POST',
      path: `/api/${organization}/commands/register-person`,
      body: of,
      headers: {
        'idempotency-key': idempotency,
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
    });

  it('finds no answer under a key that another organization used', async () => {
    const [here, there] = [createApi(at.engine, () => {}), createApi(theirEngine, () => {})];
    const answers = [
      await post(there, theirs, theirKey, 'same'),
      await post(here, at.organization, at.key, 'same'),
      await post(there, theirs, theirKey, 'same'),
    ];
    const [first, own, again] = (await Promise.all(answers.map((answer) => answer.json()))) as {
      result: { person: string };
    }[];
    expect(own!.result.person).not.toBe(first!.result.person);
    expect(again).toEqual(first);
    const other = await post(here, at.organization, at.key, 'same', { ...body, office: 'Otra' });
    expect(other.status).toBe(422);
  });

  it('finds no answer under a key that another of the public chose, and its own again', async () => {
    const open = { closesAt: '2099-01-01T00:00:00Z' };
    const team = holderOf(mine, ['team']).principal;
    await accepted(at, team, 'open-contributions', open, mine.process);
    const path = pathWith('/api/{organization}/processes/{process}/commands/submit-contribution', mine, {});
    const submit = async (words: string) => {
      const sent = { method: 'POST', path, body: { kind: 'need', body: words } };
      const answer = await ask(
        createApi(at.engine, () => {}),
        { ...sent, headers: { 'idempotency-key': '1' } },
      );
      return { status: answer.status, body: (await answer.json()) as { result: object } };
    };
    const [first, other, again] = [
      await submit('Más luz.'),
      await submit('Más árboles.'),
      await submit('Más luz.'),
    ];
    expect([first.status, other.status]).toEqual([200, 200]);
    expect(other.body.result).not.toEqual(first.body.result);
    expect(again).toEqual(first);
  });

  it('is told nothing by a tag that another organization’s answer had', async () => {
    const path = pathWith('/api/{organization}/processes/{process}', mine, {});
    const [their] = names.for('process', 'id');
    const tag = (
      await ask(
        createApi(theirEngine, () => {}),
        { method: 'GET', path: `/api/${theirs}/processes/${their}` },
      )
    ).headers.get('etag')!;
    const own = (await ask(app, { method: 'GET', path })).headers.get('etag');
    expect(own).not.toBe(tag);
    for (const header of [tag, '"999999"', `W/${tag}`])
      expect((await ask(app, { method: 'GET', path, headers: { 'if-none-match': header } })).status).toBe(
        200,
      );
    const theirAddress = path.replace(mine.process, their!);
    for (const header of [tag, '*'])
      expect(
        (await ask(app, { method: 'GET', path: theirAddress, headers: { 'if-none-match': header } })).status,
      ).toBe(404);
  });
});
