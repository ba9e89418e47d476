import { expect, it } from 'vitest';
import { stakeholderMapView } from '../../../engine/dialogues/views/stakeholder-map.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { testClock } from '../../database.ts';
import { attendance, hoursFromNow, publicly, someDialogues, withGate } from './given-dialogues.ts';

withGate([{ rule: 'every-segment-heard', params: { perSegment: 1 } }]);

it('is held once, and heard once, by however many declare it at the same time', async () => {
  const given = await someDialogues();
  const { at, process, team } = given;
  const meeting = await given.scheduled();
  const input = { meeting, from: hoursFromNow(-2), to: testClock.now(), attendance };
  const request = { organization: at.organization, process, command: 'hold-meeting', input };
  const answers = await Promise.all(Array.from({ length: 10 }, () => execute(at.engine, team, request)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const view = await stakeholderMapView(at.engine, { organization: at.organization, process });
  expect(view?.segments.find(({ id }) => id === 'women')?.heardIn).toBe(1);
  await given.verified();
});

it('imports a sheet once, whoever sends it twice at the same time', async () => {
  const given = await someDialogues();
  const { at, process, team } = given;
  const input = { csv: 'tipo,aporte\nnecesidad,Luz\nproblema,Hoyos' };
  const request = { organization: at.organization, process, command: 'import-contributions', input };
  const answers = await Promise.all(Array.from({ length: 5 }, () => execute(at.engine, team, request)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await given.verified();
});

it('takes no contribution after the stage has passed, however close they come', async () => {
  const given = await someDialogues();
  const { at, process, team } = given;
  await given.accepted('open-contributions', { closesAt: hoursFromNow(5) });
  await given.held({ segments: ['women', 'indigenous-peoples'] });
  const { organization } = at;
  const input = { kind: 'need', body: 'Más luz.' };
  const submit = { organization, process, command: 'submit-contribution', input };
  const pass = { organization, process, command: 'request-passage', input: { stage: 'dialogues' } };
  const answers = await Promise.all([
    ...Array.from({ length: 6 }, () => execute(at.engine, publicly, submit)),
    execute(at.engine, team, pass),
    ...Array.from({ length: 6 }, () => execute(at.engine, publicly, submit)),
  ]);
  const passed = answers[6]!;
  expect(passed.ok).toBe(true);
  for (const answer of answers) {
    if (answer.ok) expect(answer.seq).toBeLessThanOrEqual(passed.ok ? passed.seq : 0);
    else expect(answer.refusal.code).toBe('not-accepted-in-stage');
  }
  await given.verified();
});
