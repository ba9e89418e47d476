import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { castBallot } from '../../engine/consultation/cast.ts';
import type { AnyCommand } from '../../engine/kernel/command.ts';
import { clockPrincipal, type Principal, publicPrincipal } from '../../engine/kernel/engine.ts';
import { execute } from '../../engine/kernel/execute.ts';
import { givenRoles, type Role, roles } from '../../engine/people/roles.ts';
import { anOrganization } from '../given.ts';
import { type Watched, watched } from '../isolation/watched-engine.ts';
import { sampleOf } from '../sample-input.ts';
import { type Grounds, holderOfEach, holdersOfAll, openGrounds } from './holders.ts';

const { commands } = composeCatalogue();

let grounds: Grounds;
let view: Watched;
let holders: Map<Role, Principal>;
/** The roles that few commands name, held together: where it names none of them one refusal says so of all. */
let together: Awaited<ReturnType<typeof holdersOfAll>>;
const often: readonly Role[] = ['administrator', 'secretary', 'team', 'facilitator', 'forum-member'];
beforeAll(async () => {
  grounds = await openGrounds(await anOrganization());
  holders = await holderOfEach(grounds.at);
  const seldom = givenRoles.filter((role) => !often.includes(role));
  together = await holdersOfAll(grounds.at, {}, seldom);
  holders.set('public', publicPrincipal).set('clock', clockPrincipal);
  view = watched(grounds.at.engine);
}, 120_000);
afterAll(() => view.close());

const samples = new Map(commands.map(({ name, input }) => [name, sampleOf(input)]));

/** The code that a command is answered with, which leaves nothing behind. */
async function codeOf(by: Principal, { name, scope }: AnyCommand): Promise<string> {
  const { at, process } = grounds;
  const request = { organization: at.organization, command: name, input: samples.get(name) };
  const answer = await execute(view.engine, by, scope === 'process' ? { ...request, process } : request);
  return answer.ok ? 'accepted' : answer.refusal.code;
}

const isFor = ({ by }: AnyCommand, role: Role): boolean => by.includes('public') || by.includes(role);

/** What is answered before it is asked who may: a cell that ends there says nothing of its role. */
const before = ['unknown-command', 'wrong-level', 'scope-missing'];

describe('every command of the matrix', { timeout: 120_000 }, () => {
  it('is tried by a holder of each role', () => {
    expect([...holders.keys()].sort()).toEqual([...roles].sort());
    expect(commands.length).toBeGreaterThan(90);
  });

  it.each(commands.map((command) => ({ name: command.name, command })))(
    'permits $name to the roles that it names, and to no other',
    async ({ command }) => {
      const told = new Map<Role, string>();
      for (const { person, roles: held } of together) {
        if (held.some((role) => command.by.includes(role))) continue;
        const code = await codeOf(person, command);
        if (code === 'not-permitted') for (const role of held) told.set(role, code);
      }
      for (const [role, holder] of holders)
        if (!told.has(role)) told.set(role, await codeOf(holder, command));
      const allowed = [...told].filter(([, code]) => code !== 'not-permitted').map(([role]) => role);
      expect(allowed.sort()).toEqual(roles.filter((role) => isFor(command, role)).sort());
      expect([...told.values()].filter((code) => before.includes(code))).toEqual([]);
    },
  );
});

describe('a key', { timeout: 120_000 }, () => {
  it.each(commands.map((command) => ({ name: command.name, command })))(
    'sends $name where its scopes name it, and not otherwise',
    async ({ command }) => {
      const role = command.by.find((one) => one !== 'clock');
      const holder = holders.get(role ?? 'administrator')!;
      const under = (...scopes: string[]) => codeOf({ ...holder, scopes }, command);
      expect(await under('read', 'command:nothing', `command:${command.name}x`)).toBe('scope-missing');
      expect(await under(`command:${command.name}`)).not.toBe('scope-missing');
    },
  );

  it('sends every command where its scopes say so', async () => {
    const all = { ...holders.get('administrator')!, scopes: ['command:*'] };
    expect(await codeOf(all, commands.find(({ name }) => name === 'register-person')!)).toBe('accepted');
  });

  it('casts ballots where its scopes name them, and not otherwise', async () => {
    const { at, process } = grounds;
    const cast = async (...scopes: string[]) => {
      const principal = { ...holders.get('polling-officer')!, scopes };
      const answer = await castBallot(view.engine, principal, {
        organization: at.organization,
        process,
        input: {},
      });
      return answer.ok ? 'accepted' : answer.refusal.code;
    };
    expect(await cast('read', 'command:open-consultation')).toBe('scope-missing');
    expect(await cast('command:cast-ballot')).toBe('invalid');
    expect(await cast('command:*')).toBe('invalid');
  });
});

describe('a mandate', { timeout: 120_000 }, () => {
  const forSome = commands.filter(({ by }) => !by.includes('public') && by.some((role) => role !== 'clock'));
  let here: Map<Role, Principal>;
  let otherwise: { [held: string]: Awaited<ReturnType<typeof holdersOfAll>> };
  beforeAll(async () => {
    const { at, process, elsewhere } = grounds;
    here = await holderOfEach(at, { process });
    otherwise = {
      'not begun': await holdersOfAll(at, { from: '2090-01-01T00:00:00Z' }),
      ended: await holdersOfAll(at, { from: '2020-01-01T00:00:00Z', to: '2021-02-01T00:00:00Z' }),
      'of another process': await holdersOfAll(at, { process: elsewhere }),
    };
  }, 120_000);

  it.each(forSome.map((command) => ({ name: command.name, command })))(
    'permits $name while it is in force, and where it is held',
    async ({ command }) => {
      const permitted: string[] = [];
      for (const role of command.by.filter((one) => here.has(one)))
        if ((await codeOf(here.get(role)!, command)) !== 'not-permitted') permitted.push(role);
      // Who holds all roles in such a way holds each of them: one refusal says it of every one.
      for (const [held, holders] of Object.entries(otherwise))
        for (const { person } of holders)
          if ((await codeOf(person, command)) !== 'not-permitted') permitted.push(held);
      const named = command.by.filter((role) => role !== 'clock');
      expect(permitted).toEqual(command.scope === 'process' ? named : []);
    },
  );
});
