import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { hashOf } from '../../engine/kernel/canonical.ts';
import { eventHash, genesis } from '../../engine/ledger/event.ts';
import { testEngine } from '../database.ts';
import {
  type CapturedLedger,
  captureLedger,
  fileNameOf,
  judgedAgain,
  statesOf,
  workflowOf,
} from './captured-ledger.ts';
import { runSmallCycle } from './small-cycle.ts';

const folder = new URL('captured/', import.meta.url);
const catalogue = composeCatalogue();

const captures = readdirSync(folder).map((file) => ({
  file,
  captured: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CapturedLedger,
}));

/** What no later Cauce may change about a ledger that an earlier one wrote. */
function replay(captured: CapturedLedger): void {
  let before = genesis;
  for (const { hash, ...event } of captured.events) {
    expect([event.seq, event.previousHash]).toEqual([event.seq, before]);
    expect(eventHash(event)).toBe(hash);
    before = hash;
  }
  expect(captured.head).toBe(before);
  expect(hashOf(captured.workflow.definition)).toBe(captured.workflow.hash);
  const workflow = workflowOf(captured, catalogue);
  expect(statesOf(captured.events, workflow, catalogue)).toEqual(captured.states);
  for (const one of captured.verdicts) {
    expect({ rule: one.rule, verdict: judgedAgain(one, workflow, catalogue) }).toEqual({
      rule: one.rule,
      verdict: one.verdict,
    });
  }
}

it('has ledgers to replay', () => {
  expect(captures.length).toBeGreaterThan(0);
});

it.each(captures)('replays $file to the states and verdicts that it was captured with', ({ captured }) => {
  replay(captured);
});

it.each(captures)('finds $file as it was captured', ({ file, captured }) => {
  expect(file).toBe(fileNameOf(file.split('.')[0]!, captured));
});

it('captures a cycle so that it replays, and sees what was changed in it', async () => {
  const engine = await testEngine();
  const captured = await captureLedger(engine, await runSmallCycle(engine, 'captured-here'));
  replay(captured);
  expect(Object.values(captured.states)).toContain('closed');
  const [first, ...others] = captured.events;
  expect(() =>
    replay({ ...captured, events: [{ ...first!, occurredAt: '2020-01-01T00:00:00.000Z' }, ...others] }),
  ).toThrow();
  expect(() => replay({ ...captured, events: others })).toThrow();
  expect(() => replay({ ...captured, states: {} })).toThrow();
  const [verdict] = captured.verdicts;
  expect(() =>
    replay({ ...captured, verdicts: [{ ...verdict!, verdict: { status: 'not-applicable', why: '' } }] }),
  ).toThrow();
});
