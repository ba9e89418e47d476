import { describe, expect, it } from 'vitest';
import type { Majority } from '../../../../engine/forum/procedure/decision-rules.ts';
import { aDecidingForum, type DecidingForum, rulesWith } from './given-decisions.ts';

const days = (count: number) => ({ unit: 'natural-days' as const, count });

/** Rules of consent; `outvotedBy` is the fallback majority. */
const consent = (outvotedBy?: Majority) =>
  rulesWith({
    decision: {
      method: 'consent',
      majority: { kind: 'simple' },
      abstention: 'allowed',
      consent: {
        objectWithin: days(3),
        answerWithin: days(2),
        ...(outvotedBy === undefined ? {} : { outvotedBy }),
      },
    },
  });

async function put(rules = consent()): Promise<{ forum: DecidingForum; resolution: string }> {
  const forum = await aDecidingForum({ rules });
  const matter = { title: 'Nueva sede', text: 'El foro sesiona en la biblioteca.' };
  const { result } = await forum.accepted(forum.secretary, 'propose-resolution', matter);
  const resolution = result.resolution as string;
  await forum.accepted(forum.secretary, 'open-in-writing', { resolution });
  return { forum, resolution };
}

async function object({ forum, resolution }: Awaited<ReturnType<typeof put>>, member: number) {
  const { dossierHash } = await forum.view(resolution);
  const input = { resolution, dossierHash, reason: 'No hay acceso para sillas de ruedas.' };
  const { result } = await forum.accepted(forum.members[member]!, 'raise-consent-objection', input);
  return result.objection as string;
}

describe('the consent procedure', () => {
  it('approves when its time is over and nobody objects', async () => {
    const { forum, resolution } = await put();
    expect(await forum.view(resolution)).toMatchObject({ state: 'consent' });
    const early = await forum.refused(forum.secretary, 'close-resolution', { resolution });
    expect(early).toMatchObject({ reason: 'objections-still-open' });
    await forum.later(4 * 24);
    expect(await forum.view(resolution)).toMatchObject({ state: 'carried-out', result: { by: 'consent' } });
    await forum.whole();
  });

  it('approves an objection that was answered and resolved by an amended proposal', async () => {
    const given = await put();
    const { forum, resolution } = given;
    const objection = await object(given, 2);
    const again = await forum.view(resolution).then(({ dossierHash }) =>
      forum.refused(forum.members[2]!, 'raise-consent-objection', {
        resolution,
        dossierHash,
        reason: 'Otra.',
      }),
    );
    expect(again).toMatchObject({ reason: 'objection-stands' });
    const answer = { objection, answer: 'Se agrega una rampa.' };
    await forum.accepted(forum.secretary, 'answer-consent-objection', answer);
    const before = await forum.view(resolution);
    const amended = { resolution, title: 'Nueva sede', text: 'En la biblioteca, con rampa.' };
    await forum.accepted(forum.secretary, 'amend-resolution', amended);
    const after = await forum.view(resolution);
    expect(after.dossierHash).not.toBe(before.dossierHash);
    expect(after.asked).toMatchObject({ version: 2, objections: [{ state: 'answered', seat: 'c' }] });
    const settle = { objection, as: 'resolved' };
    expect(await forum.refused(forum.members[0]!, 'settle-consent-objection', settle)).toMatchObject({
      reason: 'not-the-objector',
    });
    await forum.accepted(forum.members[2]!, 'settle-consent-objection', settle);
    await forum.later(4 * 24);
    expect(await forum.view(resolution)).toMatchObject({ state: 'carried-out' });
    await forum.whole();
  });

  it('is stopped by an objection that stands after its time to be answered, where nothing outvotes it', async () => {
    const given = await put();
    const { forum, resolution } = given;
    await object(given, 1);
    await forum.later(4 * 24);
    expect(await forum.view(resolution)).toMatchObject({ state: 'consent' });
    const { dossierHash } = await forum.view(resolution);
    const late = { resolution, dossierHash, reason: 'Tarde.' };
    expect(await forum.refused(forum.members[0]!, 'raise-consent-objection', late)).toMatchObject({
      reason: 'objections-have-closed',
    });
    await forum.later(3 * 24);
    expect(await forum.view(resolution)).toMatchObject({ state: 'returned', result: { by: 'objections' } });
    await forum.whole();
  });

  it.each([
    [4, 'carried-out', 'outvoted'],
    [3, 'returned', 'raised'],
  ])(
    'puts an objection that stands to the fallback majority: %i of 5 for is %s',
    async (count, state, objections) => {
      const given = await put(consent({ kind: 'qualified', of: 'in-office', atLeast: 0.75 }));
      const { forum, resolution } = given;
      await object(given, 4);
      await forum.later(4 * 24);
      await forum.later(3 * 24);
      expect(await forum.view(resolution)).toMatchObject({ state: 'open' });
      for (let member = 0; member < count; member += 1) await forum.vote(resolution, member, 'approve');
      if (state === 'returned') for (const member of [3, 4]) await forum.vote(resolution, member, 'return');
      const view = await forum.view(resolution);
      expect(view).toMatchObject({ state, asked: { objections: [{ state: objections }] } });
      await forum.whole();
    },
  );

  it('is held in a session too: who is there objects or does not', async () => {
    const forum = await aDecidingForum({ rules: consent() });
    const resolution = await forum.ask();
    const session = await forum.session([resolution], 'abc');
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    const { dossierHash } = await forum.view(resolution);
    const input = { resolution, dossierHash, reason: 'Falta un segmento.' };
    expect(await forum.refused(forum.members[4]!, 'raise-consent-objection', input)).toMatchObject({
      reason: 'not-present',
    });
    const { result } = await forum.accepted(forum.members[1]!, 'raise-consent-objection', input);
    const settled = { objection: result.objection, as: 'withdrawn' };
    await forum.accepted(forum.members[1]!, 'settle-consent-objection', settled);
    await forum.accepted(forum.secretary, 'close-resolution', { resolution });
    expect(await forum.states()).toEqual(['passed', 'working']);
    await forum.whole();
  });
});
