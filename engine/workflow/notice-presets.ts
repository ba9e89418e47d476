import { noticePreset, noticePresets } from '../calendar/notice/presets.ts';
import type { Issue } from '../kernel/refusals.ts';
import { finding, nearest, type Place } from './lint/finding.ts';

/** The rule whose parameters a country's presets can fill. */
const rule = 'notice-period-kept';

type Members = { readonly [name: string]: unknown };

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The presets that a gate may take: those that say for which kinds of meeting. */
export const presetsForGates = Object.keys(noticePresets).filter(
  (name) => noticePreset(name)?.kinds !== undefined,
);

/**
 * Writes out what a workflow takes from the countries' presets: `{ "rule": "notice-period-kept", "preset": … }` becomes
 * the use with its parameters, its severity and its basis, so that what is published is whole and its hash covers it.
 * A preset is taken as it is: whoever asks for something else writes it out, with their own basis.
 */
export function withNoticePresets(input: unknown): {
  readonly workflow: unknown;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  if (!isMembers(input) || !isMembers(input.stages)) return { workflow: input, issues };
  const { country } = isMembers(input.jurisdiction) ? input.jurisdiction : {};
  const use = (written: unknown, at: Place): unknown => {
    if (!isMembers(written) || written.rule !== rule || written.preset === undefined) return written;
    const found = [...refused(written, at), ...ofAnotherCountry(String(written.preset), country, at)];
    issues.push(...found);
    return found.length > 0 ? written : writtenOut(String(written.preset));
  };
  const gateOf = (thing: unknown, at: Place): unknown =>
    isMembers(thing) && Array.isArray(thing.gate)
      ? { ...thing, gate: Array.from(thing.gate, (one, index) => use(one, [...at, 'gate', index])) }
      : thing;
  const stageOf = (stage: unknown, at: Place): unknown => {
    const whole = gateOf(stage, at);
    if (!isMembers(whole) || !isMembers(whole.outcomes)) return whole;
    return { ...whole, outcomes: each(whole.outcomes, gateOf, [...at, 'outcomes']) };
  };
  return { workflow: { ...input, stages: each(input.stages, stageOf, ['stages']) }, issues };
}

const each = (members: Members, change: (member: unknown, at: Place) => unknown, at: Place): Members =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member, [...at, name])]));

function refused(use: Members, at: Place): Issue[] {
  const more = Object.keys(use).filter((name) => name !== 'rule' && name !== 'preset');
  const name = String(use.preset);
  if (!presetsForGates.includes(name)) {
    return [
      finding([...at, 'preset'], 'lint-unknown-notice-preset', {
        preset: name,
        nearest: nearest(name, presetsForGates),
      }),
    ];
  }
  return more.map((field) => finding([...at, field], 'lint-preset-is-whole', { field }));
}

/** A country's law is asked where it is law. */
function ofAnotherCountry(name: string, own: unknown, at: Place): Issue[] {
  const { country = null } = presetsForGates.includes(name) ? noticePreset(name)! : {};
  if (country === null || typeof own !== 'string' || country === own) return [];
  return [finding([...at, 'preset'], 'lint-preset-of-another-country', { preset: name, country, own })];
}

function writtenOut(name: string): Members {
  const { asks, basis, kinds = [] } = noticePreset(name)!;
  if (asks.kind !== 'notice') throw new Error(`The preset ${name} is of no notice.`);
  return {
    rule,
    params: { notice: Object.fromEntries(kinds.map((kind) => [kind, asks.period])) },
    severity: basis.kind === 'law' ? 'legal' : 'programme',
    basis,
  };
}
