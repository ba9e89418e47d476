import type { Block, Content, Heading, Inline, Level, Row } from './nodes.ts';
import type { Places } from './places.ts';

/**
 * Puts the headings in order: the first is of the first level, and none skips a level, for whoever goes through a
 * document by its headings. Links and tables of contents then name headings as they came to be.
 */
export function settleHeadings(blocks: readonly Block[], places: Places, title: string): Block[] {
  const first = headingsIn(blocks)[0];
  const headed: readonly Block[] =
    first?.level === 1
      ? blocks
      : [{ is: 'heading', level: 1, id: null, of: [{ is: 'text', text: title }] }, ...blocks];
  const listsAll = hasContentsOfAll(headed);
  const settled = new Map<Heading, Heading>();
  let before = 0;
  for (const heading of headingsIn(headed)) {
    const level = Math.min(heading.level, before + 1) as Level;
    before = level;
    const id = heading.id ?? (listsAll ? places.fresh() : null);
    settled.set(heading, { ...heading, level, id, of: withoutBadges(heading.of) });
  }
  const listed: Content[] = [...settled]
    .filter(([heading, { level }]) => !places.ofContents.has(heading) && level > 1 && level < 4)
    .map(([, { id, level, of }]) => ({ to: `#${id}`, level, of }));
  const byPlace = new Map([...settled.values()].map((heading) => [`#${heading.id}`, heading]));
  const name = (content: Content): Content => {
    const to = places.resolve(content.to)!;
    return { to, level: content.level, of: byPlace.get(to)!.of };
  };
  return mapBlocks(headed, {
    heading: (heading) => settled.get(heading)!,
    contents: (contents) => (contents.length === 0 ? listed : contents.map(name)),
    link: (to) => (to.startsWith('#') ? places.resolve(to)! : to),
  });
}

/** The headings of blocks, in their order. They stand at the top, in cards, and in what is signed or cut out. */
function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.is === 'heading') return [block];
    if (block.is === 'card') return headingsIn(block.blocks);
    return block.is === 'signatures' || block.is === 'cut-outs' ? block.parts.flatMap(headingsIn) : [];
  });
}

const hasContentsOfAll = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      (block.is === 'contents' && block.contents.length === 0) ||
      (block.is === 'card' && hasContentsOfAll(block.blocks)),
  );

/** What is marked beside a heading stands after it: whoever goes from heading to heading hears what they say, and no more. */
function marksOf({ of }: Heading): Block[] {
  const badges = of.filter(({ is }) => is === 'badge');
  const apart = badges.flatMap((badge, at): Inline[] =>
    at === 0 ? [badge] : [{ is: 'text', text: ' ' }, badge],
  );
  return badges.length === 0 ? [] : [{ is: 'paragraph', tone: 'marks', of: apart }];
}

const withoutBadges = (inlines: readonly Inline[]): Inline[] => {
  const left = inlines.filter(({ is }) => is !== 'badge');
  const last = left.at(-1);
  return last?.is === 'text' ? [...left.slice(0, -1), { is: 'text', text: last.text.trimEnd() }] : left;
};

interface Changes {
  readonly heading: (heading: Heading) => Heading;
  readonly contents: (contents: readonly Content[]) => readonly Content[];
  readonly link: (to: string) => string;
}

function mapBlocks(blocks: readonly Block[], changes: Changes): Block[] {
  const inside = (some: readonly Block[]) => mapBlocks(some, changes);
  const inline = (some: readonly Inline[]) => mapInline(some, changes);
  const rows = (some: readonly Row[]) =>
    some.map((row) => row.map((cell) => ({ ...cell, blocks: inside(cell.blocks) })));
  return blocks.flatMap((block): Block | Block[] => {
    switch (block.is) {
      case 'heading': {
        const heading = changes.heading(block);
        return [{ ...heading, of: inline(heading.of) }, ...marksOf(block)];
      }
      case 'paragraph':
        return { ...block, of: inline(block.of) };
      case 'list':
        return { ...block, items: block.items.map(inside) };
      case 'entries':
        return {
          ...block,
          entries: block.entries.map(({ terms, details }) => ({
            terms: terms.map(inline),
            details: details.map(inside),
          })),
        };
      case 'table':
        return {
          ...block,
          caption: block.caption && inline(block.caption),
          head: rows(block.head),
          body: rows(block.body),
          foot: rows(block.foot),
        };
      case 'quote':
      case 'card':
        return { ...block, blocks: inside(block.blocks) };
      case 'figure':
        return { ...block, caption: block.caption && inline(block.caption) };
      case 'signatures':
      case 'cut-outs':
        return { ...block, parts: block.parts.map(inside) };
      case 'contents':
        return { ...block, contents: changes.contents(block.contents) };
      default:
        return block;
    }
  });
}

const mapInline = (inlines: readonly Inline[], changes: Changes): Inline[] =>
  inlines.map((inline): Inline => {
    if (inline.is === 'link')
      return { ...inline, to: changes.link(inline.to), of: mapInline(inline.of, changes) };
    return 'of' in inline ? { ...inline, of: mapInline(inline.of, changes) } : inline;
  });
