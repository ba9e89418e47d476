import type { Jsonb } from './kernel.ts';

export interface ProcessMigrationTables {
  process_migration: {
    organization: string;
    process: string;
    id: string;
    /** The resolution that approves it; null where the administrator does. */
    resolution: string | null;
    from_version: number;
    from_hash: string;
    to_version: number;
    to_hash: string;
    mapping: Jsonb<object>;
    leaves: Jsonb<readonly string[]>;
    reason: string;
    salt: string;
    seal: string;
    asked_by: string;
    asked_at: string;
    done_at: string | null;
  };
}
