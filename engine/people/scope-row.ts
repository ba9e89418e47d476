import type { Scope } from './scope.ts';

/** A scope as the columns of a mandate. `process` is the programme's own where the scope is a programme. */
export interface ScopeRow {
  readonly scope: string;
  readonly process: string | null;
  readonly territory: string | null;
  readonly subject: string | null;
}

export function scopeRow(scope: Scope): ScopeRow {
  const bare = { scope: scope.kind, process: null, territory: null, subject: null };
  switch (scope.kind) {
    case 'organization':
      return bare;
    case 'territory':
      return { ...bare, territory: scope.territory };
    case 'dialogue':
      return { ...bare, process: scope.process, subject: scope.dialogue };
    case 'commitment':
      return { ...bare, process: scope.process, subject: scope.commitment };
    default:
      return { ...bare, process: scope.process };
  }
}

/** The scope that a row tells of. The database's own checks hold that its columns are there. */
export function scopeOf({ scope, process, territory, subject }: ScopeRow): Scope {
  switch (scope as Scope['kind']) {
    case 'organization':
      return { kind: 'organization' };
    case 'programme':
      return { kind: 'programme', process: process! };
    case 'territory':
      return { kind: 'territory', territory: territory! };
    case 'process':
      return { kind: 'process', process: process! };
    case 'dialogue':
      return { kind: 'dialogue', process: process!, dialogue: subject! };
    case 'commitment':
      return { kind: 'commitment', process: process!, commitment: subject! };
  }
}
