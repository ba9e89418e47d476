import { invalid, type Refused } from '../../kernel/refusals.ts';
import { findScale } from '../../scales/scales.ts';
import { isForPlanOf, type MechanismAnswer, notLevels } from './coding-fields.ts';

/**
 * Refuses a scale that is not known, or was not the one for plans that begin on that day; an answer that it does not
 * have; a blank with something printed in it; and a scale answered twice.
 */
export function wrongCoding(
  answers: readonly MechanismAnswer[],
  planStartsOn: string | undefined,
): Refused | undefined {
  for (const [index, { scale: name, version, answer, printed }] of answers.entries()) {
    const at = `answers.${index}`;
    const scale = findScale(name, version);
    if (scale === undefined) return invalid(`${at}.scale`, 'scale-not-known', { scale: name });
    if (planStartsOn !== undefined && !isForPlanOf(scale, planStartsOn))
      return invalid(`${at}.scale`, 'scale-of-other-plans', { scale: name, startsOn: planStartsOn });
    if (![...scale.levels, ...notLevels].includes(answer))
      return invalid(`${at}.answer`, 'no-level-of-the-scale', { levels: [...scale.levels] });
    if (answer === 'blank' && printed !== undefined) return invalid(`${at}.printed`, 'blank-has-no-word');
    if (answers.findIndex((other) => other.scale === name) !== index)
      return invalid(`${at}.scale`, 'scale-answered-twice', { scale: name });
  }
  return undefined;
}
