import { z } from 'zod';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { Line, Ordinal, Slug } from '../kernel/values.ts';

const Wording = z.string().trim().min(1).max(1000);

/** A possible answer. `points` from 0 (closed) to 1 (open) puts the answers in an order, so that means can be compared. */
const Option = z.strictObject({
  code: Slug,
  title: Wording,
  points: z.number().min(0).max(1).optional(),
});

const asked = {
  code: Slug,
  text: Wording,
  help: Wording.optional(),
  /** Whether an institution has to answer it; members of the public may leave anything blank. */
  required: z.boolean().default(true),
};

/**
 * One thing that is asked. The public is asked what has closed answers, one of which is chosen; several at once, numbers and
 * texts are asked of institutions only, so that nothing that a member of the public writes can give them away.
 */
const Item = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no'), ...asked }),
  z.strictObject({ kind: z.literal('choice'), ...asked, options: z.array(Option).min(2).max(20) }),
  z.strictObject({ kind: z.literal('scale'), ...asked, levels: Ordinal.min(2).max(10) }),
  z.strictObject({ kind: z.literal('several'), ...asked, options: z.array(Option).min(2).max(40) }),
  z.strictObject({ kind: z.literal('number'), ...asked }),
  z.strictObject({ kind: z.literal('text'), ...asked }),
]);
export type Item = z.output<typeof Item>;

/** Items under one heading of the analysis: regulation, transparency. */
const Dimension = z.strictObject({ code: Slug, title: Line, items: z.array(Item).min(1).max(200) });

/** What a questionnaire asks. `source` says where its items come from, and `illustrative` that they were made up. */
export const contentFields = {
  title: Line,
  purpose: Wording,
  source: Wording.optional(),
  illustrative: z.boolean().default(false),
  dimensions: z.array(Dimension).min(1).max(20),
};

const Content = z.strictObject(contentFields);
export type Content = z.output<typeof Content>;

/** The most items that one questionnaire may have. */
const mostItems = 300;

export const itemsOf = ({ dimensions }: Content): readonly Item[] => dimensions.flatMap(({ items }) => items);

/** Kinds with closed answers of which one is chosen: asked of the public too, and compared. */
export type MirroredItem = Extract<Item, { kind: 'yes-no' | 'choice' | 'scale' }>;

export const isMirrored = (item: Item): item is MirroredItem =>
  item.kind === 'yes-no' || item.kind === 'choice' || item.kind === 'scale';

/** Said by who was asked and does not know; not the same as nothing, and not the same as no. */
export const dontKnow = 'dont-know';
/** Counted where nothing was chosen. */
export const blank = 'blank';

/** The answers of an item that say something, in their order, with what each is worth where they have an order. */
export function valuesOf(item: MirroredItem): readonly { value: string; points: number | undefined }[] {
  if (item.kind === 'yes-no')
    return [
      { value: 'yes', points: 1 },
      { value: 'no', points: 0 },
    ];
  if (item.kind === 'choice') return item.options.map(({ code, points }) => ({ value: code, points }));
  const { levels } = item;
  return Array.from({ length: levels }, (_, at) => ({ value: String(at + 1), points: at / (levels - 1) }));
}

/** What no schema can see: codes that are there twice or that mean something else here, and more items than anybody answers. */
export function wrongContent(content: Content): Refused | undefined {
  const items = itemsOf(content);
  if (items.length > mostItems) return invalid('dimensions', 'too-many-items', { maximum: mostItems });
  const twice = repeated([...content.dimensions.map(({ code }) => code), ...items.map(({ code }) => code)]);
  if (twice.length > 0) return invalid('dimensions', 'code-twice', { codes: twice });
  for (const item of items) {
    if (!('options' in item)) continue;
    const codes = item.options.map(({ code }) => code);
    const wrong = [...repeated(codes), ...codes.filter((code) => code === dontKnow || code === blank)];
    if (wrong.length > 0)
      return invalid('dimensions', 'option-code-taken', { item: item.code, codes: wrong });
  }
  return undefined;
}

const repeated = (codes: readonly string[]): string[] =>
  codes.filter((code, place) => codes.indexOf(code) !== place);
