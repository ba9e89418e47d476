import { beforeAll, describe, expect, it } from 'vitest';
import { forgetAttempts } from '../../../engine/attempts/forget-attempts.ts';
import { refusedAttemptCountsView } from '../../../engine/attempts/views/refused-attempt-counts.ts';
import {
  type RefusedAttemptLine,
  refusedAttemptsView,
} from '../../../engine/attempts/views/refused-attempts.ts';
import { type Engine, type Principal, publicPrincipal } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { asOwner } from '../../owner.ts';
import { aCycle, type Cycle, withCycles } from '../kernel/given-cycle.ts';

withCycles();

let mine: Cycle;
beforeAll(async () => {
  mine = await aCycle();
});

const attempts = async (at: TestOrganization, of: { process?: string; command?: string } = {}) =>
  (await refusedAttemptsView(at.engine, { organization: at.organization, limit: 50, ...of })).items;
const counts = async ({ engine, organization }: TestOrganization) =>
  (await refusedAttemptCountsView(engine, { organization, limit: 50 })).items;

async function somebody(at: TestOrganization): Promise<Principal> {
  const office = { office: 'Oficina', institution: 'Municipio' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  return { kind: 'person', id: result.person as string };
}

describe('what a known person is refused', () => {
  it('is kept with who, in which roles, what, which codes and which ids, and none of its words', async () => {
    const by = await somebody(mine.at);
    const reason = 'Vive en la calle Cinco.';
    await refused(mine.at, by, 'suspend-process', { reason }, mine.process);
    const [line] = await attempts(mine.at);
    expect(line).toEqual({
      attempt: expect.any(String),
      process: mine.process,
      command: 'suspend-process',
      person: by.id,
      roles: [],
      code: 'not-permitted',
      reason: null,
      thing: null,
      subjects: [],
      attemptedAt: mine.at.engine.clock.now(),
    } satisfies RefusedAttemptLine);
    expect(JSON.stringify(await attempts(mine.at))).not.toContain('calle');
  });

  it('names the reason, and the things that it was about', async () => {
    const { administrator } = mine.at;
    const mandate = {
      person: administrator.id,
      role: 'administrator',
      act: 'acta',
      from: '2021-01-01T00:00:00Z',
    };
    const { result } = await accepted(mine.at, administrator, 'give-mandate', mandate);
    const ended = { mandate: result.mandate, act: 'acta' };
    await accepted(mine.at, administrator, 'end-mandate', ended);
    await refused(mine.at, administrator, 'end-mandate', ended);
    const [line] = await attempts(mine.at, { command: 'end-mandate' });
    expect(line).toMatchObject({
      process: null,
      code: 'not-possible',
      reason: 'mandate-has-ended',
      roles: ['administrator'],
      subjects: [result.mandate],
    });
  });
});

describe('whom nobody tells apart', () => {
  it('is counted by the hour and the code, and nothing is kept of each', async () => {
    const at = await anOrganization();
    const ask = () => refused(at, publicPrincipal, 'register-person', { office: 'x', institution: 'y' });
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(await attempts(at)).toEqual([]);
    expect(await counts(at)).toEqual([
      {
        hour: `${at.engine.clock.now().slice(0, 13)}:00:00.000Z`,
        caller: 'public',
        person: null,
        code: 'not-permitted',
        count: 4,
      },
    ]);
  });

  it('is a stranger where a person of another organization acts, and nothing of who they are is kept', async () => {
    const [at, other] = [await anOrganization(), await anOrganization()];
    await refused(at, other.administrator, 'register-person', { office: 'x', institution: 'y' });
    expect(await attempts(at)).toEqual([]);
    expect(await counts(at)).toMatchObject([{ caller: 'stranger', person: null, count: 1 }]);
    expect(await counts(other)).toEqual([]);
    const rows = await asOwner(at.organization, (tx) =>
      tx
        .selectFrom('refused_attempt_count')
        .selectAll()
        .where('caller', '=', other.administrator.id)
        .execute(),
    );
    expect(rows).toEqual([]);
  });
});

describe('the record', () => {
  it('keeps each of a person’s first attempts of an hour, and counts the others', async () => {
    const at = await anOrganization();
    const by = await somebody(at);
    for (let nth = 0; nth < 65; nth += 1)
      await refused(at, by, 'register-person', { office: 'x', institution: 'y' });
    const { items, next } = await refusedAttemptsView(at.engine, {
      organization: at.organization,
      limit: 50,
    });
    const rest = await refusedAttemptsView(at.engine, {
      organization: at.organization,
      limit: 50,
      after: next,
    });
    expect([items.length, rest.items.length]).toEqual([50, 10]);
    expect(await counts(at)).toMatchObject([{ caller: 'person', person: by.id, count: 65 }]);
  });

  it('is written by nobody twice, and changed by nobody', async () => {
    const at = await anOrganization();
    const by = await somebody(at);
    await refused(at, by, 'register-person', { office: 'x', institution: 'y' });
    const changed = at.engine.unit(at.organization, async (tx) => ({
      commit: true,
      value: await tx.updateTable('refused_attempt').set({ code: 'x' }).execute(),
    }));
    await expect(changed).rejects.toMatchObject({ code: '42501' });
  });

  it('is swept away some at a time once it is older than it is kept', async () => {
    const at = await anOrganization();
    const by = await somebody(at);
    await refused(at, by, 'register-person', { office: 'x', institution: 'y' });
    await refused(at, publicPrincipal, 'register-person', { office: 'x', institution: 'y' });
    const later = (days: number) => ({
      ...at.engine,
      clock: { now: () => new Date(Date.parse(at.engine.clock.now()) + days * 86_400_000).toISOString() },
    });
    await forgetAttempts(later(399), 400);
    expect([(await attempts(at)).length, (await counts(at)).length]).toEqual([1, 2]);
    // Other organizations of this database may have more than is swept at once.
    for (let more = true; more; ) more = await forgetAttempts(later(401), 400);
    expect([(await attempts(at)).length, (await counts(at)).length]).toEqual([0, 0]);
  });

  it('leaves a refusal a refusal where it cannot be written, and says so without who or what', async () => {
    const at = await anOrganization();
    const by = await somebody(at);
    const told: string[] = [];
    let units = 0;
    const failing: Engine = {
      ...at.engine,
      log: (line) => told.push(line),
      unit: (organization, work) => {
        units += 1;
        if (units > 1) return Promise.reject(Object.assign(new Error('María'), { code: '53100' }));
        return at.engine.unit(organization, work);
      },
    };
    const request = { organization: at.organization, command: 'register-person' };
    const answer = await execute(failing, by, { ...request, input: { office: 'x', institution: 'y' } });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } });
    expect(told.map((line) => JSON.parse(line))).toEqual([
      { fault: 'refused-attempt-not-recorded', error: 'Error', code: '53100' },
    ]);
  });
});
