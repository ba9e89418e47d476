import type { DialogueTables } from './tables/dialogues.ts';
import type { ForumTables } from './tables/forum.ts';
import type { GateTables } from './tables/gates.ts';
import type { KernelTables } from './tables/kernel.ts';
import type { PeopleTables } from './tables/people.ts';

/** Every table, by domain. */
export interface Schema extends KernelTables, PeopleTables, GateTables, ForumTables, DialogueTables {}
