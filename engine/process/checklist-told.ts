import type { Checklist, Figures, Verdict } from '../gates/verdict.ts';
import type { Json } from '../kernel/canonical.ts';

/** What a figure may be in the ledger as it is: an id, a code, a hash, a day or an instant. */
const code = /^([a-z0-9][a-z0-9._/:-]*|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/**
 * A checklist as the ledger keeps it: its lines, verdicts and figures without the words that people wrote (the name of an
 * institution, the title of a window), which may hold more than they should and could not be erased there. The dossier
 * has them, and its hash, which the event tells, is over all of it. The authority of a waiver is told: it answers for it.
 */
export const checklistTold = ({ items, ...checklist }: Checklist): Json =>
  ({
    ...checklist,
    items: items.map((item) => ({ ...item, verdict: verdictTold(item.verdict) })),
  }) as unknown as Json;

function verdictTold(verdict: Verdict): Verdict {
  if (verdict.status === 'met') return { ...verdict, found: figuresTold(verdict.found) };
  if (verdict.status !== 'not-met') return verdict;
  const { found, missing } = verdict;
  return { ...verdict, found: figuresTold(found), missing: missing.map(figuresTold) };
}

const figuresTold = (figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]) => {
      const told = valueTold(value);
      return told === undefined ? [] : [[name, told]];
    }),
  );

/** A figure without the words in it; nothing where it was nothing else. */
function valueTold(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return code.test(value) ? value : undefined;
  if (Array.isArray(value)) return value.flatMap((one: Json) => valueTold(one) ?? []);
  if (value === null || typeof value !== 'object') return value;
  return figuresTold(value as Figures);
}
