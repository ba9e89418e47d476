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
    scope: string;
    process: string | null;
    territory: string | null;
    /** The meeting or the commitment that it is for. */
    subject: string | null;
    /** The role by the name that the workflow of its process gives it. */
    role_in_workflow: string | null;
    /** The reference of the act. */
    act: string;
    act_kind: string;
    act_date: string | null;
    act_file: string | null;
    valid_from: string;
    /** The end that holds now: the one it was given with, or the last that was recorded. */
    valid_to: string | null;
    given_to: string | null;
    recorded_at: string;
    /** Over the body and the reference; null for what was given before mandates were sealed. */
    salt: string | null;
    seal: string | null;
  };
  mandate_end: {
    organization: string;
    mandate: string;
    id: string;
    ends_at: string;
    act: string;
    act_kind: string;
    act_date: string | null;
    act_file: string | null;
    salt: string | null;
    seal: string | null;
    recorded_at: string;
  };
}
