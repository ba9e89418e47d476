import { beforeAll, describe, expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import type { Json } from '../../../engine/kernel/canonical.ts';
import type { AnyCommand } from '../../../engine/kernel/command.ts';
import { clockPrincipal, type Principal, publicPrincipal } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { type Role, roles } from '../../../engine/people/roles.ts';
import { stateInStage } from '../../../engine/workflow/diagram/state-in-stage.ts';
import { stageOrder } from '../../../engine/workflow/order.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import { runnable } from '../../../engine/workflow/registry.ts';
import { penalolenActionPlan } from '../../../workflows/penalolen/v1/index.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import { sampleOf } from '../../sample-input.ts';
import { aDriver, type Driver } from './course-driver.ts';

const catalogue = composeCatalogue();
const prepared = prepareWorkflow(penalolenActionPlan, catalogue);
if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
const { spec, machine, opens } = runnable(prepared.definition, catalogue, prepared.hash);

const onProcesses = catalogue.commands.filter(({ scope }) => scope === 'process');
const inStages = onProcesses.filter(({ course = 'activity' }) => course === 'activity');

/** A person for each role that a person can hold. */
async function holders({ at }: Driver): Promise<Map<Role, Principal>> {
  const people = new Map<Role, Principal>([['public', publicPrincipal]]);
  for (const role of roles.filter((one) => one !== 'public' && one !== 'clock')) {
    const office = { office: 'Oficina', institution: 'Municipio' };
    const { result } = await accepted(at, at.administrator, 'register-person', office);
    const person = result.person as string;
    await accepted(at, at.administrator, 'give-mandate', {
      person,
      role,
      act: 'acto',
      from: testClock.now(),
    });
    people.set(role, { kind: 'person', id: person });
  }
  return people;
}

let driver: Driver;
let people: Map<Role, Principal>;
beforeAll(async () => {
  driver = await aDriver(penalolenActionPlan);
  people = await holders(driver);
}, 60_000);

async function codeOf(by: Principal, command: string, input: unknown): Promise<string> {
  const { at, process } = driver;
  const answer = await execute(at.engine, by, { organization: at.organization, command, input, process });
  return answer.ok ? 'accepted' : answer.refusal.code;
}

/** Somebody who may send a command: a person where one may, and else what falls due. */
function senderOf({ by }: AnyCommand): Principal {
  const role = by.find((one: Role) => one !== 'clock');
  return role === undefined ? clockPrincipal : people.get(role)!;
}

/** The commands of which it is wrong whether the stage was what they were refused for, in the state where the process stands. */
async function wronglyTaken(state: Json): Promise<string[]> {
  const open = machine.accepts(state);
  const wrong: string[] = [];
  for (const command of inStages) {
    const code = await codeOf(senderOf(command), command.name, sampleOf(command.input));
    const shut = code === 'not-accepted-in-stage' || code === 'process-suspended';
    if (shut === open.includes(command.name)) wrong.push(`${command.name}: ${code}`);
  }
  return wrong;
}

describe('every command in every stage', { timeout: 120_000 }, () => {
  const [first = ''] = stageOrder(spec);

  it.each(stageOrder(spec))(
    'is taken in %s where its activities or those throughout open it',
    async (stage) => {
      const state = await driver.state();
      expect(state).toEqual(stateInStage(spec, stage));
      const opened = [...spec.throughout, ...spec.stages[stage]!.activities].flatMap(
        (name) => opens[name] ?? [],
      );
      expect(
        inStages
          .map(({ name }) => name)
          .filter((name) => machine.accepts(state).includes(name))
          .sort(),
      ).toEqual(
        inStages
          .map(({ name }) => name)
          .filter((name) => opened.includes(name))
          .sort(),
      );
      expect(await wronglyTaken(state)).toEqual([]);
      await driver.take(`request-passage.${stage}`);
      if (stage === first) expect(await wronglyTaken(await driver.state())).toEqual([]);
      await driver.take(`approve.${stage}`);
    },
  );

  it('is not taken while the process is suspended, nor once it has ended', async () => {
    expect(await wronglyTaken(await driver.take('suspend'))).toEqual([]);
    await driver.take('resume');
    expect(await wronglyTaken(await driver.take('close'))).toEqual([]);
  });
});
