import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { organizationLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { type MandatesAsked, mandatesView } from '../../../engine/people/views/mandates.ts';
import { verifyOrganization } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { asOwner } from '../../owner.ts';
import { cycleWorkflow } from '../kernel/given-cycle.ts';
import { holding, inDays, mandated, somebody } from './given-people.ts';

let at: TestOrganization;
const send = (command: string, input: object) => accepted(at, at.administrator, command, input);
const no = (command: string, input: object) => refused(at, at.administrator, command, input);
const asked = async (of: Omit<MandatesAsked, 'organization'>, limit = 50) =>
  (await mandatesView(at.engine, { organization: at.organization, limit, ...of })).items;
const who = async (of: Omit<MandatesAsked, 'organization'>) =>
  (await asked(of)).map(({ person }) => person).sort();
const faults = async () => {
  const found: string[] = [];
  for await (const one of verifyOrganization(at.engine, at.organization)) {
    found.push(...one.faults.map(({ code, where }) => `${code} ${where}`));
  }
  return found;
};

beforeAll(async () => {
  at = await anOrganization();
  await send('publish-workflow', { workflow: cycleWorkflow() });
});

describe('who was administrator on a date', () => {
  let second: Principal;
  let mandate: string;
  const founder = () => at.administrator.id;
  const on: Record<string, string> = {};
  beforeAll(async () => {
    second = await somebody(at, 'Universidad');
    on.before = testClock.now();
    const from = inDays(2);
    const act = { kind: 'decree', reference: 'Decreto alcaldicio 12', date: '2021-02-26' };
    mandate = await mandated(at, second, 'administrator', { from, to: inDays(10), act, body: 'Alcaldía' });
    testClock.moveTo(inDays(5));
    on.meanwhile = inDays(-1);
    await send('end-mandate', {
      mandate,
      to: inDays(1),
      act: { kind: 'resolution', reference: 'Resolución 3', date: '2021-03-05' },
    });
    on.ended = testClock.now();
    testClock.moveTo(inDays(20));
  });

  it('has an answer for each', async () => {
    const role = 'administrator';
    expect(await who({ role, on: on.before! })).toEqual([founder()]);
    expect(await who({ role, on: on.meanwhile! })).toEqual([founder(), second.id].sort());
    expect(await who({ role, on: testClock.now() })).toEqual([founder()]);
    expect(await who({ role })).toEqual([founder(), second.id].sort());
    expect(await who({ role: 'team' })).toEqual([]);
  });

  it('says for which body, within what, and by which acts it began and ended', async () => {
    const [line] = await asked({ person: second.id });
    expect(line).toEqual({
      mandate,
      person: second.id,
      office: 'Oficina',
      institution: 'Universidad',
      role: 'administrator',
      roleInWorkflow: null,
      title: null,
      body: 'Alcaldía',
      scope: { kind: 'organization' },
      act: { kind: 'decree', reference: 'Decreto alcaldicio 12', date: '2021-02-26', file: null },
      from: expect.any(String),
      to: expect.any(String),
      recordedAt: expect.any(String),
      ended: {
        act: { kind: 'resolution', reference: 'Resolución 3', date: '2021-03-05', file: null },
        recordedAt: on.ended,
      },
    });
  });

  it('is not rewritten by what is recorded later: each time knows what was known by then', async () => {
    const role = 'administrator';
    const [after, day] = [inDays(-17), testClock.now()];
    // Two days before the end that was given, and a day after the end that was recorded.
    expect(await who({ role, on: after })).toEqual([founder()]);
    expect(await who({ role, on: after, knownAt: on.meanwhile! })).toEqual([founder(), second.id].sort());
    // Before the founding nothing was known of any.
    expect(await who({ role, on: on.meanwhile!, knownAt: inDays(-26) })).toEqual([]);
    expect((await asked({ person: second.id, knownAt: on.meanwhile! }))[0]).toMatchObject({ ended: null });
    // A mandate of the past that is recorded only now was not known then.
    const late = await holding(at, 'administrator', { from: on.before, to: day });
    expect(await who({ role, on: on.meanwhile! })).toContain(late.id);
    expect(await who({ role, on: on.meanwhile!, knownAt: on.ended! })).not.toContain(late.id);
  });

  it('counts a mandate from its first instant to before its last', async () => {
    const person = (await holding(at, 'observer', { from: inDays(0), to: inDays(1) })).id;
    const holds = async (instant: string) => (await who({ on: instant, person })).length === 1;
    const ms = (by: number) => new Date(Date.parse(testClock.now()) + by).toISOString();
    expect([
      await holds(ms(-1)),
      await holds(ms(0)),
      await holds(ms(86_399_999)),
      await holds(ms(86_400_000)),
    ]).toEqual([false, true, true, false]);
  });
});

describe('the mandates of a process', () => {
  it('are its own, those of its things, and the wider ones that cover it', async () => {
    const open = async (more: object = {}) =>
      String(
        (await send('open-process', { workflow: 'cycle', version: 1, title: 'x', ...more })).result.process,
      );
    const programme = await open();
    const child = await open({ programme, territory: 'borough/district-3' });
    const role = 'liaison';
    const scopes = [
      { kind: 'process', process: child },
      { kind: 'programme', process: programme },
      { kind: 'territory', territory: 'borough' },
      { kind: 'territory', territory: 'borough/district-3' },
      { kind: 'organization' },
    ];
    const reaching: string[] = [];
    for (const scope of scopes) reaching.push((await holding(at, role, { scope })).id);
    for (const territory of ['borough/district-31', 'borough/district-3/x', 'b']) {
      await holding(at, role, { scope: { kind: 'territory', territory } });
    }
    await holding(at, role, { scope: { kind: 'process', process: programme } });
    expect(await who({ role, process: child })).toEqual(reaching.sort());
    expect(await who({ role, process: '00000000-0000-7000-8000-000000000000' })).toEqual([]);
  });

  it('are shown under the title that the workflow gives the role', async () => {
    const process = String(
      (await send('open-process', { workflow: 'cycle', version: 1, title: 'x' })).result.process,
    );
    const person = await somebody(at);
    await send('give-mandate', {
      person: person.id,
      roleInWorkflow: 'team',
      process,
      act: 'Decreto 9',
      from: testClock.now(),
    });
    expect(await asked({ person: person.id })).toMatchObject([
      { role: 'team', roleInWorkflow: 'team', title: { es: 'Equipo' }, act: { kind: 'other' } },
    ]);
  });

  it('on a day are those of the day where the process is, not of UTC', async () => {
    const process = String(
      (await send('open-process', { workflow: 'cycle', version: 1, title: 'x' })).result.process,
    );
    // In Santiago it is still the evening of the ninth.
    const scope = { kind: 'process', process };
    const person = (
      await holding(at, 'observer', { scope, from: '2021-03-10T02:00:00Z', to: '2021-03-10T02:30:00Z' })
    ).id;
    expect(await who({ person, process, on: '2021-03-09' })).toEqual([person]);
    expect(await who({ person, process, on: '2021-03-10' })).toEqual([]);
    expect(await who({ person, on: '2021-03-10' })).toEqual([person]);
    expect(await who({ person, on: '2021-03-09' })).toEqual([]);
  });

  it('come in pages', async () => {
    const all = await asked({}, 200);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await mandatesView(at.engine, {
        organization: at.organization,
        limit: 3,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.items.map(({ mandate }) => mandate));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(all.map(({ mandate }) => mandate));
  });
});

describe('an act', () => {
  const given = () => ({ role: 'observer', from: testClock.now() });

  it('may be a stored file, by its hash', async () => {
    const { id: person } = await somebody(at);
    const act = { kind: 'designation-letter', reference: 'Carta', file: 'f'.repeat(64) };
    expect(await no('give-mandate', { person, ...given(), act })).toMatchObject({
      issues: [{ path: 'act.file', reason: 'file-not-stored' }],
    });
    const content = Buffer.from('Una carta.').toString('base64');
    const stored = await send('store-file', { mediaType: 'text/plain', content });
    const { result } = await send('give-mandate', {
      person,
      ...given(),
      act: { ...act, file: stored.result.hash },
    });
    expect(await asked({ person })).toMatchObject([{ act: { file: stored.result.hash } }]);
    const ending = { mandate: result.mandate, to: inDays(1), act: { ...act, kind: 'other' } };
    expect(await no('end-mandate', ending)).toMatchObject({ issues: [{ reason: 'file-not-stored' }] });
  });

  it('is of a kind that there is, and of a day that there is', async () => {
    const { id: person } = await somebody(at);
    for (const act of [
      { kind: 'whim', reference: 'x' },
      { kind: 'decree', reference: 'x', date: '2021-02-30' },
    ]) {
      expect(await no('give-mandate', { person, ...given(), act })).toMatchObject({ code: 'invalid' });
    }
  });

  it('ends a mandate, and never makes it longer', async () => {
    const mandate = await mandated(at, await somebody(at), 'observer', { to: inDays(3) });
    expect(await no('end-mandate', { mandate, act: 'x', to: inDays(4) })).toMatchObject({
      issues: [{ path: 'to', reason: 'later-than-it-ends' }],
    });
    await send('end-mandate', { mandate, act: 'x', to: inDays(2) });
    await send('end-mandate', { mandate, act: 'y', to: inDays(1) });
    const [line] = await asked({}, 1);
    expect(line).toMatchObject({ mandate, to: inDays(1), ended: { act: { reference: 'y' } } });
  });

  it('is in the ledger but for its words, which are sealed', async () => {
    const { seq } = await send('give-mandate', {
      person: (await somebody(at)).id,
      ...given(),
      body: 'Junta de vecinos',
      act: { kind: 'election', reference: 'Palabras del acta', date: '2021-01-15' },
    });
    const page = { organization: at.organization, after: String(seq - 1), limit: 1 };
    const [event] = (await organizationLedgerView(at.engine, page))!.items;
    expect(event).toMatchObject({
      body: { payload: { scope: { kind: 'organization' }, act: { kind: 'election', date: '2021-01-15' } } },
    });
    expect(event!.body.seals).toMatchObject([{ of: 'mandate' }]);
    expect(JSON.stringify(event)).not.toMatch(/Palabras|Junta/);
  });
});

describe('what is done to mandates past the engine', () => {
  const own = (change: string) =>
    asOwner(at.organization, async (tx) => {
      await sql.raw(change).execute(tx);
    });
  const mine = () => `organization = '${at.organization}'`;

  it('cannot be done as the application: an end is added, and neither changed nor deleted', async () => {
    for (const statement of [sql`update mandate_end set act = 'x'`, sql`delete from mandate_end`]) {
      const tried = at.engine.unit(at.organization, async (tx) => ({
        commit: false,
        value: await statement.execute(tx),
      }));
      await expect(tried).rejects.toMatchObject({ code: '42501' });
    }
  });

  it.each([
    [
      'a wider scope',
      "scope = 'organization', process = null",
      "role = 'liaison' and scope = 'process'",
      /^row-altered mandate\//,
    ],
    [
      'an earlier beginning',
      "valid_from = valid_from - interval '1 day'",
      "role = 'liaison'",
      /^row-altered mandate\//,
    ],
    [
      'an earlier recording',
      "recorded_at = recorded_at - interval '1 day'",
      "role = 'liaison'",
      /^row-altered mandate\//,
    ],
    ['another body', "body = 'Otra'", "body = 'Alcaldía'", /^text-altered mandate\//],
    ['another reference', "act = 'Decreto 99'", "body = 'Junta de vecinos'", /^text-altered mandate\//],
    ['another kind of act', "act_kind = 'founding'", "body = 'Junta de vecinos'", /^row-altered mandate\//],
  ])('shows: %s', async (_what, change, which, fault) => {
    expect(await faults()).toEqual([]);
    const kept = await asOwner(at.organization, (tx) =>
      tx.selectFrom('mandate').selectAll().where('organization', '=', at.organization).execute(),
    );
    await own(`update mandate set ${change} where ${mine()} and ${which}`);
    const found = await faults();
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(fault);
    await asOwner(at.organization, async (tx) => {
      for (const { organization, id, ...row } of kept) {
        await tx
          .updateTable('mandate')
          .set(row)
          .where('organization', '=', organization)
          .where('id', '=', id)
          .execute();
      }
    });
    expect(await faults()).toEqual([]);
  });

  it('shows an end that was taken back', async () => {
    await own(`delete from mandate_end where ${mine()} and act = 'y'`);
    expect(await faults()).toEqual([expect.stringMatching(/^row-missing mandate-end\//)]);
  });
});
