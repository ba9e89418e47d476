import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Every indicator of every commitment has a baseline, and where asked a target: without the value from before nobody can
 * tell what changed. A baseline of zero is one; a commitment without indicators falls short where a number is asked.
 * Source: the review of La Libertad's plan of 2018 to 2020: "carece de una línea de base". Whether it shuts the gate or
 * is only shown is the severity's to say.
 */
export const indicatorsHaveBaseline = defineRule({
  name: 'indicators-have-baseline',
  version: 1,
  params: z.strictObject({
    minIndicators: z.int().nonnegative().max(50).default(1),
    target: z.boolean().default(false),
  }),
  needs: ['commitmentTemplates'],
  remedy: ['amend-commitment', 'return-commitment'],
  judge({ commitmentTemplates }, { minIndicators, target }) {
    if (commitmentTemplates.length === 0) return unknown('commitments');
    const missing = commitmentTemplates.flatMap(({ commitment, code, indicators }) => {
      const gaps = indicators.flatMap((one, index) => [
        ...(one.baseline === null ? [`${index + 1}/baseline`] : []),
        ...(target && one.target === null ? [`${index + 1}/target`] : []),
      ]);
      if (indicators.length < minIndicators) gaps.push('indicators');
      return gaps.length === 0 ? [] : [{ commitment, code, gaps }];
    });
    const indicators = commitmentTemplates.flatMap((one) => one.indicators);
    const found = {
      indicators: indicators.length,
      withBaseline: indicators.filter(({ baseline }) => baseline !== null).length,
      withTarget: indicators.filter((one) => one.target !== null).length,
    };
    return missing.length === 0 ? met(found) : notMet(found, { minIndicators, target }, missing);
  },
});
