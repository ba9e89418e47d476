import { liesWithin } from './territory.ts';

/**
 * Within what a mandate is held. A programme is a process with the processes opened under it; a territory covers
 * what lies below it; a dialogue is a meeting of a process, and a commitment is one of a process.
 */
export type Scope =
  | { readonly kind: 'organization' }
  | { readonly kind: 'programme'; readonly process: string }
  | { readonly kind: 'territory'; readonly territory: string }
  | { readonly kind: 'process'; readonly process: string }
  | { readonly kind: 'dialogue'; readonly process: string; readonly dialogue: string }
  | { readonly kind: 'commitment'; readonly process: string; readonly commitment: string };

/** The one thing that a command is about, where there are mandates for one thing alone. */
export interface Subject {
  readonly kind: 'dialogue' | 'commitment';
  readonly id: string;
}

/** The process that something is done in, and what it belongs to. */
export interface Place {
  readonly process: string;
  /** The process that it was opened under. */
  readonly programme: string | null;
  readonly territory: string | null;
}

/** Where a command is sent: to a process, or, with no process, to the organization itself. */
export interface Where extends Omit<Place, 'process'> {
  readonly process: string | null;
  readonly subject?: Subject | undefined;
}

/** The organization itself, in none of its processes. */
export const inOrganization: Where = { process: null, programme: null, territory: null };

/** Whether a mandate of this scope says anything about what is done there. */
export function covers(scope: Scope, where: Where): boolean {
  switch (scope.kind) {
    case 'organization':
      return true;
    case 'programme':
      return scope.process === where.process || scope.process === where.programme;
    case 'territory':
      return where.territory !== null && liesWithin(where.territory, scope.territory);
    case 'process':
      return scope.process === where.process;
    default: {
      const { process, subject } = where;
      return scope.process === process && subject?.kind === scope.kind && subject.id === thingOf(scope);
    }
  }
}

/** The meeting or commitment that a mandate is for; nothing where it is for more. */
export function thingOf(scope: Scope): string | undefined {
  if (scope.kind === 'dialogue') return scope.dialogue;
  return scope.kind === 'commitment' ? scope.commitment : undefined;
}

/** A scope and, where it names a process, what that one belongs to. */
export interface PlacedScope {
  readonly scope: Scope;
  readonly place?: Place | undefined;
}

/**
 * Whether there may be a place that both scopes cover. A programme and a territory may, unless the programme keeps
 * to another territory: a process can be opened where they cross.
 */
export function meet(one: PlacedScope, other: PlacedScope): boolean {
  const [wide, narrow] = breadth(one.scope) >= breadth(other.scope) ? [one, other] : [other, one];
  if (wide.scope.kind === 'organization') return true;
  const { scope } = narrow;
  if (scope.kind === 'organization') return false;
  if (scope.kind === 'territory')
    return wide.scope.kind === 'territory' && cross(wide.scope, scope.territory);
  if (scope.kind === 'programme' && wide.scope.kind === 'territory')
    return cross(wide.scope, narrow.place?.territory ?? null);
  const place = narrow.place ?? { ...inOrganization, process: scope.process };
  return covers(wide.scope, { ...place, subject: subjectOf(scope) });
}

const cross = ({ territory }: { readonly territory: string }, other: string | null): boolean =>
  other === null || liesWithin(other, territory) || liesWithin(territory, other);

function subjectOf(scope: Scope): Subject | undefined {
  const id = thingOf(scope);
  return id === undefined ? undefined : { kind: scope.kind as Subject['kind'], id };
}

/** Narrow things first: a thing of a process, a process, a programme or a territory, the organization. */
const breadth = ({ kind }: Scope): number =>
  ({ dialogue: 0, commitment: 0, process: 1, programme: 2, territory: 3, organization: 4 })[kind];
