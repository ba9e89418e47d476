import { z } from 'zod';
import { Instant, Line, Text } from '../../kernel/values.ts';

/** How a supporter is told from another: a document that is on an imported roll, or a code handed over in person. */
export const SupportIdentification = z.enum(['closed-roll', 'code-in-person']);

/**
 * What is announced of a collection of proposals. Anybody submits from `opensAt` to `closesAt`; who is on the roll
 * or has a code supports until `supportsUntil`. `threshold` is how many supports get an answer. `supportsMax` is
 * how many proposals one person may support; left out, as many as there are, each once.
 */
export const CollectionTerms = z.strictObject({
  title: Line,
  question: Text,
  opensAt: Instant,
  closesAt: Instant,
  supportsUntil: Instant,
  identification: SupportIdentification,
  documents: z
    .array(z.enum(['run', 'dni', 'curp', 'other']))
    .min(1)
    .max(4),
  threshold: z.int().positive().max(100_000_000),
  supportsMax: z.int().positive().max(1000).optional(),
});
export type CollectionTerms = z.output<typeof CollectionTerms>;

/** What cannot be of terms whose every field is well formed: where, and the reason. */
export function termsFlaw({ opensAt, closesAt, supportsUntil }: CollectionTerms, now: string) {
  if (opensAt < now) return { path: 'terms.opensAt', reason: 'cannot-be-backdated' } as const;
  if (closesAt <= opensAt) return { path: 'terms.closesAt', reason: 'ends-before-it-starts' } as const;
  if (supportsUntil < closesAt)
    return { path: 'terms.supportsUntil', reason: 'supports-end-before-proposals' } as const;
  return undefined;
}
