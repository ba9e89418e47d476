/** Where a value was read: a document of the demo's own register, and the page as that document numbers it. */
export type Citation = { readonly document: string; readonly page: number | null };

/** Read in a document. A string is then the document's own words, not a paraphrase. */
export type Sourced<T> = {
  readonly provenance: 'sourced';
  readonly value: T;
  readonly source: Citation;
  readonly note?: string;
};

/** Not said by the document, but concluded from what it says; `why` gives the step. */
export type Inferred<T> = {
  readonly provenance: 'inferred';
  readonly value: T;
  readonly source: Citation;
  readonly why: string;
};

/** Invented so that the cycle can run; `why` says what the sources leave out. Shown as such wherever it appears. */
export type Illustrative<T> = {
  readonly provenance: 'illustrative';
  readonly illustrative: true;
  readonly value: T;
  readonly why: string;
};

export type Marked<T> = Sourced<T> | Inferred<T> | Illustrative<T>;

/** What `plain` gives back: the same data with every mark taken off, at any depth. */
export type Plain<T> = T extends {
  readonly provenance: Marked<unknown>['provenance'];
  readonly value: infer V;
}
  ? Plain<V>
  : T extends readonly unknown[] | object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

/** One mark found in a tree of data; `path` is written `commitments[0].lead`. */
export type Mark = { readonly path: string; readonly mark: Marked<unknown> };

export function sourced<const T>(value: T, source: Citation, note?: string): Sourced<T> {
  return { provenance: 'sourced', value, source, ...(note === undefined ? {} : { note }) };
}

export function inferred<const T>(value: T, source: Citation, why: string): Inferred<T> {
  return { provenance: 'inferred', value, source, why };
}

export function illustrative<const T>(value: T, why: string): Illustrative<T> {
  return { provenance: 'illustrative', illustrative: true, value, why };
}

export function isMarked(data: unknown): data is Marked<unknown> {
  return typeof data === 'object' && data !== null && 'provenance' in data && 'value' in data;
}

/** Every mark in a tree, outermost first: what lists, on paper or on screen, all that is illustrative. */
export function* marksIn(data: unknown, path = ''): Generator<Mark> {
  if (typeof data !== 'object' || data === null) return;
  if (isMarked(data)) {
    yield { path, mark: data };
    yield* marksIn(data.value, path);
    return;
  }
  for (const [key, child] of Object.entries(data)) {
    yield* marksIn(child, Array.isArray(data) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`);
  }
}

export function illustrativeIn(data: unknown): readonly Mark[] {
  return [...marksIn(data)].filter(({ mark }) => mark.provenance === 'illustrative');
}

/** The data as a command takes it, without marks. */
export function plain<T>(data: T): Plain<T> {
  if (isMarked(data)) return plain(data.value) as Plain<T>;
  if (Array.isArray(data)) return data.map((item) => plain(item)) as Plain<T>;
  if (typeof data !== 'object' || data === null) return data as Plain<T>;
  return Object.fromEntries(Object.entries(data).map(([key, child]) => [key, plain(child)])) as Plain<T>;
}
