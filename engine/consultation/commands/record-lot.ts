import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Id, Line, Slug } from '../../kernel/values.ts';
import { tieRuleOf } from '../charter.ts';
import { consultationInHand, scopeOf } from '../consultation-row.ts';
import { publishResult } from '../count/publish.ts';
import { recountOf } from '../count/recount-of.ts';
import { consultationLifecycle } from '../machine.ts';

/**
 * Records the public lot that decides a tie, all of the tied options in the order drawn, and publishes the result
 * anew. Only where the charter says that a lot decides.
 */
export const recordLot = defineCommand({
  name: 'record-lot',
  input: z.strictObject({
    consultation: Id,
    drawn: z.array(Slug).min(2).max(200),
    /** The document of the public act, by its number. */
    record: Line,
  }),
  by: ['secretary', 'team', 'attesting-officer'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { consultation, drawn, record } = context.input;
    const scope = scopeOf(context, consultation);
    const { outcome, charter } = await consultationInHand(scope);
    if (outcome !== 'tie') return notPossible('no-tie-to-decide', { outcome });
    const ties = tieRuleOf(charter);
    if (ties !== 'drawn-by-lot') return notPossible('lot-not-in-charter', { ties });
    const lot = { drawn, record };
    const { tally } = await recountOf(scope, lot);
    if (tally.cutOff.lot !== 'drawn')
      return invalid('drawn', 'lot-not-among-the-tied', { tied: tally.cutOff.tied });
    const result = await publishResult(context, scope, lot);
    const payload = { consultation, drawn, ...result };
    return { event: { type: 'lot-recorded', payload }, result: payload };
  },
});
