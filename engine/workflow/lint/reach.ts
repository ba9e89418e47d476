import { resultOf } from '../../forum/decision.ts';
import { countVotes } from '../../forum/decisions/count-votes.ts';
import { termsFrom } from '../../forum/decisions/terms.ts';
import type { Voter } from '../../forum/decisions/voter.ts';
import type { Issue } from '../../kernel/refusals.ts';
import type { ApprovalByProcedure, ApprovalByTerms, WorkflowSpec } from '../spec.ts';
import { finding, type Place } from './finding.ts';

/**
 * Approvals whose decision the seats could never reach, found by counting: every seat is held, everybody is there and
 * votes for it. Where even then nothing is approved, the stage could never be left. Nothing is said where the workflow
 * leaves the number of seats open.
 */
export function lintReach(spec: WorkflowSpec): Issue[] {
  const seats = seatsOf(spec);
  if (seats === undefined || seats.length === 0) return [];
  return Object.entries(spec.stages).flatMap(([id, { approval }]) => {
    if (approval === undefined) return [];
    const at = ['stages', id, 'approval'];
    return 'procedure' in approval
      ? byProcedure(spec, approval, seats, at)
      : byTerms(approval, seats.length, at);
  });
}

/** The sector of each seat; nothing where one does not say how many it has. */
function seatsOf({ forum }: WorkflowSpec): string[] | undefined {
  const sectors = Object.entries(forum?.sectors ?? {});
  if (sectors.some(([, { seats }]) => seats === undefined)) return undefined;
  return sectors.flatMap(([sector, { seats }]) => Array<string>(Math.min(seats!, 1_000)).fill(sector));
}

function byTerms(terms: ApprovalByTerms, seats: number, at: Place): Issue[] {
  const votes = { approve: seats, return: 0, abstain: 0 };
  const base = { seats, inOffice: seats };
  if (resultOf(votes, base, terms, 1) !== 'approved')
    return [finding([...at, 'decision'], 'lint-decision-out-of-reach', { seats })];
  const { secondCall } = terms;
  if (secondCall === undefined || secondCall.neverFewerThan > seats) return [];
  const fewest = Math.max(Math.ceil(seats * secondCall.atLeast), secondCall.neverFewerThan);
  const few = { approve: fewest, return: 0, abstain: 0 };
  return resultOf(few, base, terms, 2) === 'approved'
    ? []
    : [finding([...at, 'secondCall'], 'lint-second-call-decides-nothing', { fewest, seats })];
}

function byProcedure(
  spec: WorkflowSpec,
  { held, matter }: ApprovalByProcedure,
  seats: readonly string[],
  at: Place,
): Issue[] {
  const rules = spec.forum?.procedure;
  if (rules === undefined || (held === 'in-writing' && rules.written === undefined)) return [];
  const terms = termsFrom(rules, {
    held: held === 'in-writing' ? 'in-writing' : 'in-session',
    call: 1,
    matter,
  });
  // Who presides may have no vote: it is enough that one of the sectors could preside.
  const presiding = seats.flatMap((sector, index) => (seats.indexOf(sector) === index ? [index] : []));
  const approved = presiding.some((seat) => {
    const voters = seats.map((sector, index) => voter(sector, index, index === seat));
    return countVotes(voters, terms).outcome === 'approved';
  });
  return approved ? [] : [finding(at, 'lint-decision-out-of-reach', { seats: seats.length })];
}

const voter = (sector: string, index: number, presiding: boolean): Voter => ({
  seat: `${sector}-${index}`,
  sector,
  presiding,
  inOffice: true,
  present: true,
  recused: false,
  suspended: false,
  asked: false,
  vote: 'for',
});
