import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import type { Act } from '../../people/act.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { type CommitteeRow, committeeRow, writeCommittee } from '../committee-row.ts';
import { candidatesOf, type ElectionRow, electionRow, scopeOf, writeElection } from '../election-row.ts';
import { committeeLifecycle, electionLifecycle } from '../machine.ts';
import { endMembership, membersOf, seatOnCommittee } from '../members.ts';

/**
 * Confirms a declared election when the time to object is over and every objection is answered. Those elected take
 * office, by the election as the act; those whom a renewal succeeds leave it. The clock confirms, or somebody does.
 */
export const confirmElection = defineCommand({
  name: 'confirm-election',
  input: z.strictObject({ election: Id }),
  by: ['secretary', 'team', 'clock'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  course: 'always',
  async record(context) {
    const { input, recordedAt } = context;
    const election = await electionRow(context, input.election);
    const { objections_until: until, open_objections: open } = election;
    if (until !== null && recordedAt < until) return notPossible('time-to-object-runs', { until });
    if (open > 0) return notPossible('objections-await-an-answer', { open });
    const committee = await committeeRow(context, election.committee);
    const refused =
      (await context.step(committeeLifecycle, committee.id, 'confirm-election')) ??
      (election.fills === 'every-seat' ? await succeed(context, committee, election) : undefined);
    if (refused !== undefined) return refused;
    const to = election.fills === 'every-seat' ? endOfTerm(context, committee) : committee.term_to;
    const members = await seatElected(context, committee, election, to);
    if (isRefused(members)) return members;
    if (election.fills === 'every-seat') await beginTerm(context, committee, to);
    await writeElection(context, election, { ended_at: recordedAt });
    await context.settle('election-objections-close', election.id);
    const payload = { election: election.id, committee: committee.id, members, from: recordedAt, to };
    return { event: { type: 'election-confirmed', payload }, result: { members, from: recordedAt, to } };
  },
});

/** Those who sat until now leave their seats to those who were elected. */
async function succeed(
  context: Context<unknown>,
  { id }: CommitteeRow,
  election: ElectionRow,
): Promise<Refused | undefined> {
  for (const member of await membersOf(scopeOf(context), id)) {
    const ending = { event: 'confirm-election.succeeded', at: context.recordedAt, act: actOf(election) };
    const refused = await endMembership(context, member, ending);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

async function seatElected(
  context: Context<unknown>,
  committee: CommitteeRow,
  election: ElectionRow,
  to: string | null,
): Promise<{ membership: string; post: string; candidate: string }[] | Refused> {
  const candidates = await candidatesOf(scopeOf(context), election.id);
  const members: { membership: string; post: string; candidate: string }[] = [];
  for (const { candidate: code, post } of election.result?.elected ?? []) {
    const { id, person } = candidates.find((one) => one.code === code)!;
    const seating = { post, person, election: election.id, candidate: id, act: actOf(election) };
    const membership = await seatOnCommittee(context, committee, {
      ...seating,
      from: context.recordedAt,
      to,
    });
    if (isRefused(membership)) return membership;
    members.push({ membership, post, candidate: id });
  }
  return members;
}

/** The election as the act that seats somebody. */
const actOf = ({ id }: ElectionRow): Act => ({ kind: 'election', reference: id });

function endOfTerm({ process, recordedAt }: Context<unknown>, { term }: CommitteeRow): string | null {
  if (term === null) return null;
  return addPeriod(calendarOf(process.workflow.spec), recordedAt, term, 'none').dueAt;
}

/** Begins a term, and lets the clock end it. */
async function beginTerm(context: Context<unknown>, committee: CommitteeRow, to: string | null) {
  const { recordedAt } = context;
  await writeCommittee(context, committee, {
    terms: committee.terms + 1,
    term_from: recordedAt,
    term_to: to,
  });
  if (to === null) return;
  await context.wait({
    kind: 'committee-term-ends',
    subject: committee.id,
    dueAt: to,
    command: 'end-committee',
    input: { committee: committee.id },
    movesWithSuspension: false,
  });
}
