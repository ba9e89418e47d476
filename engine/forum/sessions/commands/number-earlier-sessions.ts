import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Count, Line } from '../../../kernel/values.ts';
import { forumOrgan } from '../../procedure/in-force.ts';
import { scopeOf } from '../../scope.ts';
import { heldBefore, lastNumber } from '../numbering.ts';

/**
 * Says how many sessions the forum held that its record here does not have, so that the numbers go on from there. Kinds
 * are numbered apart: one whose numbering has begun is refused, and the other may still be told.
 */
export const numberEarlierSessions = defineCommand({
  name: 'number-earlier-sessions',
  input: z.strictObject({ ordinary: Count.default(0), extraordinary: Count.default(0), act: Line }),
  by: ['secretary'],
  async record(context) {
    const { input, count } = context;
    const kinds = ['ordinary', 'extraordinary'] as const;
    // With nothing to add to either, it is still asked whether there is anything to begin.
    const told = kinds.filter((kind) => input[kind] > 0);
    for (const kind of told.length === 0 ? kinds : told) {
      const last = await lastNumber(scopeOf(context), { organ: forumOrgan, kind });
      if (last > 0) return notPossible('numbering-has-begun', { kind, last });
    }
    const { ordinary, extraordinary } = input;
    await count(heldBefore({ organ: forumOrgan, kind: 'ordinary' }), ordinary);
    await count(heldBefore({ organ: forumOrgan, kind: 'extraordinary' }), extraordinary);
    return { event: { type: 'earlier-sessions-numbered', payload: { ordinary, extraordinary } } };
  },
});
