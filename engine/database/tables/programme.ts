import type { Generated } from 'kysely';
import type { Json } from '../../kernel/canonical.ts';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  id: string;
  salt: string;
  seal: string;
}

type JsonFields = Jsonb<{ readonly [name: string]: Json }>;

/** A row of a register that is declared anew, never changed: the one before stays, with the end of its time. */
interface Declared extends Sealed {
  batch: string;
  declared_at: string;
  replaced_at: string | null;
}

export interface ProgrammeTables {
  /** What was asked of many processes at once; `process` is the programme. */
  intent: Sealed & {
    process: string;
    command: string;
    input: JsonFields;
    asked_by: string;
    key: string | null;
    scopes: Jsonb<readonly string[]> | null;
    /** Whether it was asked in a session without a second factor confirmed of late. */
    unconfirmed: boolean;
    asked_at: string;
    total: number;
    accepted: Generated<number>;
    refused: Generated<number>;
    ended_at: string | null;
  };
  intent_child: Sealed & {
    process: string;
    intent: string;
    place: number;
    target: string | null;
    input: JsonFields;
    batch: string | null;
    attempts: Generated<number>;
    claimed_until: string | null;
    settled_at: string | null;
    outcome: Jsonb<object> | null;
  };
  territory_level: Declared & { level: string; ordinal: number; name: string };
  territory: Declared & {
    path: string;
    level: string;
    name: string;
    source: string;
    illustrative: boolean;
  };
  territory_post: Declared & {
    territory: string;
    post: string;
    area: string | null;
    office: string | null;
    mandate: string | null;
    headcount: number;
    source: string;
    illustrative: boolean;
  };
}
