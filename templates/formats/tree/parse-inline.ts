import type { Inline, MarkKind } from './nodes.ts';
import { type Element, faultOf } from './read-html.ts';
import { vocabulary } from './vocabulary.ts';

/** Running text, with the white space that HTML does not show taken out. */
export function parseInline(children: readonly (Element | string)[]): Inline[] {
  const read = children.flatMap((child) =>
    typeof child === 'string' ? [{ is: 'text', text: child } as const] : readPhrase(child),
  );
  return joinTexts(trimEnd(collapse(read, { afterSpace: true })));
}

function readPhrase(element: Element): Inline[] {
  const { name, classes, attributes } = element;
  if (vocabulary[name]!.is !== 'inline') throw faultOf(element, 'element-misplaced');
  if (name === 'br') return [{ is: 'break' }];
  const of = element.children.flatMap((child) =>
    typeof child === 'string' ? [{ is: 'text', text: child } as const] : readPhrase(child),
  );
  if (name === 'span') return readSpan(element, of);
  if (name === 'a') {
    if (/(^|> )a > /.test(element.path)) throw faultOf(element, 'element-misplaced');
    return [{ is: 'link', to: attributes.href!, of }];
  }
  if (classes.length > 0) throw faultOf(element, 'class-unknown', classes[0]);
  return [{ is: name as 'strong' | 'em' | 'small' | 'code', of }];
}

const marks: readonly string[] = ['sourced', 'inferred', 'illustrative'] satisfies MarkKind[];

function readSpan(element: Element, of: readonly Inline[]): Inline[] {
  const [first, second, ...more] = element.classes;
  if (first === undefined) return [...of];
  const isBadge = first === 'badge' && marks.includes(second ?? '') && more.length === 0;
  if (isBadge) return [{ is: 'badge', mark: second as MarkKind, of }];
  if (second !== undefined || !['hash', 'blank'].includes(first))
    throw faultOf(element, 'class-unknown', element.classes.join(' '));
  return first === 'blank' ? [{ is: 'blank' }] : [{ is: 'hash', of }];
}

/** Leaves one space where there are many, also from one phrase to the next, and none at a beginning. */
function collapse(inlines: readonly Inline[], state: { afterSpace: boolean }): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.is === 'break' || inline.is === 'blank') {
      state.afterSpace = inline.is === 'break';
      return [inline];
    }
    if (inline.is !== 'text') {
      const of = collapse(inline.of, state);
      return of.length === 0 ? [] : [{ ...inline, of }];
    }
    const text = state.afterSpace ? inline.text.replace(/^ /, '') : inline.text;
    if (text === '') return [];
    state.afterSpace = text.endsWith(' ');
    return [{ is: 'text', text }];
  });
}

function trimEnd(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last === undefined || last.is === 'blank') return [...inlines];
  const before = inlines.slice(0, -1);
  if (last.is === 'break') return trimEnd(before);
  if (last.is === 'text') {
    const text = last.text.replace(/ $/, '');
    return text === '' ? trimEnd(before) : [...before, { is: 'text', text }];
  }
  const of = trimEnd(last.of);
  return of.length === 0 ? trimEnd(before) : [...before, { ...last, of }];
}

/** A text that entities cut into pieces is one again. */
function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.is === 'text' && last?.is === 'text')
      joined[joined.length - 1] = { is: 'text', text: last.text + inline.text };
    else joined.push('of' in inline ? { ...inline, of: joinTexts(inline.of) } : inline);
  }
  return joined;
}
