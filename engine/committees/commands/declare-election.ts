import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, type Refused } from '../../kernel/refusals.ts';
import { Count, Id, Line, Slug } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { type ElectionRow, electionRow, writeElection } from '../election-row.ts';
import { refuseCandidate } from '../independence.ts';
import { electionLifecycle } from '../machine.ts';

const Composition = z.array(z.strictObject({ group: Slug, count: Count })).max(20);

/**
 * Declares the computed result, as who presides over the assembly does. Nothing of it can be typed. From now on it
 * may be objected to, for as long as the call said. `composition` is how many of those elected belong to each group
 * that the committee set itself as a goal, as they say of themselves.
 */
export const declareElection = defineCommand({
  name: 'declare-election',
  input: z.strictObject({ election: Id, presiding: Line, composition: Composition.default([]) }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  async record(context) {
    const { input, recordedAt } = context;
    const election = await electionRow(context, input.election);
    const refused =
      (await refuseCandidate(context, election.id)) ?? refuseComposition(election, input.composition);
    if (refused !== undefined) return refused;
    const until = objectionsUntil(context, election);
    await writeElection(context, election, {
      presiding: input.presiding,
      composition: input.composition,
      declared_at: recordedAt,
      objections_until: until,
    });
    await context.wait({
      kind: 'election-objections-close',
      subject: election.id,
      dueAt: until,
      command: 'confirm-election',
      input: { election: election.id },
      movesWithSuspension: false,
    });
    const { elected = [], vacant = [] } = election.result ?? {};
    return {
      event: {
        type: 'election-declared',
        payload: { election: election.id, committee: election.committee, elected, vacant, until },
      },
      result: { elected, vacant, objectionsUntil: until },
    };
  },
});

/** Until when it may be objected to; where the call gave no time, until now. */
function objectionsUntil({ process, recordedAt }: Context<unknown>, { objections }: ElectionRow): string {
  if (objections === null) return recordedAt;
  return addPeriod(calendarOf(process.workflow.spec), recordedAt, objections, 'forward').dueAt;
}

function refuseComposition(
  { result }: ElectionRow,
  composition: z.output<typeof Composition>,
): Refused | undefined {
  const elected = result?.elected.length ?? 0;
  const groups = composition.map(({ group }) => group);
  const twice = groups.filter((group, index) => groups.indexOf(group) !== index);
  if (twice.length > 0) return invalid('composition', 'named-twice', { twice });
  const over = composition.findIndex(({ count }) => count > elected);
  return over < 0 ? undefined : invalid(`composition.${over}.count`, 'more-than-were-elected', { elected });
}
