import { type AnyCommand, type Engine, rolesView } from '../../engine/index.ts';
import type { Option } from '../forms/field.ts';
import { type Here, type Row, sourceOf, text } from './choice-sources.ts';
import { mayRead } from './place.ts';

const mostOptions = 200;

/** The things of a process that a name stands for, `meeting` or `session`, as choices; none where they cannot be listed. */
export async function thingsNamed(
  engine: Engine,
  place: Here & { readonly process: string },
  name: string,
): Promise<readonly Option[]> {
  const source = sourceOf(name);
  if (source?.of !== 'process') return [];
  const listed = await source.list(engine, { ...place, limit: mostOptions });
  return (listed?.items ?? []).map((row) => ({
    value: text((row as Row)[source.id]),
    label: source.label(row as Row, place),
  }));
}

/**
 * Lists what the fields of a command's form may name: for those who may send it, and may read what is not for everyone.
 * A long list is typed in by its id.
 */
export async function choicesOf(
  engine: Engine,
  place: Here,
  { command, fields }: { command: AnyCommand; fields: readonly string[] },
): Promise<ReadonlyMap<string, readonly Option[]>> {
  const { organization, process = '', principal } = place;
  const held = await rolesView(engine, { organization, principal, process: place.process });
  const found = new Map<string, readonly Option[]>();
  if (!mayRead(principal) || !held.some((role) => command.by.includes(role))) return found;
  for (const field of fields) {
    const source = sourceOf(field, command.name);
    if (source === undefined || (source.of === 'process' && place.process === undefined)) continue;
    if (source.readers?.some((role) => held.includes(role)) === false) continue;
    const listed = await source.list(engine, { organization, process, limit: mostOptions });
    if (listed === undefined || 'next' in listed) continue;
    // Who was erased can be given nothing any more.
    const there = listed.items.filter((row) => ((row as Row).erasedAt ?? null) === null);
    const offered = new Set<string>();
    // Of a method there are many versions under one name.
    const options = there
      .map((row) => ({ value: text((row as Row)[source.id]), label: source.label(row as Row, place) }))
      .filter(({ value }) => !offered.has(value) && offered.add(value));
    if (options.length > 0) found.set(field, options);
  }
  return found;
}
