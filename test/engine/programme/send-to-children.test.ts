import { beforeEach, describe, expect, it } from 'vitest';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { childrenView } from '../../../engine/programme/views/children.ts';
import { intentsView, intentView } from '../../../engine/programme/views/intents.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { aProgramme, type GivenProgramme, withChildren } from './given-programme.ts';

let at: GivenProgramme;
beforeEach(async () => {
  at = await aProgramme();
  await withChildren(at, 4);
});

const programme = () => ({ organization: at.organization, process: at.programme, limit: 200 });
const children = async () => (await childrenView(at.engine, programme()))!.items;
const suspend = (where: object) => ({ command: 'suspend-process', input: { reason: 'Contingencia' }, where });
async function sent(input: object) {
  const { result } = await accepted(at, at.team, 'send-to-children', input, at.programme);
  await sweep(at.engine, at.organization);
  return (await intentView(at.engine, { ...programme(), intent: String(result.intent) }))!;
}

describe('one command to many', () => {
  it('reaches each that is chosen, and what one refuses says nothing of the others', async () => {
    const [first] = await children();
    await accepted(at, at.team, 'suspend-process', { reason: 'Ya' }, first!.id);
    const told = await sent(suspend({ territory: 'borough/dt-1' }));
    expect(told).toMatchObject({ command: 'suspend-process', total: 2, accepted: 1, refused: 1 });
    expect(told.items.map(({ process, outcome }) => [process, outcome])).toEqual([
      [first!.id, 'refused'],
      [(await children())[2]!.id, 'accepted'],
    ]);
    const only = await intentView(at.engine, { ...programme(), intent: told.id, only: 'refused' });
    expect(only!.items.map(({ process }) => process)).toEqual([first!.id]);
    expect((await children()).map(({ standing }) => standing)).toEqual([
      'suspended',
      'active',
      'suspended',
      'active',
    ]);
    expect((await intentsView(at.engine, programme()))!.items.map(({ command }) => command)).toEqual([
      'suspend-process',
      'open-process',
    ]);
  });

  it('chooses by where a stage stands, and by name', async () => {
    const [first, second] = await children();
    await accepted(at, at.team, 'request-passage', { stage: 'dialogues' }, first!.id);
    expect(await sent(suspend({ stage: 'dialogues', state: 'working' }))).toMatchObject({ total: 3 });
    const named = await sent({ ...suspend({ processes: [second!.id] }), command: 'resume-process' });
    expect(named.items).toMatchObject([{ process: second!.id, outcome: 'accepted' }]);
  });

  it('refuses as a whole what no process could take', async () => {
    const ask = (input: object) => refused(at, at.team, 'send-to-children', input, at.programme);
    const unfit = (path: string, reason: string) => ({ code: 'invalid', issues: [{ path, reason }] });
    expect(await ask({ ...suspend({}), input: {} })).toMatchObject(unfit('input.reason', 'required'));
    expect(await ask({ command: 'nothing' })).toMatchObject(unfit('command', 'no-such-command'));
    for (const command of ['open-process', 'send-to-children', 'hold-meeting', 'conclude-intent'])
      expect(await ask({ command })).toMatchObject(unfit('command', 'not-for-many'));
    expect(await ask(suspend({ processes: [at.programme] }))).toMatchObject(
      unfit('where.processes.0', 'not-of-this-programme'),
    );
    expect(await ask(suspend({ territory: 'borough/dt-9' }))).toMatchObject({ reason: 'no-child-chosen' });
    expect(await ask(suspend({ stage: 'dialogues' }))).toMatchObject(
      unfit('where.state', 'stage-and-state-together'),
    );
  });

  it('does for a session without its second factor nothing that an administrator must confirm', async () => {
    const office = { office: 'Dirección', institution: 'Alcaldía' };
    const { result } = await accepted(at, at.administrator, 'register-person', office);
    const person = String(result.person);
    const mandate = { person, act: 'x', from: testClock.now() };
    const below = { kind: 'territory', territory: 'borough/dt-1' };
    const whole = { kind: 'process', process: at.programme };
    await accepted(at, at.administrator, 'give-mandate', { ...mandate, role: 'team', scope: whole });
    await accepted(at, at.administrator, 'give-mandate', { ...mandate, role: 'administrator', scope: below });
    const bySession = { kind: 'person' as const, id: person, via: 'session' as const };
    const asked = await accepted(at, bySession, 'send-to-children', suspend({}), at.programme);
    await sweep(at.engine, at.organization);
    const told = await intentView(at.engine, { ...programme(), intent: String(asked.result.intent) });
    expect(told!.items.map(({ refused: why }) => why?.code)).toEqual([
      'second-factor-needed',
      'not-permitted',
      'second-factor-needed',
      'not-permitted',
    ]);
  });
});
