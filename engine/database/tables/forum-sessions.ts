import type { Generated } from 'kysely';
import type { Jsonb } from './kernel.ts';

interface Key {
  organization: string;
  process: string;
  id: string;
}

interface Sealed {
  salt: string;
  seal: string;
}

export type Capacity = 'titular' | 'alternate';

export interface ForumSessionTables {
  forum_procedure: Key &
    Sealed & {
      organ: string;
      version: number;
      body: Jsonb<object>;
      hash: string;
      act: string;
      in_force_from: string;
      published_at: string;
    };
  forum_session: Key &
    Sealed & {
      state: string;
      organ: string;
      kind: 'ordinary' | 'extraordinary';
      number: number | null;
      modality: 'in-person' | 'remote' | 'hybrid';
      place: string | null;
      link: string | null;
      starts_at: string;
      called_at: string;
      called_by: 'presiding' | 'secretary' | 'members';
      secretary: string;
      notice_business_days: number;
      notice_natural_days: number;
      notice_hours: number;
      notice_short: boolean;
      without_notice: boolean;
      documents_in_time: Generated<boolean>;
      procedure_version: number;
      procedure_hash: string;
      procedure: Jsonb<object>;
      call: Generated<number>;
      second_call_at: string | null;
      no_quorum_at: string | null;
      opened_at: string | null;
      presiding: string | null;
      quorum: Jsonb<object> | null;
      closed_at: string | null;
      reason: string | null;
    };
  session_request: Key &
    Sealed & { organ: string; matter: string; session: string | null; requested_at: string };
  session_request_member: Omit<Key, 'id'> & {
    request: string;
    seat: string;
    person: string;
    capacity: Capacity;
    requested_at: string;
  };
  session_item: Key &
    Sealed & {
      session: string;
      number: number;
      title: string;
      kind: 'matter' | 'minutes' | 'agreements' | 'resolution' | 'other';
      resolution: string | null;
      minutes: string | null;
      added: 'call' | 'addition' | 'off-agenda';
      added_at: string;
      admitted_at: string | null;
      dealt_with_at: string | null;
      note: string | null;
    };
  session_attendance: Key & {
    session: string;
    seat: string;
    person: string;
    capacity: Capacity;
    mode: 'in-person' | 'remote';
    in_at: string;
    out_at: string | null;
    recorded_by: 'member' | 'secretary';
  };
  session_consent: Key & {
    session: string;
    item: string | null;
    seat: string;
    person: string;
    capacity: Capacity;
    agrees: boolean;
    given_at: string;
  };
  session_document: Key &
    Sealed & { session: string; item: string | null; source: Jsonb<object>; shared_at: string };
  session_break: Key &
    Sealed & {
      session: string;
      reason: string;
      place: string | null;
      suspended_at: string;
      resumes_at: string;
      resumed_at: string | null;
    };
  session_minutes: Key &
    Sealed & {
      session: string;
      state: string;
      version: number;
      content: Jsonb<object>;
      content_hash: string;
      drafted_at: string;
      observe_until: string;
      approved_at: string | null;
      approved_in: string | null;
      signed_at: string | null;
      publish_until: string | null;
      published_at: string | null;
      errata: Generated<number>;
    };
  session_minutes_observation: Key &
    Sealed & {
      minutes: string;
      seat: string | null;
      observed_by: string;
      text: string;
      observed_at: string;
      taken: boolean | null;
      reply: string | null;
      answered_at: string | null;
    };
  session_minutes_word: Omit<Key, 'id'> & {
    minutes: string;
    version: number;
    seat: string;
    person: string;
    approves: boolean;
    given_at: string;
  };
  session_minutes_signature: Key &
    Sealed & {
      minutes: string;
      signer: 'secretary' | 'presiding' | 'dissenter' | 'member';
      seat: string | null;
      person: string;
      capacity: Capacity | 'secretary';
      act: 'signed' | 'refused';
      content_hash: string;
      means: 'electronic' | 'paper';
      scan: string | null;
      reason: string | null;
      signed_at: string;
    };
  session_minutes_erratum: Key &
    Sealed & {
      minutes: string;
      number: number;
      says: string;
      should_say: string;
      reason: string;
      added_at: string;
    };
}
