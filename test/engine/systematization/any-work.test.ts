import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FactScope } from '../../../engine/gates/fact.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { proposalLines } from '../../../engine/systematization/facts/proposal-lines.ts';
import {
  answersNotCited,
  leadingNowhere,
  proposalsCountedAgain,
  totalsCountedAgain,
} from './counted-again.ts';
import { aSystematization, type Systematization, withSystematization } from './given-process.ts';
import { commandOf, type Known, type Step, step } from './random-work.ts';

withSystematization();

/** Works step by step; what is refused is left. */
async function work(given: Systematization, steps: readonly Step[]): Promise<number> {
  const known: Known = { contributions: [], proposals: [] };
  let done = 0;
  for (const one of steps) {
    const sent = commandOf(one, known);
    if (sent === undefined) continue;
    const [command, input] = sent;
    const { organization, engine } = given.at;
    const answer = await execute(engine, given.team, {
      organization,
      process: given.process,
      command,
      input,
    });
    if (!answer.ok) continue;
    done += 1;
    const { contribution, proposal, parts } = answer.result as Record<string, unknown>;
    if (command === 'record-contribution') known.contributions.push(contribution as string);
    if (command === 'formulate-proposal' || command === 'merge-proposals')
      known.proposals.push(proposal as string);
    if (command === 'split-proposal') {
      known.proposals.push(...(parts as { proposal: string }[]).map((part) => part.proposal));
    }
  }
  return done;
}

function read<T>(given: Systematization, what: (scope: FactScope) => Promise<T>): Promise<T> {
  const { organization, engine } = given.at;
  return engine.unit(organization, async (tx) => ({
    commit: false,
    value: await what({ tx, organization, process: given.process }),
  }));
}

it('keeps its totals and its lines, whatever a team does in whatever order', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 45 }), async (steps) => {
      const given = await aSystematization();
      const start: Step = { kind: 'say', one: 0, other: 0, outcome: 'merged', reason: 'other' };
      const first = [
        start,
        start,
        { ...start, kind: 'formulate' as const },
        { ...start, kind: 'formulate' as const },
      ];
      done += await work(given, [...first, ...steps]);
      const proposals = await read(given, proposalsCountedAgain);
      expect(proposals.map(({ cites }) => cites)).toEqual(proposals.map(({ cited }) => cited));
      expect(proposals.map(({ gathered }) => gathered)).toEqual(proposals.map(({ answered }) => answered));
      expect(await read(given, answersNotCited)).toBe(0);
      const counted = await read(given, totalsCountedAgain);
      const kept = await read(given, ({ tx, organization, process }) =>
        tx
          .selectFrom('counter')
          .select(['name', 'value'])
          .where('organization', '=', organization)
          .where('process', '=', process)
          .execute(),
      );
      for (const { name, value } of kept) expect([name, counted[name] ?? 0]).toEqual([name, value]);
      const { withoutEnd } = await read(given, (scope) => proposalLines.read(scope, {}));
      expect(withoutEnd.map(({ number }) => number)).toEqual(leadingNowhere(proposals).slice(0, 20));
      await given.verified();
    }),
    { numRuns: 12, seed: 20210820, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(150);
}, 120_000);
