import { z } from 'zod';
import type { Engine, Role } from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The parameters of a path, ids unless the resource says otherwise. */
type Params<Path extends string, Own> = {
  readonly [Name in Names<Path>]: Name extends keyof Own ? z.output<Own[Name] & z.ZodType> : string;
};

type Listed<After> = After extends z.ZodType
  ? { readonly after?: string | undefined; readonly limit: number }
  : unknown;

type Shape = { readonly [name: string]: z.ZodType };

interface Description<Path extends string, Own extends Shape, Query extends Shape, After> {
  /** From the organization on; `{name}` is an id unless `params` says otherwise. */
  readonly path: Path;
  /** Its name in the catalogues: `resources.<name>`. */
  readonly name: string;
  /** The domain that it is listed under. */
  readonly domain: string;
  readonly params?: Own;
  readonly query?: Query;
  /** For a list: the shape of `after`. */
  readonly after?: After;
  /** Who may read it; left out, anyone. */
  readonly readers?: readonly Role[];
  /** The parameter with the id of a person, who may read their own besides. */
  readonly own?: Names<Path>;
  /** The version that a reader may already have; left out, it is not known without reading. */
  tag?(view: never): string | number;
  /** The view with words beside its codes, in the reader's language. */
  inWords?(view: never, language: Language): object;
  view(
    engine: Engine,
    asked: Params<Path, Own> & { [Name in keyof Query]: z.output<Query[Name]> } & Listed<After>,
  ): Promise<unknown>;
}

/** A view of the engine as something to GET. */
export interface Resource {
  readonly path: string;
  readonly name: string;
  readonly domain: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly list: boolean;
  readonly readers: readonly Role[] | undefined;
  readonly own: string | undefined;
  tag?(view: object): string | number;
  inWords?(view: object, language: Language): object;
  /** Reads it; nothing where it is not there. */
  view(engine: Engine, asked: { readonly [name: string]: unknown }): Promise<unknown>;
}

/** A path as the router takes it: `:name` for `{name}`. */
export const routeOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const mostItems = 200;

/** The short name of an organization or of a thing that its workflow names. */
export const Name = z
  .string()
  .regex(/^[a-z0-9](-?[a-z0-9])*$/)
  .max(60);

/** A number in a sequence: of an event in its ledger, of a proposal. */
export const Seq = z.string().regex(/^\d{1,9}$/);

export const Version = z.coerce.number().int().min(1).max(1_000_000);

/** Where everything of a process is. */
export const inProcess = '/api/{organization}/processes/{process}';

/** Describes a view as a resource: with this entry it has its route, its place in OpenAPI and on the page. */
export function resource<
  Path extends `/api/{organization}${string}`,
  Own extends Shape = Record<never, never>,
  Query extends Shape = Record<never, never>,
  After extends z.ZodType | undefined = undefined,
>(described: Description<Path, Own, Query, After>): Resource {
  const { path, name, domain, params, query, after, readers, own: ownedBy, tag, inWords, view } = described;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => param);
  const own: Shape = { organization: Name, ...params };
  const paging = {
    after: after === undefined ? z.never() : after.optional(),
    limit: z.coerce.number().int().min(1).max(mostItems).default(50),
  };
  return {
    path,
    name,
    domain,
    params: z.object(Object.fromEntries(names.map((param) => [param, own[param] ?? z.uuid()]))),
    query: z.object({ ...query, ...(after === undefined ? {} : paging) }),
    list: after !== undefined,
    readers,
    own: ownedBy,
    ...(tag === undefined ? {} : { tag: tag as NonNullable<Resource['tag']> }),
    ...(inWords === undefined ? {} : { inWords: inWords as NonNullable<Resource['inWords']> }),
    view: view as Resource['view'],
  };
}
