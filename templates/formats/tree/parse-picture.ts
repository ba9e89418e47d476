import type { Block, Inline, Picture } from './nodes.ts';
import { parseInline } from './parse-inline.ts';
import { type Element, elementsIn, faultOf } from './read-html.ts';

/** A figure: one picture that says in words what it shows, and what is written under it. */
export function parseFigure(element: Element): Block {
  const parts = elementsIn(element);
  const [picture, ...others] = parts.filter(({ name }) => name === 'img');
  const captions = parts.filter(({ name }) => name === 'figcaption');
  if (picture === undefined || others.length > 0 || captions.length > 1)
    throw faultOf(element, 'picture-not-allowed');
  const alt = (picture.attributes.alt ?? '').trim();
  if (alt === '') throw faultOf(picture, 'picture-without-words');
  const caption: Inline[] = captions.flatMap(({ children }) => parseInline(children));
  return {
    is: 'figure',
    picture: pictureAt(picture),
    alt,
    caption: caption.length === 0 ? null : caption,
  };
}

/** A picture of the store by its hash, or one in the text itself; never an address that would be fetched. */
function pictureAt(element: Element): Picture {
  const { src = '' } = element.attributes;
  const [, file] = /^file:([0-9a-f]{64})$/.exec(src) ?? [];
  if (file !== undefined) return { file };
  const [, type, base64, data = ''] = /^data:image\/(svg\+xml|png)(;base64)?,(.*)$/s.exec(src) ?? [];
  try {
    if (type === 'png' && base64 !== undefined) return { png: data };
    if (type === 'svg+xml')
      return { svg: base64 ? Buffer.from(data, 'base64').toString('utf8') : decodeURIComponent(data) };
  } catch {
    // What is not well encoded is no picture either.
  }
  throw faultOf(element, 'picture-not-allowed', src.slice(0, 80));
}
