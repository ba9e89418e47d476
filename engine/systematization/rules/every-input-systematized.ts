import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * What was said stands under a theme, as a problem or as a solution: all of it, or at least the share asked for.
 * Source: Peñalolén's plan, p. 10, which groups what was gathered by thematic axis, problems from needs and
 * concerns, solutions from the ideas behind the proposals.
 */
export const everyInputSystematized = defineRule({
  name: 'every-input-systematized',
  version: 1,
  /** From 0 to 1: 1 asks for every contribution. */
  params: z.strictObject({ share: z.number().gt(0).max(1).default(1) }),
  needs: ['contributionsNotCoded'],
  remedy: ['code-contributions', 'define-theme'],
  judge({ contributionsNotCoded: { total, coded, first } }, { share }) {
    if (total === 0) return unknown('contributions');
    // Rounded before it is rounded up, or a share such as 0.07 of 100 would ask for 8.
    const required = Math.ceil(Math.round(share * total * 1e6) / 1e6);
    const found = { total, coded };
    return coded >= required ? met(found) : notMet(found, { share, coded: required }, first);
  },
});
