import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../engine/consultation/debate/compare-articles.ts';
import { answersFlaws } from '../../../engine/consultation/debate/next-version.ts';
import { wordRuns } from '../../../engine/consultation/debate/word-runs.ts';

const someWords = fc
  .array(fc.constantFrom('a', 'b', 'la', 'feria', ' ', '\n', '  '), { maxLength: 30 })
  .map((words) => words.join(' '));

describe('the comparison of two texts', () => {
  it('gives each of them again, whatever they say', () => {
    fc.assert(
      fc.property(someWords, someWords, (before, after) => {
        const runs = wordRuns(before, after);
        const without = (is: string) =>
          runs
            .filter((run) => run.is !== is)
            .map(({ text }) => text)
            .join('');
        expect([without('new'), without('gone')]).toEqual([before, after]);
        if (before === after) expect(runs.every(({ is }) => is === 'same')).toBe(true);
      }),
    );
  });

  it('names every article of both versions once, and calls the same what did not change', () => {
    const version = fc
      .uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 })
      .map((codes) => codes.map((code) => ({ code: `art-${code}`, body: `Texto ${code}.` })));
    fc.assert(
      fc.property(version, version, (before, after) => {
        const changes = compareArticles(before, after);
        const named = changes.map(({ article }) => article).sort();
        const codes = new Set([...before, ...after].map(({ code }) => code));
        expect(named).toEqual([...codes].sort());
        for (const { article, is } of changes) {
          const [was, stays] = [before, after].map((list) => list.some(({ code }) => code === article));
          expect(is).toBe(was ? (stays ? 'same' : 'removed') : 'added');
        }
        const kept = changes.filter(({ number }) => number !== null).map(({ number }) => number);
        expect(kept).toEqual(after.map((_, at) => at + 1));
      }),
    );
  });
});

describe('the next version', () => {
  const before = [{ code: 'one', body: 'Uno.' }];
  it.each([
    ['kept', [{ code: 'one', body: 'Otro.' }], 'answered-as-kept'],
    ['changed', [{ code: 'one', body: 'Uno.' }], 'answered-as-changed'],
    ['removed', [{ code: 'one', body: 'Uno.' }], 'answered-as-removed'],
    [null, [{ code: 'one', body: 'Otro.' }], 'changed-without-answer'],
    ['kept', [...before, { code: 'two', body: 'Dos.' }], 'added-without-reason'],
    ['kept', [{ code: 'two', body: 'Dos.', because: 'Falta.' }], 'removed-without-answer'],
    ['kept', [...before, ...before], 'article-twice'],
    ['kept', before, undefined],
    ['changed', [{ code: 'one', body: 'Otro.' }], undefined],
    [null, before, undefined],
  ])('answered as %s, with %j: %s', (outcome, after, reason) => {
    const flaws = answersFlaws(before, after, new Map([['one', outcome]]));
    expect(flaws[0]?.reason).toBe(reason);
  });
});
