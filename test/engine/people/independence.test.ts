import { beforeAll, describe, expect, it } from 'vitest';
import { forumView } from '../../../engine/forum/views/forum.ts';
import { mandatesView } from '../../../engine/people/views/mandates.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { aCycle, type Cycle, cycleWorkflow, someone, withCycles, withForum } from '../kernel/given-cycle.ts';
import { holding, inDays, mandated, somebody } from './given-people.ts';

describe('the monitoring body', () => {
  let at: TestOrganization;
  let here: string;
  let elsewhere: string;
  beforeAll(async () => {
    at = await anOrganization();
    await accepted(at, at.administrator, 'publish-workflow', { workflow: cycleWorkflow() });
    const open = async () => {
      const opening = { workflow: 'cycle', version: 1, title: 'x' };
      return String((await accepted(at, at.administrator, 'open-process', opening)).result.process);
    };
    [here, elsewhere] = [await open(), await open()];
  });
  const no = (person: string, role: string, more: object = {}) =>
    refused(at, at.administrator, 'give-mandate', { person, role, act: 'x', from: inDays(-1), ...more });
  const inTheWay = (mandate: string, role: string) => ({
    code: 'not-possible',
    reason: 'monitoring-body-is-a-party',
    details: { mandate, role },
  });

  it.each([
    'administrator',
    'team',
    'point-of-contact',
    'facilitator',
    'technical-unit',
    'responsible-institution',
    'civil-society-counterpart',
    'promoter',
    'territorial-servant',
    'liaison',
    'forum-member',
    'secretary',
    'attesting-officer',
    'polling-officer',
    'paper-officer',
  ])('is nobody who is %s of the process, nor the reverse', async (role) => {
    const party = await somebody(at);
    const held = await mandated(at, party, role, { process: here });
    expect(await no(party.id, 'monitoring-body', { process: here })).toMatchObject(inTheWay(held, role));
    const monitor = await somebody(at);
    const monitoring = await mandated(at, monitor, 'monitoring-body', { process: here });
    expect(await no(monitor.id, role, { process: here })).toMatchObject(
      inTheWay(monitoring, 'monitoring-body'),
    );
  });

  it('may observe, and may be a party elsewhere and at another time', async () => {
    const person = await holding(at, 'monitoring-body', { process: here, to: inDays(10) });
    await mandated(at, person, 'observer', { process: here });
    await mandated(at, person, 'team', { process: elsewhere });
    expect(await no(person.id, 'team', { process: here, from: inDays(9) })).toMatchObject({
      reason: 'monitoring-body-is-a-party',
    });
    // An end is the first instant at which it holds no more.
    await mandated(at, person, 'team', { process: here, from: inDays(10) });
    await mandated(at, person, 'team', { process: here, from: inDays(-9), to: inDays(-1) });
  });

  it('is a party wherever a wider mandate reaches', async () => {
    const person = await holding(at, 'team');
    expect(await no(person.id, 'monitoring-body', { process: here })).toMatchObject({
      reason: 'monitoring-body-is-a-party',
    });
    const scope = { kind: 'territory', territory: 'borough' };
    const local = await holding(at, 'team', { scope });
    await mandated(at, local, 'monitoring-body', { scope: { ...scope, territory: 'other' } });
    expect(
      await no(local.id, 'monitoring-body', { scope: { ...scope, territory: 'borough/x' } }),
    ).toMatchObject({ reason: 'monitoring-body-is-a-party' });
  });

  it('is no body that has a part, by another person and however its name is written', async () => {
    const body = 'Universidad Austral de Chile (UACH)';
    const held = await mandated(at, await somebody(at), 'monitoring-body', { process: here, body });
    const other = { process: here, body: 'universidad austral  de chile, UACH' };
    expect(await no((await somebody(at)).id, 'technical-unit', other)).toMatchObject(
      inTheWay(held, 'monitoring-body'),
    );
    await mandated(at, await somebody(at), 'technical-unit', { ...other, process: elsewhere });
    await mandated(at, await somebody(at), 'technical-unit', { process: here, body: 'Otra' });
    // Who names no body is compared as a person alone.
    await mandated(at, await somebody(at), 'technical-unit', { process: here });
    await mandated(at, await somebody(at), 'observer', other);
  });
});

