import type { Instant } from '../kernel/clock.ts';
import type { ActKind } from '../law/act-kinds.ts';

/** Something that a command does and that a window may block. */
export interface Act {
  readonly kind: ActKind;
  /** When it happens: now, earlier where it is declared, later where it is only planned. */
  readonly at: Instant;
  /** The thing that it is about: a meeting, a document, a consultation. */
  readonly subject: string | null;
  /** Whether the command only plans it: it is refused as what it plans, and what is done is told by another command. */
  readonly planned?: true;
}
