import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Count, Line } from '../../../kernel/values.ts';
import { forumOrgan } from '../../procedure/in-force.ts';
import { scopeOf } from '../../scope.ts';
import { heldBefore, lastNumber } from '../numbering.ts';

/** Says how many sessions the forum held before its record was kept here, so that the numbers go on from there. */
export const numberEarlierSessions = defineCommand({
  name: 'number-earlier-sessions',
  input: z.strictObject({ ordinary: Count.default(0), extraordinary: Count.default(0), act: Line }),
  by: ['secretary'],
  async record(context) {
    const { input, count } = context;
    for (const kind of ['ordinary', 'extraordinary'] as const) {
      const last = await lastNumber(scopeOf(context), { organ: forumOrgan, kind });
      if (last > 0) return notPossible('numbering-has-begun', { kind, last });
    }
    const { ordinary, extraordinary } = input;
    await count(heldBefore({ organ: forumOrgan, kind: 'ordinary' }), ordinary);
    await count(heldBefore({ organ: forumOrgan, kind: 'extraordinary' }), extraordinary);
    return { event: { type: 'earlier-sessions-numbered', payload: { ordinary, extraordinary } } };
  },
});
