import type { Generated } from 'kysely';
import type { Jsonb } from './kernel.ts';

export interface ForumTables {
  seat: {
    organization: string;
    process: string;
    id: string;
    sector: string;
    holder: string;
    inferred: boolean;
    valid_from: string | null;
    valid_to: string | null;
    presides: Generated<boolean>;
  };
  seat_holder: {
    organization: string;
    process: string;
    id: string;
    seat: string;
    person: string;
    capacity: 'titular' | 'alternate';
    valid_from: string;
    valid_to: string | null;
    mandate: string | null;
    suspended_from: string | null;
    suspended_to: string | null;
  };
  resolution: {
    organization: string;
    process: string;
    id: string;
    state: string;
    kind: 'passage' | 'outcome' | 'reopening';
    stage: string;
    outcome: string | null;
    dossier: string | null;
    dossier_hash: string;
    reason: string;
    call: number;
    seats: number;
    in_office: number;
    opened_at: string;
    closes_at: string | null;
    decided_at: string | null;
    result: Jsonb<object> | null;
    salt: string;
    seal: string;
  };
  resolution_vote: {
    organization: string;
    process: string;
    id: string;
    resolution: string;
    call: number;
    seat: string;
    person: string;
    capacity: 'titular' | 'alternate';
    vote: 'approve' | 'return' | 'abstain';
    observations: string;
    cast_at: string;
    salt: string;
    seal: string;
  };
}
