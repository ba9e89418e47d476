import type { BudgetLine } from './budget.ts';
import type { BudgetTerms } from './vote-kind.ts';

type Candidate = Pick<BudgetLine, 'option' | 'part' | 'votes' | 'costMinor'>;

/** How one part of a budget is given out. `drawn` is the order of a public lot, where one was drawn. */
export interface PartTerms extends Pick<BudgetTerms, 'unfitting' | 'ties'> {
  readonly part: string | null;
  readonly ceilingMinor: number;
  readonly drawn: readonly string[] | null;
}

/** One part of a budget while it is given out. */
export interface Taker {
  readonly part: string | null;
  readonly ceilingMinor: number;
  spentMinor: number;
  stoppedAt: string | null;
  /** That a tie is left: nothing after it can be known. */
  undecided: boolean;
  /** The rule that said what a tie means, where one had to. */
  tiesDecidedBy: 'all-or-none' | 'lower-cost-first' | null;
  readonly lines: BudgetLine[];
}

/**
 * Takes options by their votes while they fit. Those of equal votes are one step: where all of them fit they all
 * enter, whatever the rule on ties; where not, that rule says in what order they come, or that nothing says it.
 */
export function takeInOrder(candidates: readonly Candidate[], terms: PartTerms): Taker {
  const { part, ceilingMinor } = terms;
  const taker: Taker = {
    ...{ part, ceilingMinor, spentMinor: 0, stoppedAt: null },
    ...{ undecided: false, tiesDecidedBy: null, lines: [] },
  };
  for (const group of steps(candidates, ({ votes }) => votes)) takeGroup(taker, group, terms);
  return taker;
}

/**
 * The options that a lot has to put in order: from the first tie that nothing decides, all that share their votes
 * with another of the part. Only one lot is drawn, and which ties the rest makes is known when it was.
 */
export function leftTied({ lines, undecided }: Taker): string[] {
  if (!undecided) return [];
  const from = lines.findIndex(({ decision }) => decision === 'undecided');
  const shared = (line: BudgetLine) =>
    line.votes > 0 && lines.filter(({ votes }) => votes === line.votes).length > 1;
  return lines
    .slice(from)
    .filter(shared)
    .map(({ option }) => option);
}

function takeGroup(taker: Taker, group: readonly Candidate[], terms: PartTerms): void {
  const over = overWithout(taker, group);
  if (over !== undefined) put(taker, group, over);
  else if (group.length === 1 || sumOf(group) <= left(taker)) takeEach(taker, group, terms);
  else if (terms.ties === 'all-or-none') refuseTogether(taker, group, terms);
  else if (terms.ties === 'lower-cost-first') cheaperFirst(taker, group, terms);
  else byLot(taker, group, terms);
}

/** What becomes of options to which the count does not come. */
function overWithout(taker: Taker, group: readonly Candidate[]): BudgetLine['decision'] | undefined {
  if (group[0]!.votes === 0) return 'no-votes';
  if (taker.undecided) return 'undecided';
  return taker.stoppedAt === null ? undefined : 'after-the-stop';
}

const sumOf = (group: readonly Candidate[]): number =>
  group.reduce((sum, { costMinor }) => sum + costMinor, 0);

const left = ({ ceilingMinor, spentMinor }: Taker): number => ceilingMinor - spentMinor;

/** One option at its turn. */
function take(taker: Taker, one: Candidate, { unfitting }: PartTerms): void {
  const availableMinor = left(taker);
  if (taker.stoppedAt !== null) put(taker, [one], 'after-the-stop');
  else if (one.costMinor <= availableMinor) {
    taker.lines.push({ ...one, decision: 'taken', availableMinor });
    taker.spentMinor += one.costMinor;
  } else {
    taker.lines.push({ ...one, decision: 'does-not-fit', availableMinor });
    if (unfitting === 'stop') taker.stoppedAt = one.option;
  }
}

function takeEach(taker: Taker, group: readonly Candidate[], terms: PartTerms): void {
  for (const one of group) take(taker, one, terms);
}

/** Those that do not enter in whatever order they come. */
function refuseEach(taker: Taker, group: readonly Candidate[], { unfitting }: PartTerms): void {
  const availableMinor = left(taker);
  for (const one of group) taker.lines.push({ ...one, decision: 'does-not-fit', availableMinor });
  if (unfitting === 'stop') taker.stoppedAt = group[0]!.option;
}

function refuseTogether(taker: Taker, group: readonly Candidate[], terms: PartTerms): void {
  taker.tiesDecidedBy = 'all-or-none';
  refuseEach(taker, group, terms);
}

/** By cost; those of the same cost are a tie again, which this rule does not decide. */
function cheaperFirst(taker: Taker, group: readonly Candidate[], terms: PartTerms): void {
  taker.tiesDecidedBy = 'lower-cost-first';
  const byCost = group.toSorted((a, b) => a.costMinor - b.costMinor || (a.option < b.option ? -1 : 1));
  for (const same of steps(byCost, ({ costMinor }) => costMinor)) {
    const { costMinor } = same[0]!;
    if (taker.undecided) put(taker, same, 'undecided');
    else if (taker.stoppedAt !== null) put(taker, same, 'after-the-stop');
    else if (costMinor > left(taker)) refuseEach(taker, same, terms);
    else if (same.length * costMinor <= left(taker)) takeEach(taker, same, terms);
    else leaveUndecided(taker, same);
  }
}

/**
 * Those that do not enter in any order are out without one: all of them where each is too dear, and the dear ones where
 * the count passes over what does not fit. What is left is put in order by a lot, or by nothing.
 */
function byLot(taker: Taker, group: readonly Candidate[], terms: PartTerms): void {
  const dear = group.filter(({ costMinor }) => costMinor > left(taker));
  if (dear.length === group.length || (dear.length > 0 && terms.unfitting === 'skip')) {
    refuseEach(taker, dear, terms);
    const others = group.filter((one) => !dear.includes(one));
    if (others.length > 0) takeGroup(taker, others, terms);
    return;
  }
  const { drawn } = terms;
  if (drawn === null) leaveUndecided(taker, group);
  else {
    const order = group.toSorted((a, b) => drawn.indexOf(a.option) - drawn.indexOf(b.option));
    takeEach(taker, order, terms);
  }
}

function leaveUndecided(taker: Taker, group: readonly Candidate[]): void {
  taker.undecided = true;
  put(taker, group, 'undecided');
}

function put(taker: Taker, group: readonly Candidate[], decision: BudgetLine['decision']): void {
  for (const one of group) taker.lines.push({ ...one, decision, availableMinor: null });
}

/** Neighbours of the same figure, together. */
function steps(list: readonly Candidate[], of: (one: Candidate) => number): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const one of list) {
    const last = groups.at(-1);
    if (last !== undefined && of(last[0]!) === of(one)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}
