/** What stands at a place of an input, where `:shape` in the path asks that this shape be the one chosen. */
export function valueAt(input: unknown, path: string): unknown {
  let value = input;
  for (const segment of path === '' ? [] : path.split('.')) {
    const [name = '', ...shapes] = segment.split(':');
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as { readonly [name: string]: unknown })[name];
    if (!shapes.every((shape) => isOfShape(value, shape))) return undefined;
  }
  return value;
}

const isOfShape = (value: unknown, shape: string): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).includes(shape);

/** Whether a field belongs to the shape that was chosen; one of no shape always does. */
export function isChosen(input: unknown, path: string): boolean {
  const of = path.lastIndexOf(':');
  if (of < 0) return true;
  const shape = path.slice(of + 1).split('.')[0] ?? '';
  return valueAt(input, `${path.slice(0, of)}:${shape}`) !== undefined;
}

/** A field's place as the engine names it when something is wrong there. */
export const placeOf = (path: string): string => path.replace(/:[a-z0-9-]+/g, '');
