import type { Generated } from 'kysely';
import type { Jsonb } from './kernel.ts';

export interface PeopleTables {
  person: {
    organization: string;
    id: string;
    office: string | null;
    institution: string | null;
    created_at: string;
    /** When what names them was erased; from then on nothing is collected of them. */
    erased_at: Generated<string | null>;
  };
  api_key: {
    organization: string;
    prefix: string;
    hash: string;
    person: string;
    label: string;
    scopes: Jsonb<string[]>;
    created_at: string;
    expires_at: string;
    revoked_at: string | null;
  };
  mandate: {
    organization: string;
    id: string;
    person: string;
    role: string;
    body: string | null;
    process: string | null;
    act: string;
    valid_from: string;
    valid_to: string | null;
    /** The act that ended it before its time. */
    ended_by: string | null;
  };
}
