import { type Fault, flaw, type Place } from '../fault.ts';
import { type Element, vocabulary } from './vocabulary.ts';

/** Stands in the value of an attribute for what the data will fill in: a character that no text has. */
export const filledIn = '\uE000';

/** Told to programs that read aloud what the formats tell by themselves: taken, and shown by none. */
const needless = ['aria-label'];

/** Checks an attribute whose value has been read whole; nothing where it is in order. */
export function unfitAttribute(
  { tag, name, value }: { readonly tag: string; readonly name: string; readonly value: string },
  at: Place,
): Fault | undefined {
  if (needless.includes(name)) return undefined;
  const { attributes } = vocabulary[tag] as Element;
  const allowed = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (allowed === undefined) {
    const values = Object.keys(attributes).join(', ');
    if (values === '') return flaw(at, 'template-attribute-none', { ...at, tag, name });
    return flaw(at, 'template-attribute-refused', { ...at, tag, name, values });
  }
  if (isFit(name, value, allowed)) return undefined;
  const shown = value.replaceAll(filledIn, '{{…}}').slice(0, 60);
  const address = name === 'href' || name === 'src';
  return flaw(at, address ? 'template-address-refused' : 'template-attribute-value', {
    ...at,
    tag,
    name,
    value: shown,
  });
}

function isFit(name: string, value: string, allowed: RegExp): boolean {
  if (name === 'href') return isAddress(value, allowed);
  if (name === 'src') return isAddress(value.replace(/^file:\uE000$/, `file:${'0'.repeat(64)}`), allowed);
  return allowed.test(name === 'class' ? value : value.replaceAll(filledIn, 'a'));
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

/** The attribute that a tag needs and lacks. */
export const lackingAttribute = (tag: string, seen: ReadonlySet<string>): string | undefined =>
  Object.hasOwn(vocabulary, tag) ? vocabulary[tag]?.needs?.find((name) => !seen.has(name)) : undefined;
