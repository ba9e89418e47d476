import { canonicalJson, type Json } from '../../kernel/canonical.ts';
import type { RuleUseSpec } from '../spec.ts';
import type { Change } from './change.ts';

interface Where {
  readonly at: string;
  readonly values: Change['values'];
}

/** What is asked by another gate than before: conditions more and fewer, asked otherwise, weighing more or less. */
export function gateChanges(was: readonly RuleUseSpec[], is: readonly RuleUseSpec[], where: Where): Change[] {
  const pairs = pairsOf(was, is);
  return pairs.flatMap(([before, after]) => {
    const told = (code: Change['code'], rule: string, more: Change['values'] = {}): Change => ({
      code,
      at: where.at,
      values: { ...where.values, rule, ...more },
    });
    if (before === undefined) return [told('condition-added', after!.rule, { severity: after!.severity })];
    if (after === undefined) return [told('condition-removed', before.rule)];
    return [
      ...paramChanges(before, after).map((values) => told('condition-asks-otherwise', after.rule, values)),
      ...(before.severity === after.severity
        ? []
        : [
            told('condition-weighs-otherwise', after.rule, {
              before: before.severity,
              after: after.severity,
            }),
          ]),
      ...(canonicalJson(before.basis as Json) === canonicalJson(after.basis as Json)
        ? []
        : [
            told('condition-rests-on-another-basis', after.rule, {
              before: before.basis.reference,
              after: after.basis.reference,
            }),
          ]),
    ];
  });
}

type Pair = readonly [RuleUseSpec | undefined, RuleUseSpec | undefined];

/** The uses of the same rule, put side by side in their order; those that are the same to the letter first. */
function pairsOf(was: readonly RuleUseSpec[], is: readonly RuleUseSpec[]): Pair[] {
  const left = [...was];
  const take = (fits: (use: RuleUseSpec) => boolean): RuleUseSpec | undefined => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const same = is.map((use) =>
    take((one) => one.rule === use.rule && canonicalJson(one.params) === canonicalJson(use.params)),
  );
  const pairs = is.map((use, index): Pair => [same[index] ?? take((one) => one.rule === use.rule), use]);
  return [...pairs, ...left.map((use): Pair => [use, undefined])];
}

function paramChanges(before: RuleUseSpec, after: RuleUseSpec): Change['values'][] {
  const names = new Set([...Object.keys(before.params), ...Object.keys(after.params)]);
  return [...names].sort().flatMap((param) => {
    const [was, is] = [(before.params[param] ?? null) as Json, (after.params[param] ?? null) as Json];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ param, before: was, after: is }];
  });
}
