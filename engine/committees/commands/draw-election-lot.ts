import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Slug } from '../../kernel/values.ts';
import { resultOf } from '../count/result.ts';
import { electionRow, reckoningOf, scopeOf, writeElection } from '../election-row.ts';
import { refuseCandidate } from '../independence.ts';
import { CandidateCode } from '../kinds.ts';
import { keepLot } from '../lots.ts';
import { electionLifecycle } from '../machine.ts';

/**
 * Writes down a draw by lot among those who are tied, all of them in the order drawn, with the record of the public
 * act. Who is drawn too late for a seat follows in that order.
 */
export const drawElectionLot = defineCommand({
  name: 'draw-election-lot',
  input: z.strictObject({
    election: Id,
    contest: Slug,
    drawn: z.array(CandidateCode).min(2).max(200),
    record: Line,
    drawnAt: Instant.optional(),
  }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  occurredAt: (input) => input.drawnAt,
  async record(context) {
    const { contest, drawn, record } = context.input;
    const election = await electionRow(context, context.input.election);
    const own = await refuseCandidate(context, election.id);
    if (own !== undefined) return own;
    const { terms, rounds, lots } = await reckoningOf(scopeOf(context), election);
    const due = resultOf(terms, rounds, lots).next?.contests ?? [];
    const tied = due.find((one) => one.contest === contest);
    if (tied === undefined) {
      return invalid('contest', 'no-lot-is-due', { due: due.map((one) => one.contest) });
    }
    if ([...drawn].sort().join() !== [...tied.options].sort().join()) {
      return invalid('drawn', 'not-those-who-are-tied', { tied: [...tied.options] });
    }
    await keepLot(context, { election: election.id, contest, drawn, record });
    const result = resultOf(terms, rounds, [...lots, { contest, drawn }]);
    await writeElection(context, election, { result });
    if (result.next === null) {
      const moved = await context.step(electionLifecycle, election.id, 'draw-election-lot.decided');
      if (moved !== undefined) return moved;
    }
    const payload = { election: election.id, contest, drawn, elected: result.elected };
    return { event: { type: 'election-lot-drawn', payload }, result: { ...result } };
  },
});
