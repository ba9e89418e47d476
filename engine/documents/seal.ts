import type { Json } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';

/** Commits to what a document says, and to the reason for which it was withdrawn. */
export const sealOf = (
  { seal }: Context<unknown>,
  id: string,
  { data, reason }: { readonly data: object; readonly reason: string | null },
): { salt: string; seal: string } => seal('document', id, { data: data as { [name: string]: Json }, reason });
