import { expect, it } from 'vitest';
import { carryOutIntents } from '../../../engine/kernel/intents.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { verifyOrganization } from '../../../engine/process/views/verification.ts';
import { childrenView } from '../../../engine/programme/views/children.ts';
import { intentView } from '../../../engine/programme/views/intents.ts';
import { accepted } from '../../given.ts';
import { aProgramme, childrenAsked } from './given-programme.ts';

it('opens each once however many servers carry it out at the same time', async () => {
  const at = await aProgramme();
  const asked = await accepted(at, at.team, 'open-children', childrenAsked(90), at.programme);
  const rounds = await Promise.all(
    Array.from({ length: 6 }, () => carryOutIntents(at.engine, at.organization)),
  );
  expect(rounds.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(90);
  expect(rounds.filter(({ claimed }) => claimed > 0).length).toBeGreaterThan(1);
  await Promise.all([sweep(at.engine, at.organization), sweep(at.engine, at.organization)]);
  const of = { organization: at.organization, process: at.programme, limit: 200 };
  const told = (await intentView(at.engine, { ...of, intent: String(asked.result.intent) }))!;
  expect(told).toMatchObject({ accepted: 90, refused: 0, waiting: 0 });
  expect(told.items.every(({ attempts }) => attempts === 1)).toBe(true);
  const { items } = (await childrenView(at.engine, of))!;
  expect(new Set(items.map(({ title }) => title)).size).toBe(90);
  expect(items).toHaveLength(90);
  for await (const { faults } of verifyOrganization(at.engine, at.organization)) expect(faults).toEqual([]);
});
