import { z } from 'zod';
import { canonicalJson, type Json } from '../../kernel/canonical.ts';
import { Name } from '../../workflow/spec-values.ts';
import { changedAgainstLaw, partOf } from '../procedure/part-of.ts';
import { parts, RulesOfProcedure } from '../procedure/procedure.ts';
import { presets } from './presets.ts';

/**
 * Rules of procedure taken from a preset, with what the forum does otherwise. What rests on law stays as the law has
 * it; whatever else is changed says on what basis.
 */
const FromPreset = z.strictObject({
  preset: Name,
  with: z.record(z.string(), z.json()).default({}),
});

/** Rules of procedure in a workflow: written out, or taken from a preset and then written out when it is published. */
export const ProcedureInWorkflow = z.union([
  RulesOfProcedure,
  FromPreset.transform(writtenOut).pipe(RulesOfProcedure),
]);

type Members = { readonly [name: string]: Json | undefined };

function writtenOut(
  { preset, with: changes }: z.output<typeof FromPreset>,
  context: z.RefinementCtx,
): unknown {
  const taken = Object.hasOwn(presets, preset) ? presets[preset] : undefined;
  if (taken === undefined) {
    context.addIssue(flaw('preset', 'lint-unknown-preset', { preset, known: Object.keys(presets) }));
    return z.NEVER;
  }
  const written = merged(taken as unknown as Members, changes);
  const parsed = RulesOfProcedure.safeParse(written);
  // What has the wrong shape is told by the schema that it is piped into.
  if (!parsed.success) return written;
  for (const found of refused(taken, parsed.data, changes)) context.addIssue(found);
  return parsed.data;
}

/** Something wrong with what is taken from a preset, at its place, as the shape of a workflow tells it. */
const flaw = (place: string, reason: `lint-${string}`, details: object) => ({
  code: 'custom' as const,
  path: place.split('.'),
  params: { reason, ...details },
});

function refused(taken: RulesOfProcedure, rules: RulesOfProcedure, changes: Members) {
  const based = new Set(
    ((changes.basis ?? []) as readonly { of?: string }[]).map(({ of }) => of as string | undefined),
  );
  const lawful = changedAgainstLaw(taken, rules);
  const unbased = parts.filter(
    (part) =>
      !lawful.includes(part) &&
      !based.has(part) &&
      canonicalJson(partOf(taken, part)) !== canonicalJson(partOf(rules, part)),
  );
  return [
    ...lawful.map((part) => flaw(`with.${part}`, 'lint-law-not-changed', { part })),
    ...unbased.map((part) => flaw(`with.${part}`, 'lint-change-without-basis', { part })),
  ];
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members that are changed one by one. Any other value is a whole of its own: a majority, a notice, a quorum. */
const changedInside = [
  'sessions',
  'sessions.ordinary',
  'sessions.extraordinary',
  'quorum',
  'decision',
  'byMatter',
  'written',
  'conflicts',
  'minutes',
];

/** The changes laid over what was taken; a basis replaces that of the same part. */
function merged(taken: Members, changes: Members, at = ''): Members {
  const entries = Object.entries(changes).map(([name, change]): [string, Json | undefined] => {
    const before = taken[name];
    const place = at === '' ? name : `${at}.${name}`;
    if (place === 'basis') return [name, mergedBasis(before, change)];
    const inside = changedInside.includes(place) && isMembers(before) && isMembers(change);
    return [name, inside ? (merged(before, change, place) as Json) : change];
  });
  return { ...taken, ...Object.fromEntries(entries) };
}

function mergedBasis(before: Json | undefined, change: Json | undefined): Json {
  const own = (Array.isArray(change) ? change : []) as readonly { of?: string }[];
  const kept = (before as readonly { of?: string }[]).filter(({ of }) => !own.some((one) => one.of === of));
  return [...kept, ...own] as unknown as Json;
}
