/** One of a closed list, or one of the things that there are, with its words. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Base {
  /** Where its value stands in the input: `agenda.0.title`; empty for the whole. */
  readonly path: string;
  readonly label: string;
  readonly required: boolean;
}

/** A field of a form, made from the schema of what a command takes. A form has the same parts as the input. */
export type Field =
  | (Base & { readonly kind: 'line' | 'text' | 'day' | 'instant' | 'flag' | 'file' | 'json' })
  | (Base & {
      readonly kind: 'number';
      readonly whole: boolean;
      readonly minimum: number | undefined;
      /** What stands for a number that is not known: `null` where the input has to say so, else nothing. */
      readonly unknown?: null;
    })
  | (Base & { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] })
  /** Several single values, one on each line. */
  | (Base & { readonly kind: 'lines' })
  | (Base & { readonly kind: 'group'; readonly fields: readonly Field[] })
  /** The same part several times: `row` makes the one at a place. */
  | (Base & { readonly kind: 'rows'; row(place: number): Field })
  /** One of several shapes, told apart by a field of its own. */
  | (Base & {
      readonly kind: 'one-of';
      readonly tag: string;
      readonly shapes: readonly (Option & { readonly fields: readonly Field[] })[];
    });

/** Where the count of rows of a list is written in a form, beside the fields themselves. */
export const rowsOf = (path: string): string => `rows:${path}`;

export const under = (path: string, name: string | number): string =>
  path === '' ? String(name) : `${path}.${name}`;
