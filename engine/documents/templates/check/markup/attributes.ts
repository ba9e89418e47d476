import { type Fault, flaw, type Place } from '../fault.ts';
import { type Element, linked, vocabulary } from './vocabulary.ts';

/** Stands in the value of an attribute for what the data will fill in: a character that no text has. */
export const filledIn = '\uE000';

/** Checks an attribute whose value has been read whole; nothing where it is in order. */
export function unfitAttribute(
  { tag, name, value }: { readonly tag: string; readonly name: string; readonly value: string },
  at: Place,
): Fault | undefined {
  const { attributes } = vocabulary[tag] as Element;
  const allowed = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (allowed === undefined)
    return flaw(at, 'template-attribute-refused', { ...at, tag, name, ...offered(tag) });
  if (isFit(name, value, allowed)) return undefined;
  const shown = value.replaceAll(filledIn, '{{…}}').slice(0, 60);
  if (name === 'href' || name === 'src')
    return flaw(at, 'template-address-refused', { ...at, name, value: shown });
  const values = Array.isArray(allowed) ? allowed.join(', ') : '';
  return flaw(at, values === '' ? 'template-attribute-value' : 'template-attribute-value-of', {
    ...at,
    tag,
    name,
    value: shown,
    values,
  });
}

function offered(tag: string): { values: string } {
  return { values: Object.keys((vocabulary[tag] as Element).attributes).join(', ') };
}

function isFit(name: string, value: string, allowed: readonly string[] | RegExp): boolean {
  if (!(allowed instanceof RegExp)) return allowed.includes(value);
  if (name === 'alt') return allowed.test(value);
  if (name === 'href') return isAddress(value, linked);
  if (name === 'src') return isAddress(value.replace(/^file:\uE000$/, `file:${'0'.repeat(64)}`), allowed);
  return allowed.test(value);
}

/**
 * An address begins with what it may begin with, as it is written: a sign that is written as `&#106;` would be another
 * one to whoever reads it. What is filled in whole comes from the data, and is looked at when the document is made.
 */
function isAddress(value: string, allowed: RegExp): boolean {
  if (value === filledIn) return true;
  if (/[\s\p{Cc}]/u.test(value) || /&(?!amp;)/.test(value)) return false;
  return allowed.test(value.replaceAll(filledIn, 'a'));
}
