import type { DialogueTables } from './tables/dialogues.ts';
import type { GateTables } from './tables/gates.ts';
import type { KernelTables } from './tables/kernel.ts';
import type { PeopleTables } from './tables/people.ts';

/** Every table, by domain. */
export interface Schema extends KernelTables, PeopleTables, GateTables, DialogueTables {}
