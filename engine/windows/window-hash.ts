import { hashOf } from '../kernel/canonical.ts';
import type { ActWindow } from './window.ts';

/**
 * The hash of everything that a window was declared with, which the ledger keeps: computed from its row, so that neither
 * can be changed without the other. Where it ends as known now is told by other events.
 */
export const windowHash = ({
  organization: _organization,
  ends_at: _endsAt,
  declared_at: _declaredAt,
  hash: _hash,
  ...declared
}: Omit<ActWindow, 'hash'> & { readonly hash?: string }): string => hashOf(declared);

/** The hash of why a window has another end. */
export const endHash = (end: { readonly window: string; readonly endsAt: string; readonly reason: string }) =>
  hashOf(end);

/** The hash of what was said of a day. */
export const dayHash = (day: { readonly on: string; readonly is: string; readonly reason: string }) =>
  hashOf(day);
