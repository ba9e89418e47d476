import type { Json } from '../kernel/canonical.ts';
import { issuesOf } from '../kernel/input.ts';
import { invalid, type Refused, refuse } from '../kernel/refusals.ts';
import type { AnyKind } from './kind.ts';

/** What a kind asks besides its subject, checked field by field. */
export function aboutOf(kind: AnyKind, given: Readonly<Record<string, unknown>>): Json | Refused {
  if (kind.about === undefined)
    return Object.keys(given).length === 0
      ? {}
      : invalid('about', 'kind-asks-nothing-more', { kind: kind.kind });
  const parsed = kind.about.safeParse(given);
  if (parsed.success) return parsed.data as Json;
  const issues = issuesOf(parsed.error, given).map((one) => ({ ...one, path: `about.${one.path}` }));
  return refuse({ code: 'invalid', issues });
}
