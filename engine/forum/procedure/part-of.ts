import { canonicalJson, type Json } from '../../kernel/canonical.ts';
import { parts, type RulesOfProcedure } from './procedure.ts';

export type Part = (typeof parts)[number];

/** What a part of the rules says, as JSON; null where it says nothing. */
export function partOf(rules: RulesOfProcedure, part: Part): Json {
  let value: unknown = rules;
  for (const name of part.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
  // A part stands for itself and not for the parts in it that have a basis of their own.
  if (part === 'quorum') {
    const { secondCall: _own, ...rest } = rules.quorum;
    value = rest;
  }
  const only = 'sessions.extraordinary.onlyWhatIsCalled';
  if (part === 'sessions.extraordinary' && rules.basis.some(({ of }) => of === only)) {
    const { onlyWhatIsCalled: _own, ...rest } = rules.sessions.extraordinary;
    value = rest;
  }
  return (value ?? null) as Json;
}

/** The parts that rest on law in one version and say something else, or rest on nothing, in another. */
export const changedAgainstLaw = (lawful: RulesOfProcedure, proposed: RulesOfProcedure): Part[] =>
  parts.filter((part) => {
    const rests = (rules: RulesOfProcedure) =>
      rules.basis.some(({ of, basis }) => of === part && basis.kind === 'law');
    if (!rests(lawful)) return false;
    return !rests(proposed) || canonicalJson(partOf(lawful, part)) !== canonicalJson(partOf(proposed, part));
  });
