import { canonicalJson, type Json } from '../../kernel/canonical.ts';
import type { WorkflowSpec } from '../spec.ts';
import { type Change, namesIn } from './change.ts';

/** What changes in who decides: sectors and their seats, and the rules by which the forum meets and votes. */
export function forumChanges(one: WorkflowSpec, other: WorkflowSpec): Change[] {
  const [was, is] = [one.forum?.sectors ?? {}, other.forum?.sectors ?? {}];
  const names = namesIn(was, is);
  const at = (id: string) => `forum.sectors.${id}`;
  const title = (sectors: typeof was, id: string) => sectors[id]!.title as unknown as Json;
  return [
    ...names.removed.map(
      (id): Change => ({ code: 'sector-removed', at: at(id), values: { sector: title(was, id) } }),
    ),
    ...names.added.map(
      (id): Change => ({
        code: 'sector-added',
        at: at(id),
        values: { sector: title(is, id), seats: is[id]!.seats ?? null },
      }),
    ),
    ...names.both
      .filter((id) => was[id]!.seats !== is[id]!.seats)
      .map(
        (id): Change => ({
          code: 'sector-seats-changed',
          at: at(id),
          values: { sector: title(is, id), before: was[id]!.seats ?? null, after: is[id]!.seats ?? null },
        }),
      ),
    ...procedureChanges(one, other),
  ];
}

function procedureChanges(one: WorkflowSpec, other: WorkflowSpec): Change[] {
  const [was, is] = [one.forum?.procedure ?? {}, other.forum?.procedure ?? {}] as { [part: string]: Json }[];
  const parts = [...new Set([...Object.keys(was!), ...Object.keys(is!)])].sort();
  return parts
    .filter((part) => canonicalJson(was![part] ?? null) !== canonicalJson(is![part] ?? null))
    .map((part): Change => ({ code: 'procedure-changed', at: `forum.procedure.${part}`, values: { part } }));
}
