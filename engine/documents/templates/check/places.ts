import { type Shape, shapeOf } from './shape.ts';

/** A place of a contract as it is offered to whoever writes a template. */
export interface ContractPlace {
  /** `meeting.place`, `agreements[].owner`; of a list `agreements`, of what stands in it by itself `agenda[]`. */
  readonly path: string;
  readonly is: Shape['is'];
  /** Whether it may lack, so that a template asks for it before it shows it. */
  readonly mayLack: boolean;
  readonly codes?: readonly string[];
}

/** No contract needs to be told deeper: one that holds itself would never end. */
const deepest = 8;

/** Every place of a contract, in its order. */
export function placesOf(contract: Parameters<typeof shapeOf>[0]): ContractPlace[] {
  return within(shapeOf(contract), '', 0);
}

function within(shape: Shape, path: string, depth: number): ContractPlace[] {
  if (depth > deepest) return [];
  const own = path === '' ? [] : [placeAt(shape, path)];
  if (shape.is === 'object')
    return [
      ...own,
      ...shape.names().flatMap((name) => {
        const field = shape.field(name);
        return field === undefined ? [] : within(field, path === '' ? name : `${path}.${name}`, depth + 1);
      }),
    ];
  if (shape.is !== 'list' && shape.is !== 'map') return own;
  const inner = shape.of?.();
  if (inner === undefined) return own;
  const items = within(inner, `${path}[]`, depth + 1);
  // Of the things in a list it is their parts that are told, not the things.
  return [...own, ...(inner.is === 'object' ? items.slice(1) : items)];
}

const placeAt = ({ is, lacks, codes }: Shape, path: string): ContractPlace => ({
  path,
  is,
  mayLack: lacks !== 'never',
  ...(codes === undefined ? {} : { codes }),
});
