import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { type Issue, type Refused, refuse } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { answerContributions } from '../answer-contributions.ts';
import { knownContributions } from '../known-contributions.ts';
import { mostAtOnce } from '../many-rows.ts';
import { exclusionReasons, flawsOf, liveStates, outcomes } from '../outcomes.ts';
import { proposalRows } from '../proposal-row.ts';
import { frozenByResponse } from '../published-response.ts';

const Disposition = z.strictObject({
  contribution: Id,
  outcome: z.enum(outcomes),
  reason: z.enum(exclusionReasons).optional(),
  /** The proposal that it went into; left out only for what is excluded. */
  proposal: Id.optional(),
  response: Text.optional(),
});

type Disposition = z.output<typeof Disposition>;

const needsProposal = outcomes.filter((outcome) => outcome !== 'excluded');

/**
 * Answers contributions: all of them or none. What goes in names the proposal that it went into, which cites it
 * from then on. Hidden ones are answered too: hiding is no way of not answering.
 */
export const disposeContributions = defineCommand({
  name: 'dispose-contributions',
  input: z.strictObject({ dispositions: z.array(Disposition).min(1).max(mostAtOnce) }),
  by: ['team'],
  needs: { done: [['record-contribution', 'import-contributions', 'submit-contribution']] },
  async record(context) {
    const { dispositions } = context.input;
    const refused = (await frozenByResponse(context)) ?? (await refusedDispositions(context, dispositions));
    if (refused !== undefined) return refused;
    const disposed = await answerContributions(context, dispositions);
    return { event: { type: 'contributions-disposed', payload: disposed }, result: disposed };
  },
});

/** Every disposition that cannot stand, by its place in the list. */
async function refusedDispositions(
  context: Context<unknown>,
  dispositions: readonly Disposition[],
): Promise<Refused | undefined> {
  const known = await knownContributions(
    context,
    dispositions.map(({ contribution }) => contribution),
  );
  const named = [...new Set(dispositions.flatMap(({ proposal }) => proposal ?? []))];
  const rows = named.length === 0 ? [] : await proposalRows(context, named);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const seen = new Set<string>();
  const issues = dispositions.flatMap((disposition, index): Issue[] => {
    const path = `dispositions.${index}.`;
    const { contribution, proposal } = disposition;
    const found = flawsOf({ ...disposition, into: proposal }, { path, field: 'proposal', needsProposal });
    if (!known.has(contribution))
      found.push({ path: `${path}contribution`, reason: 'contribution-not-found' });
    if (seen.has(contribution)) found.push({ path: `${path}contribution`, reason: 'named-twice' });
    seen.add(contribution);
    if (proposal !== undefined) found.push(...flawsOfTarget(`${path}proposal`, states.get(proposal)));
    return found;
  });
  return issues.length === 0 ? undefined : refuse({ code: 'invalid', issues });
}

function flawsOfTarget(path: string, state: string | undefined): Issue[] {
  if (state === undefined) return [{ path, reason: 'proposal-not-found' }];
  return liveStates.includes(state) ? [] : [{ path, reason: 'proposal-not-live', details: { state } }];
}
