import { explainReason } from '../../templates/explain/issue.ts';
import type { Language } from '../../templates/messages.ts';
import type { Field } from '../forms/field.ts';
import { placeOf, valueAt } from '../forms/filled.ts';
import type { Attempt } from './command-form.ts';

/** What is wrong with an input: beside the fields of its form, and above it what is about none of them. */
export interface Complaints {
  readonly beside: ReadonlyMap<string, string>;
  readonly elsewhere: readonly string[];
}

/**
 * Puts each complaint beside its field, or beside the nearest that holds it: the third line of a list is said at the
 * list. What no field holds is listed, so that nothing is refused without a reason that can be read.
 */
export function complaintsOf(language: Language, field: Field, { input, refusal }: Attempt): Complaints {
  const beside = new Map<string, string>();
  const elsewhere: string[] = [];
  const drawn = placesIn(field, input);
  for (const { path, reason, details } of refusal?.code === 'invalid' ? refusal.issues : []) {
    const words = explainReason(language, reason, details);
    const place = nearest(path, drawn);
    if (place === undefined) elsewhere.push(path === '' ? words : `${path}: ${words}`);
    else beside.set(place, [beside.get(place) ?? [], words].flat().join(' '));
  }
  return { beside, elsewhere };
}

function nearest(path: string, drawn: ReadonlySet<string>): string | undefined {
  const names = path.split('.');
  for (let length = names.length; length > 0; length -= 1) {
    const place = names.slice(0, length).join('.');
    if (drawn.has(place)) return place;
  }
  return undefined;
}

/** The places of an input that its form has a field for. */
function placesIn(field: Field, input: unknown): ReadonlySet<string> {
  const places = new Set<string>();
  const walk = (one: Field): void => {
    if (one.path !== '') places.add(placeOf(one.path));
    if (one.kind === 'group') one.fields.forEach(walk);
    if (one.kind === 'one-of') {
      places.add(placeOf(one.path === '' ? one.tag : `${one.path}.${one.tag}`));
      for (const shape of one.shapes) shape.fields.forEach(walk);
    }
    if (one.kind !== 'rows') return;
    const rows = valueAt(input, one.path);
    if (Array.isArray(rows)) for (const at of rows.keys()) walk(one.row(at));
  };
  walk(field);
  return places;
}
