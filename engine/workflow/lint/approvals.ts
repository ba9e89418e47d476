import type { Catalogue } from '../../catalogue.ts';
import type { Issue } from '../../kernel/refusals.ts';
import type { ApprovalByProcedure, ApprovalByTerms, ApprovalSpec, WorkflowSpec } from '../spec.ts';
import { finding, type Place } from './finding.ts';

/** The command by which a forum decides: without it, whatever is put to the forum stays there. */
const vote = 'vote-resolution';

/** Approvals that no forum could give. */
export function lintApprovals(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  return Object.entries(spec.stages).flatMap(([id, { approval }]) =>
    approval === undefined ? [] : lintApproval(spec, catalogue, approval, ['stages', id, 'approval']),
  );
}

function lintApproval(spec: WorkflowSpec, catalogue: Catalogue, approval: ApprovalSpec, at: Place): Issue[] {
  const sectors = Object.values(spec.forum?.sectors ?? {});
  if (sectors.length === 0) return [finding([...at, 'by'], 'lint-forum-without-sectors')];
  const given = sectors.map((sector) => sector.seats).filter((count) => count !== undefined);
  const seats = given.length === sectors.length ? given.reduce((sum, count) => sum + count, 0) : undefined;
  return [
    ...('procedure' in approval ? lintByProcedure(spec, approval, at) : lintQuorum(approval, seats, at)),
    ...(votesAreOpen(spec, catalogue, vote)
      ? []
      : [finding(at, 'lint-forum-not-at-work', { command: vote, activities: openers(catalogue) })]),
  ];
}

/** Approvals that the rules of procedure, which are checked themselves, could not give. */
function lintByProcedure(spec: WorkflowSpec, approval: ApprovalByProcedure, at: Place): Issue[] {
  const rules = spec.forum?.procedure;
  if (rules === undefined) return [finding([...at, 'procedure'], 'lint-approval-without-procedure')];
  const { held, matter } = approval;
  const matters = ['passage', ...Object.keys(rules.byMatter)];
  const seatless = (rules.decision.parity?.sectors ?? []).filter(
    (sector) => spec.forum?.sectors[sector]?.seats === 0,
  );
  return [
    ...(matters.includes(matter)
      ? []
      : [finding([...at, 'matter'], 'lint-unknown-matter', { matter, matters })]),
    ...(held === 'in-writing' && rules.written === undefined
      ? [finding([...at, 'held'], 'lint-no-decisions-in-writing')]
      : []),
    ...seatless.map((sector) =>
      finding(['forum', 'procedure', 'decision', 'parity', 'sectors'], 'lint-parity-without-seats', {
        sector,
      }),
    ),
  ];
}

/** While the forum decides, the stage's own activities are shut: only what is open throughout lets it vote. */
function votesAreOpen(spec: WorkflowSpec, catalogue: Catalogue, vote: string): boolean {
  if (catalogue.command(vote) === undefined) return true;
  return spec.throughout.some((name) => catalogue.activity(name)?.commands.includes(vote));
}

const openers = (catalogue: Catalogue): string[] =>
  catalogue.domains
    .flatMap((domain) => domain.activities)
    .filter(({ commands }) => commands.includes(vote))
    .map(({ name }) => name);

/** `seats` is left out where the workflow does not say how many there are. */
function lintQuorum({ quorum, secondCall }: ApprovalByTerms, seats: number | undefined, at: Place): Issue[] {
  if (seats === undefined) {
    return secondCall !== undefined && secondCall.atLeast > quorum.moreThan
      ? [
          finding([...at, 'secondCall', 'atLeast'], 'lint-second-call-not-smaller', {
            first: quorum.moreThan,
          }),
        ]
      : [];
  }
  if (seats === 0) return [finding([...at, 'quorum'], 'lint-quorum-out-of-reach', { needed: 1, seats })];
  if (secondCall === undefined) return [];
  const first = Math.floor(seats * quorum.moreThan) + 1;
  const { atLeast, neverFewerThan } = secondCall;
  if (neverFewerThan > seats) {
    return [
      finding([...at, 'secondCall', 'neverFewerThan'], 'lint-quorum-out-of-reach', {
        needed: neverFewerThan,
        seats,
      }),
    ];
  }
  const second = Math.max(Math.ceil(seats * atLeast), neverFewerThan);
  return second < first
    ? []
    : [finding([...at, 'secondCall'], 'lint-second-call-not-smaller', { first, second, seats })];
}
