import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testClock } from '../../../database.ts';
import { aForum, choice, day, rules } from './given-forum.ts';

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<'ordinary' | 'extraordinary'>('ordinary', 'extraordinary'),
    end: fc.constantFrom('held', 'cancelled', 'without-quorum'),
  }),
  { minLength: 3, maxLength: 8 },
);

describe('the numbers of sessions', () => {
  it('go on by kind, without a gap and apart, from those held before', { timeout: 120_000 }, async () => {
    for (const drawn of fc.sample(steps, { numRuns: 2, seed: 1845 })) {
      const basis = rules.basis.map((one) => ({ ...one, basis: choice }));
      const forum = await aForum({ ...rules, basis });
      const { secretary } = forum;
      const before = { ordinary: 16, extraordinary: 3 };
      // Each kind may be told when it is looked up, whatever the other's numbering has come to.
      for (const [kind, count] of Object.entries(before))
        await forum.accepted(secretary, 'number-earlier-sessions', { [kind]: count, act: 'Libro de actas' });
      const last = { ...before };
      for (const [index, { kind, end }] of drawn.entries()) {
        const startsAt = day(8 + 14 * index);
        const session = await forum.call(startsAt, { kind });
        if (end === 'cancelled') {
          await forum.accepted(secretary, 'cancel-session', { session, reason: 'Fuerza mayor' });
          continue;
        }
        testClock.moveTo(startsAt);
        if (end === 'without-quorum') {
          await forum.accepted(secretary, 'declare-no-quorum', { session });
          continue;
        }
        await forum.come(session, 'chair', 'b', 'c');
        const opened = await forum.accepted(secretary, 'open-session', { session });
        last[kind] += 1;
        expect(opened.result.number).toBe(last[kind]);
        await forum.accepted(secretary, 'close-session', { session });
      }
      expect(
        await forum.refused(secretary, 'number-earlier-sessions', { ordinary: 1, act: 'Otra vez' }),
      ).toMatchObject({ reason: 'numbering-has-begun' });
      await forum.whole();
    }
  });
});
