import { expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { aProcess, frozen } from '../consultation/given-consultation.ts';

it('prints no folio twice, however many ask for it at once', async () => {
  const at = await aProcess();
  const consultation = await frozen(at);
  const { engine, organization, process, team } = at;
  const runs = Array.from({ length: 8 }, (_, index) => ({ first: 1 + index * 5, count: 10 }));
  const answers = await Promise.all(
    runs.map((about) => {
      const input = { kind: 'ballot', subject: consultation, about };
      return execute(engine, team, { organization, process, command: 'draft-document', input });
    }),
  );
  const printed = runs.flatMap(({ first, count }, index) =>
    answers[index]?.ok ? Array.from({ length: count }, (_, at) => first + at) : [],
  );
  expect(printed.length).toBeGreaterThanOrEqual(20);
  expect(new Set(printed).size).toBe(printed.length);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  for (const refusal of refused) expect(refusal).toMatchObject({ reason: 'folios-already-printed' });
  // Numbers of the register are given without holes to those that were accepted.
  const folios = answers.flatMap((answer) => (answer.ok ? [String(answer.result.folio)] : []));
  const numbers = folios.map((folio) => Number(folio.slice(-4))).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});
