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
    kind: 'passage' | 'outcome' | 'reopening' | 'matter' | 'migration';
    /** A matter belongs to no stage. */
    stage: string | null;
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
  } & ByProcedure;
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
    round: Generated<number>;
    cast_by: Generated<'member' | 'roll-call'>;
    mode: 'in-person' | 'remote' | 'in-writing' | null;
    recorded_by: string | null;
    salt: string;
    seal: string;
  };
}

/** What a resolution has where the rules of procedure decide how it is voted on. */
interface ByProcedure {
  organ: Generated<string>;
  counted_by: Generated<'terms' | 'procedure'>;
  matter: string | null;
  method: Generated<'vote' | 'consent'>;
  held: 'in-session' | 'in-writing' | null;
  session: string | null;
  item: string | null;
  round: Generated<number>;
  tie_steps: Generated<number>;
  tie_step: 'second-vote' | 'new-session' | 'casting-vote' | null;
  meet_by: string | null;
  outvoting: Generated<boolean>;
  procedure_version: number | null;
  procedure_hash: string | null;
  procedure: Jsonb<object> | null;
  asked_by: string | null;
  voting_since: string | null;
  object_until: string | null;
  answer_until: string | null;
}
