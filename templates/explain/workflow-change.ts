import type { Change } from '../../engine/index.ts';
import { hasWords, type Language, type MessagePath, placeholdersOf, say, textsOf } from '../messages.ts';
import { kindInWords } from './document-frame.ts';
import { inWords, listed } from './figures.ts';
import { codesInWords, parameterName } from './rule-words.ts';

/** One change between two versions of a workflow, as a sentence for those who take part. */
export function explainChange(language: Language, { code, values }: Change): string {
  const told = { ...values, ...specialFor(language, code, values) };
  const path = pathOf(language, code, values);
  const text = textsOf(language).get(path) ?? '';
  return say(
    language,
    path,
    Object.fromEntries(placeholdersOf(text).map((name) => [name, valueInWords(language, name, told[name])])),
  );
}

type Values = { readonly [name: string]: unknown };

/** What is new, gone or otherwise may have words of its own. */
function pathOf(language: Language, code: string, values: Values): MessagePath {
  const turn = values.before === null ? '-added' : values.after === null ? '-removed' : '';
  const own = `values.workflow-change${turn}.${code}`;
  return (hasWords(language, own) ? own : `values.workflow-change.${code}`) as MessagePath;
}

/** What is put together of several parts. */
function specialFor(language: Language, code: string, values: Values): Values {
  if (code === 'stage-added' || code === 'stage-begins-otherwise') return { when: whenOf(language, values) };
  if (code === 'approval-changed')
    return {
      before: approvalInWords(language, values.before),
      after: approvalInWords(language, values.after),
    };
  if (code === 'deadline-changed') return { before: withinOf(values.before), after: withinOf(values.after) };
  if (code === 'condition-asks-otherwise') {
    const param = String(values.param);
    const told = (value: unknown) => parameterInWords(language, param, value);
    return { param: parameterName(language, param), before: told(values.before), after: told(values.after) };
  }
  if (code === 'role-means-another') {
    const role = (name: unknown) => say(language, `roles.${String(name)}`);
    return { before: role(values.before), after: role(values.after) };
  }
  if (code === 'documents-changed') {
    const kinds = (names: unknown) => ((names ?? []) as string[]).map((kind) => kindInWords(language, kind));
    return { before: kinds(values.before), after: kinds(values.after) };
  }
  if (code === 'calendar-changed') return { before: placeOf(values.before), after: placeOf(values.after) };
  return {};
}

const named = (language: Language, word: string, fill: { [name: string]: string | number } = {}): string =>
  say(language, `values.diagram.${word}`, fill);

function whenOf(language: Language, { passed, begun }: Values): string {
  const conditions = [
    ...((passed ?? []) as unknown[]).map((stage) =>
      named(language, 'after-passed', { stage: valueInWords(language, 'stage', stage) }),
    ),
    ...((begun ?? []) as unknown[]).map((stage) =>
      named(language, 'after-begun', { stage: valueInWords(language, 'stage', stage) }),
    ),
  ];
  if (conditions.length === 0) return named(language, 'begins-at-once');
  return named(language, 'begins-after', { conditions: listed(language, conditions) });
}

const withinOf = (deadline: unknown): unknown => (deadline as { within?: unknown } | null)?.within ?? null;

const placeOf = (place: unknown): string => {
  const { country, region, timeZone } = place as { country: string; region?: string; timeZone: string };
  return [country, region, timeZone].filter((one) => one !== undefined).join(', ');
};

interface Terms {
  readonly procedure?: string;
  readonly held?: string;
  readonly quorum?: { readonly of: string; readonly moreThan: number };
  readonly decision?: string;
  readonly within?: unknown;
  readonly secondCall?: { readonly atLeast: number; readonly neverFewerThan: number };
}

const decisions = {
  'simple-majority': 'decision-simple-majority',
  'absolute-majority': 'decision-absolute-majority',
  'two-thirds': 'decision-two-thirds',
} as const;

/** Who approves and how, in a line. */
export function approvalInWords(language: Language, approval: unknown): string {
  if (approval === null) return '';
  const { procedure, held, quorum, decision, within, secondCall } = approval as Terms;
  const word = (name: string, fill: { [name: string]: string | number } = {}) =>
    say(language, `values.workflow-approval.${name}`, fill);
  if (procedure !== undefined) return say(language, `values.workflow-approval-held.${held}`);
  const parts = [
    named(language, decisions[decision as keyof typeof decisions]),
    say(language, `values.workflow-approval-quorum.${quorum!.of}`, {
      share: percent(language, quorum!.moreThan),
    }),
    ...(secondCall === undefined
      ? [word('no-second-call')]
      : [
          word('second-call', {
            share: percent(language, secondCall.atLeast),
            fewest: secondCall.neverFewerThan,
          }),
        ]),
    ...(within === undefined ? [] : [word('within', { period: periodInWords(language, within as Period) })]),
  ];
  return parts.join(', ');
}

const percent = (language: Language, share: number): string =>
  share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });

interface Period {
  readonly unit: string;
  readonly count: number;
}

const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && 'unit' in value && 'count' in value;

/** A length of time: five business days. */
export const periodInWords = (language: Language, { unit, count }: Period): string =>
  named(language, `${unit}-${count === 1 ? 'one' : 'many'}`, { count });

/** What a parameter was told: periods, codes and shares in words. */
export function parameterInWords(language: Language, param: string, value: unknown): string {
  if (value === null) return say(language, 'said.nothing');
  if (isPeriod(value)) return periodInWords(language, value);
  if (param === 'share' && typeof value === 'number') return percent(language, value);
  if (Array.isArray(value) && value.length > 0)
    return listed(
      language,
      value.map((one) => parameterInWords(language, param, one)),
    );
  if (typeof value === 'object' && !('es' in value) && !Array.isArray(value))
    return listed(
      language,
      Object.entries(value).map(
        ([key, one]) => `${parameterName(language, key)}: ${parameterInWords(language, key, one)}`,
      ),
    );
  return valueInWords(language, param, codesInWords(language, param, value));
}

/** A value by what it is: a rule or an activity of the catalogue, a title, a period, a severity, a figure. */
function valueInWords(language: Language, name: string, value: unknown): string {
  if (isPeriod(value)) return periodInWords(language, value);
  if (typeof value === 'string') return codeInWords(language, name, value);
  if (Array.isArray(value)) {
    if (value.length === 0) return say(language, 'said.nothing');
    return listed(
      language,
      value.map((one) => valueInWords(language, name, one)),
    );
  }
  if (typeof value === 'object' && value !== null) {
    const texts = value as { readonly [name: string]: unknown };
    if (typeof texts.es === 'string') return String(texts[language] ?? texts.es);
    return listed(
      language,
      Object.entries(texts).map(
        ([key, one]) => `${parameterName(language, key)}: ${valueInWords(language, key, one)}`,
      ),
    );
  }
  return inWords(language, value);
}

function codeInWords(language: Language, name: string, value: string): string {
  const paths = {
    rule: `rules.${value}.title`,
    activity: `values.activity.${value}`,
    severity: `values.diagram.severity-${value}`,
    part: hasWords(language, `procedure.chapter.${value}`)
      ? `procedure.chapter.${value}`
      : `values.workflow-part.${value}`,
  };
  const severity = `values.diagram.severity-${value}`;
  const path = name in paths ? paths[name as keyof typeof paths] : severity;
  return hasWords(language, path) ? say(language, path as MessagePath) : value;
}
