import type { Facts } from '../facts.ts';
import type { FactScope } from './fact.ts';
import type { AnyRule, Moment } from './rule.ts';
import type { Basis, Checklist, ChecklistItem, Figures, Severity, Verdict } from './verdict.ts';
import { standingWaivers, type Waiver } from './waivers.ts';

/** One use of a rule in a gate, as a published workflow has it: the version is pinned. */
export interface RuleUse {
  readonly rule: string;
  readonly version: number;
  readonly params: Figures;
  readonly severity: Severity;
  readonly basis: Basis;
}

/** What the judge looks rules and facts up in. */
export interface Rulebook {
  rule(name: string, version: number): AnyRule;
  readFact(name: keyof Facts, scope: FactScope, params: Figures): Promise<unknown>;
  ruleVersions(name: string): readonly number[];
}

/**
 * Judges a gate: reads the facts under the process's lock, then asks each rule. The checklist that people
 * read before they press the button and the one that refuses them are made here, by the same steps.
 */
export async function judgeGate(
  book: Rulebook,
  scope: FactScope,
  gate: {
    readonly stage: string;
    readonly uses: readonly RuleUse[];
    /** Whether a command may be open while the stage is worked on; left out, all may: what is not, mends nothing. */
    readonly opens?: (command: string) => boolean;
  },
  moment: Moment,
): Promise<Checklist> {
  const waivers = await standingWaivers(scope, gate.stage, moment.at);
  const facts = new Map<string, Promise<unknown>>();
  const items: ChecklistItem[] = [];
  for (const use of gate.uses) {
    const rule = book.rule(use.rule, use.version);
    const known = await factsFor(book, scope, rule, use.params, facts);
    items.push(judgeRule(book, use, known, { ...moment, waivers, opens: gate.opens ?? (() => true) }));
  }
  return { open: items.every((item) => !item.blocks), items };
}

/** Judges one use of a rule on the facts that it needs. */
export function judgeRule(
  book: Rulebook,
  use: RuleUse,
  known: Record<string, unknown>,
  { waivers, opens, ...moment }: Moment & { waivers: readonly Waiver[]; opens: (command: string) => boolean },
): ChecklistItem {
  const rule = book.rule(use.rule, use.version);
  const verdict = rule.judge(known as never, rule.params.parse(use.params), moment);
  const mends = (rule.remedyFor?.(known as never, verdict) ?? rule.remedy).filter(opens);
  return line(use, mends, verdict, waivers);
}

async function factsFor(
  book: Rulebook,
  scope: FactScope,
  rule: AnyRule,
  params: Figures,
  cache: Map<string, Promise<unknown>>,
): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const name of rule.needs as (keyof Facts)[]) {
    const key = `${name}\n${JSON.stringify(params)}`;
    let value = cache.get(key);
    if (value === undefined) {
      value = book.readFact(name, scope, params);
      cache.set(key, value);
    }
    read[name] = await value;
  }
  return read;
}

/** A waiver stands in for an unmet rule, never for a legal one; good practice is shown and never blocks. */
function line(
  use: RuleUse,
  mends: readonly string[],
  verdict: Verdict,
  waivers: readonly Waiver[],
): ChecklistItem {
  const unmet = verdict.status === 'not-met' || verdict.status === 'unknown';
  const waiver = unmet && use.severity !== 'legal' ? waivers.find((one) => one.rule === use.rule) : undefined;
  return {
    rule: use.rule,
    version: use.version,
    params: use.params,
    severity: use.severity,
    basis: use.basis,
    verdict,
    ...(waiver === undefined
      ? {}
      : { waived: { waiver: waiver.id, authority: waiver.authority, expiresAt: waiver.expiresAt } }),
    remedy: unmet ? mends : [],
    blocks: unmet && waiver === undefined && use.severity !== 'good-practice',
  };
}
