import type { Json } from '../kernel/canonical.ts';

/** What stands in a row, or should by its ledger: only what the ledger tells of. */
export type Standing = { readonly [name: string]: Json };

/** Things of the organization by kind and id. */
export type Things = Map<string, Standing>;
