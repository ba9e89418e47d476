import type { Checklist, ChecklistItem } from '../../engine/index.ts';
import { type Language, placeholdersOf, say, textsOf } from '../messages.ts';
import { explainCommand } from './command.ts';
import { filled } from './figures.ts';
import { codesInWords } from './rule-words.ts';

/** One line of a checklist in words: beside its codes and figures, never instead of them. */
export interface ItemWords {
  readonly title: string;
  /** Whether it is met, in words. */
  readonly status: string;
  readonly severity: string;
  readonly basis: string;
  /** What is missing and how to mend it; left out where nothing is. */
  readonly missing?: string;
  /** The commands that would mend it. */
  readonly mend?: readonly string[];
}

/** A checklist with words beside the codes and figures of each line. */
export function checklistInWords(
  language: Language,
  checklist: Checklist,
): { open: boolean; items: readonly (ChecklistItem & { words: ItemWords })[] } {
  const items = checklist.items.map((item) => ({ ...item, words: explainItem(language, item) }));
  return { ...checklist, items };
}

function explainItem(language: Language, item: ChecklistItem): ItemWords {
  const missing = explainMissing(language, item);
  return {
    title: say(language, `rules.${item.rule}.title`),
    status: say(language, `verdicts.${item.waived === undefined ? item.verdict.status : 'waived'}`),
    severity: say(language, `severities.${item.severity}`),
    basis: say(language, `bases.${item.basis.kind}`),
    ...(missing === undefined ? {} : { missing }),
    ...(item.remedy.length === 0
      ? {}
      : { mend: item.remedy.map((command) => explainCommand(language, command)) }),
  };
}

/** What an unmet line asks and what is missing, in one sentence after another. */
export function explainUnmet(language: Language, item: ChecklistItem): string {
  const missing = explainMissing(language, item);
  const title = say(language, `rules.${item.rule}.title`);
  return missing === undefined ? title : `${title}: ${missing}`;
}

function explainMissing(language: Language, { rule, params, verdict }: ChecklistItem): string | undefined {
  if (verdict.status === 'met') return undefined;
  if (verdict.status === 'unknown') return say(language, `facts.${verdict.fact}`);
  if (verdict.status === 'not-applicable') return say(language, `notApplicable.${verdict.why}`);
  const path = `rules.${rule}.missing` as const;
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
