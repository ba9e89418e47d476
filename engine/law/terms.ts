import type { Json } from '../kernel/canonical.ts';
import type { ActKind, ExceptionGround } from './act-kinds.ts';

/** What a law says of acts around an election: from when until when, which kinds it blocks, and for what it makes exceptions. */
export interface ElectoralTerm {
  readonly [name: string]: Json;
  /** The start of campaigns, or so many months before election day. */
  readonly from: 'campaign-start' | { readonly months: number; readonly before: 'election-day' };
  /** The end of election day, or of the day so many months after it. */
  readonly until: { readonly months: number; readonly after: 'election-day' };
  readonly blocks: readonly ActKind[];
  readonly exceptions: readonly ExceptionGround[];
}
