import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Line, Slug } from '../../kernel/values.ts';
import { keepDeclared } from '../keep-declared.ts';
import { levelsOf } from '../views/levels.ts';

/**
 * Declares the levels of territory from the widest to the narrowest, by the names that people give them. Declared
 * again, a level may get another name and new ones may come between; none goes, and none changes its order, because
 * places stand by them.
 */
export const declareTerritoryLevels = defineOrganizationCommand({
  name: 'declare-territory-levels',
  input: z.strictObject({
    levels: z
      .array(z.strictObject({ level: Slug, name: Line }))
      .min(1)
      .max(10),
  }),
  by: ['administrator', 'team'],
  async record(context) {
    const { tx, organization, input } = context;
    const given = input.levels.map(({ level }) => level);
    const twice = given.findIndex((level, index) => given.indexOf(level) < index);
    if (twice >= 0) return invalid(`levels.${twice}.level`, 'level-twice');
    const before = (await levelsOf(tx, organization)).map(({ level }) => level);
    const kept = given.filter((level) => before.includes(level));
    if (kept.join('/') !== before.join('/'))
      return notPossible('levels-keep-their-order', { levels: before });
    const rows = input.levels.map((level, index) => ({ ...level, ordinal: index + 1 }));
    const batch = await keepDeclared(context, 'territory_level', ['level'], rows);
    return {
      event: { type: 'territory-levels-declared', payload: { batch, levels: given } },
      result: { batch },
    };
  },
});
