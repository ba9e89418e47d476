import { budgetParts } from './budget.ts';
import type { BudgetTerms } from './vote-kind.ts';
import { type CostedOption, type VotedCharter, voteTerms } from './vote-terms.ts';

/** Where a charter contradicts its own kind, and how. */
export interface VoteFlaw {
  readonly path: string;
  readonly reason:
    | 'options-too-few'
    | 'not-in-this-kind'
    | 'needed-by-this-kind'
    | 'places-for-every-option'
    | 'matter-code-too-long'
    | 'parts-over-the-ceiling'
    | 'part-twice'
    | 'part-unknown'
    | 'cost-over-the-ceiling'
    | 'cost-over-what-a-voter-may-spend'
    | 'ceiling-for-every-option';
}

/** Whether the charter asks a share of the roll of any of its matters. */
export const asksOfRoll = (charter: VotedCharter): boolean => {
  const { of } = voteTerms(charter);
  return of?.kind === 'single-matters' && of.matters.some(({ threshold }) => threshold.of === 'roll');
};

/** What a charter of this kind lacks, or has that means nothing in it. */
export function kindFlaw(charter: VotedCharter): VoteFlaw | undefined {
  const { of } = voteTerms(charter);
  if (of === undefined) return rankingFlaw(charter);
  const { places, ties } = charter.counting;
  if (places !== undefined) return { path: 'counting.places', reason: 'not-in-this-kind' };
  if (ties !== undefined) return { path: 'counting.ties', reason: 'not-in-this-kind' };
  if (of.kind === 'participatory-budget') return budgetFlaw(charter, of.budget, of.costed);
  return (
    foreignFlaw(charter, ['costMinor', 'part']) ??
    flawAt(charter, ({ code }) => code.length > longestMatter, 'code', 'matter-code-too-long')
  );
}

/** The code of a matter is marked with `yes-` or `no-` before it, and marks are as long as other codes. */
const longestMatter = 56;

function rankingFlaw(charter: VotedCharter): VoteFlaw | undefined {
  const { places, ties } = charter.counting;
  if (charter.options.length < 2) return { path: 'options', reason: 'options-too-few' };
  if (places === undefined) return { path: 'counting.places', reason: 'needed-by-this-kind' };
  if (ties === undefined) return { path: 'counting.ties', reason: 'needed-by-this-kind' };
  if (places >= charter.options.length) return { path: 'counting.places', reason: 'places-for-every-option' };
  return foreignFlaw(charter, ['costMinor', 'part', 'threshold']);
}

function budgetFlaw(
  charter: VotedCharter,
  budget: BudgetTerms,
  costed: readonly CostedOption[],
): VoteFlaw | undefined {
  if (charter.options.length < 2) return { path: 'options', reason: 'options-too-few' };
  const { parts = [], perVoterMinor = Number.POSITIVE_INFINITY } = budget;
  const codes = parts.map(({ code }) => code);
  if (new Set(codes).size < codes.length) return { path: 'vote.parts', reason: 'part-twice' };
  if (parts.reduce((sum, part) => sum + part.ceilingMinor, 0) > budget.ceilingMinor)
    return { path: 'vote.parts', reason: 'parts-over-the-ceiling' };
  const ceilings = budgetParts(budget);
  const partOf = ({ part = null }: { part?: string | undefined | null }) => part;
  return (
    foreignFlaw(charter, ['threshold']) ??
    flawAt(charter, ({ costMinor }) => costMinor === undefined, 'costMinor', 'needed-by-this-kind') ??
    flawAt(charter, (option) => !ceilings.has(partOf(option)), 'part', 'part-unknown') ??
    flawAt(
      charter,
      (one) => (one.costMinor ?? 0) > ceilings.get(partOf(one))!,
      'costMinor',
      'cost-over-the-ceiling',
    ) ??
    flawAt(
      charter,
      ({ costMinor = 0 }) => costMinor > perVoterMinor,
      'costMinor',
      'cost-over-what-a-voter-may-spend',
    ) ??
    (everythingFits(ceilings, costed) ? { path: 'vote', reason: 'ceiling-for-every-option' } : undefined)
  );
}

/** Where all of it fits, there is nothing to decide. */
const everythingFits = (ceilings: ReadonlyMap<string | null, number>, costed: readonly CostedOption[]) =>
  [...ceilings].every(([part, ceiling]) => {
    const own = costed.filter((option) => option.part === part);
    return own.reduce((sum, { costMinor }) => sum + costMinor, 0) <= ceiling;
  });

type Option = VotedCharter['options'][number];

/** The first option of which something is so. */
function flawAt(
  { options }: VotedCharter,
  is: (option: Option) => boolean,
  field: string,
  reason: VoteFlaw['reason'],
): VoteFlaw | undefined {
  const at = options.findIndex(is);
  return at < 0 ? undefined : { path: `options.${at}.${field}`, reason };
}

function foreignFlaw(
  charter: VotedCharter,
  fields: readonly ('costMinor' | 'part' | 'threshold')[],
): VoteFlaw | undefined {
  for (const field of fields) {
    const flaw = flawAt(charter, (option) => option[field] !== undefined, field, 'not-in-this-kind');
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}
