import type { Facts } from '../facts.ts';
import { judgeRule, type Rulebook, type RuleUse } from './judge.ts';
import type { Moment } from './rule.ts';
import type { ChecklistItem } from './verdict.ts';
import type { Waiver } from './waivers.ts';

/**
 * The lines of a gate that what a command is about to settle for good could never meet. The rules are judged on that alone,
 * as it will stand, and not on what else is on record.
 */
export function neverMet(
  book: Rulebook,
  gate: { readonly uses: readonly RuleUse[]; readonly waivers: readonly Waiver[] },
  settling: { readonly command: string; readonly facts: Partial<Facts> },
  moment: Moment,
): ChecklistItem[] {
  return gate.uses
    .filter(({ rule, version }) => book.rule(rule, version).settledBy === settling.command)
    .map((use) =>
      judgeRule(book, use, settling.facts, { ...moment, waivers: gate.waivers, opens: () => true }),
    )
    .filter(({ blocks }) => blocks);
}
