import type { z } from 'zod';
import type { AnyKind } from './kind.ts';
import { kinds } from './kinds/index.ts';

/** A kind of document that somebody may draft: what it is about, and what it asks besides. */
export interface OfferedKind {
  readonly kind: string;
  readonly subject: string;
  readonly about: z.ZodType | undefined;
  /** Whether its draft can be observed here before it is approved. */
  readonly observed: boolean;
}

/** What makes itself: errata are issued with what they correct, status reports when they fall due. */
const byItself: readonly string[] = ['erratum', 'status-report'];

/** The kinds that are drafted by hand, in the order in which they are offered. */
export const offeredKinds: readonly OfferedKind[] = (kinds as readonly AnyKind[])
  .filter(({ kind }) => !byItself.includes(kind))
  .map(({ kind, subject, about, approvedBy }) => ({
    ...{ kind, subject, about },
    observed: approvedBy === 'register',
  }));
