import type { Checklist, ChecklistItem } from '../../engine/index.ts';
import { hasWords, type Language, type MessagePath, placeholdersOf, say, textsOf } from '../messages.ts';
import { explainCommand } from './command.ts';
import { filled } from './figures.ts';
import { explainRoles } from './roles.ts';
import { codesInWords, ruleTextPath } from './rule-words.ts';

/** One line of a checklist in words: beside its codes and figures, never instead of them. */
export interface ItemWords {
  readonly title: string;
  /** Whether it is met, in words. */
  readonly status: string;
  readonly severity: string;
  readonly basis: string;
  /** How it is met, where that is not plain: through an exception that somebody claimed. */
  readonly met?: string;
  /** What is missing and how to mend it; left out where nothing is. */
  readonly missing?: string;
  /** The commands that would mend it, and who may send each. */
  readonly mend?: readonly string[];
}

/** Who may send a command, by their roles. */
type RolesOf = (command: string) => readonly string[];

/**
 * A checklist with words beside the codes and figures of each line. `rolesOf` is left out where nothing is to be mended,
 * in what was judged once and for all.
 */
export function checklistInWords(
  language: Language,
  checklist: Checklist,
  rolesOf?: RolesOf,
): { open: boolean; items: readonly (ChecklistItem & { words: ItemWords })[] } {
  const items = checklist.items.map((item) => ({ ...item, words: explainItem(language, item, rolesOf) }));
  return { ...checklist, items };
}

function explainItem(language: Language, item: ChecklistItem, rolesOf: RolesOf = () => []): ItemWords {
  const missing = explainMissing(language, item);
  const met = explainMet(language, item);
  return {
    title: say(language, ruleTextPath(language, 'title', item)),
    status: say(language, `verdicts.${item.waived === undefined ? item.verdict.status : 'waived'}`),
    severity: say(language, `severities.${item.severity}`),
    basis: say(language, `bases.${item.basis.kind}`),
    ...(met === undefined ? {} : { met }),
    ...(missing === undefined ? {} : { missing }),
    ...(item.remedy.length === 0
      ? {}
      : { mend: item.remedy.map((command) => mendedBy(language, command, rolesOf(command))) }),
  };
}

function mendedBy(language: Language, command: string, roles: readonly string[]): string {
  const title = explainCommand(language, command);
  return roles.length === 0 ? title : `${title} (${explainRoles(language, roles)})`;
}

/** How a line is met where it is met through exceptions that somebody claimed: on what grounds, and for what reason. */
function explainMet(language: Language, { verdict }: ChecklistItem): string | undefined {
  if (verdict.status !== 'met' || verdict.found.grounds === undefined) return undefined;
  const { grounds, ...figures } = verdict.found;
  const told = { ...figures, grounds: codesInWords(language, 'grounds', grounds) };
  const names = ['excused', 'within', 'grounds', 'reasons'];
  return say(language, 'said.metByException', filled(language, names, told));
}

/** What an unmet line asks and what is missing, in one sentence after another. */
export function explainUnmet(language: Language, item: ChecklistItem): string {
  const missing = explainMissing(language, item);
  const title = say(language, ruleTextPath(language, 'title', item));
  return missing === undefined ? title : `${title}: ${missing}`;
}

function explainMissing(language: Language, { rule, params, verdict }: ChecklistItem): string | undefined {
  if (verdict.status === 'met') return undefined;
  if (verdict.status === 'unknown') return say(language, `facts.${verdict.fact}`);
  if (verdict.status === 'not-applicable') return say(language, `notApplicable.${verdict.why}`);
  const path = missingPath(language, { rule, params, verdict });
  const { found, required, missing } = verdict;
  const figures = {
    ...gathered(missing),
    ...params,
    ...required,
    ...found,
    ...prefixed('found', found),
    ...prefixed('required', required),
    ...prefixed('missing', gathered(missing)),
  };
  const names = placeholdersOf(textsOf(language).get(path) ?? '');
  const told = Object.fromEntries(
    names.map((name) => [name, codesInWords(language, name.split('.').at(-1)!, figures[name as never])]),
  );
  return say(language, path, filled(language, names, told));
}

/** What nothing is known of yet, in any of what is missing, is not said to be unknown where there are words without it. */
function missingPath(
  language: Language,
  { rule, params, verdict }: Pick<ChecklistItem, 'rule' | 'params' | 'verdict'>,
): MessagePath {
  const plain = ruleTextPath(language, 'missing', { rule, params });
  if (verdict.status !== 'not-met') return plain;
  const nulls = Object.entries(gathered(verdict.missing))
    .filter(([, values]) => values.every((value) => value === null))
    .map(([name]) => `rules.${rule}.missing-without-${name}`);
  return (nulls.find((path) => hasWords(language, path)) as MessagePath | undefined) ?? plain;
}

type Figures = { readonly [name: string]: unknown };

/** What is missing, by name: of `[{ segment: 'a' }, { segment: 'b' }]` the segments a and b. */
function gathered(missing: readonly Figures[]): Record<string, unknown[]> {
  const all: Record<string, unknown[]> = {};
  for (const each of missing) {
    for (const [name, value] of Object.entries(each)) {
      if (value === undefined) continue;
      all[name] ??= [];
      all[name].push(value);
    }
  }
  return all;
}

const prefixed = (before: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${before}.${name}`, value]));