describe('the forum', () => {
  withCycles();
  let cycle: Cycle;
  beforeAll(async () => {
    cycle = await aCycle();
  });
  const seated = (person: string) => ({
    seat: 'a',
    person,
    capacity: 'titular',
    act: 'acta',
    from: '2020-01-01T00:00:00Z',
  });

  it('has no seat for the monitoring body nor for who observes', async () => {
    const seats = [{ id: 'a', sector: 'community', holder: 'Junta de vecinos' }];
    await cycle.accepted('compose-forum', { seats }, cycle.secretary);
    const { process, at, secretary } = cycle;
    for (const [role, reason] of [
      ['monitoring-body', 'monitoring-body-is-a-party'],
      ['observer', 'observers-do-not-vote'],
    ] as const) {
      const person = await someone(at, role, { process });
      expect(await cycle.refused('seat-member', seated(person.id), secretary)).toMatchObject({ reason });
    }
    const board = await somebody(at);
    await mandated(at, board, 'monitoring-body', { process, body: 'Junta de Vecinos' });
    const member = await someone(at);
    expect(await cycle.refused('seat-member', seated(member.id), secretary)).toMatchObject({
      reason: 'monitoring-body-is-a-party',
    });
  });

  it('has a free seat once the mandate of its holder has ended, whoever ended it', async () => {
    const own = await aCycle();
    const member = await withForum(own);
    const { at } = own;
    const where = { organization: at.organization, process: own.process };
    const titular = async () => (await forumView(at.engine, where))!.seats[0]!.titular;
    const [held] = (await mandatesView(at.engine, { ...where, role: 'forum-member', limit: 1 })).items;
    expect(await titular()).toBe(true);
    testClock.moveTo(inDays(1));
    expect(await own.refused('seat-member', seated((await someone(at)).id), own.secretary)).toMatchObject({
      reason: 'seat-is-held',
    });
    await accepted(at, at.administrator, 'end-mandate', { mandate: held!.mandate, act: 'Renuncia' });
    expect(await titular()).toBe(false);
    await own.heard('mujeres');
    await own.heard('mujeres');
    await own.accepted('request-passage', { stage: 'dialogues' });
    const asked = { stage: 'review' };
    const nobody = { reason: 'forum-without-members' };
    expect(await own.refused('request-passage', asked)).toMatchObject(nobody);
    const next = await someone(at);
    await own.accepted('seat-member', { ...seated(next.id), from: testClock.now() }, own.secretary);
    const { result } = await own.accepted('request-passage', asked);
    const vote = { resolution: result.resolution, dossierHash: result.hash, vote: 'approve' };
    expect(await own.refused('vote-resolution', vote, member)).toMatchObject({ code: 'not-permitted' });
    expect(await titular()).toBe(true);
    expect(member.id).not.toBe(next.id);
    await own.verified();
  });

  it('does not approve by the vote of who asked alone', async () => {
    const own = await aCycle();
    const member = await withForum(own);
    await own.heard('mujeres');
    await own.heard('mujeres');
    await own.accepted('request-passage', { stage: 'dialogues' });
    const { at, process } = own;
    const team = { person: member.id, role: 'team', process, act: 'x', from: '2020-01-01T00:00:00Z' };
    await accepted(at, at.administrator, 'give-mandate', team);
    const { result } = await own.accepted('request-passage', { stage: 'review' }, member);
    const vote = { resolution: result.resolution, dossierHash: result.hash, vote: 'approve' };
    expect(await own.refused('vote-resolution', vote, member)).toMatchObject({
      reason: 'who-asks-does-not-approve-alone',
    });
    const against = { ...vote, vote: 'return', observations: 'Falta una etapa.' };
    await own.accepted('vote-resolution', against, member);
    await own.verified();
  });
});
