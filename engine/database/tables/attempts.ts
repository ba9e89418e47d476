import type { Jsonb } from './kernel.ts';

export interface AttemptTables {
  refused_attempt: {
    organization: string;
    id: string;
    process: string | null;
    command: string;
    person: string;
    /** The roles that were held there at the time. */
    roles: Jsonb<string[]>;
    code: string;
    reason: string | null;
    thing: string | null;
    subjects: Jsonb<string[]>;
    attempted_at: string;
  };
  refused_attempt_count: {
    organization: string;
    hour: string;
    /** A person's id, or `public`, `voter`, `stranger`. */
    caller: string;
    code: string;
    count: number;
  };
}
