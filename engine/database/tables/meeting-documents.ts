import type { Evidence } from '../../files/evidence.ts';
import type { Jsonb } from './kernel.ts';

interface Key {
  organization: string;
  process: string;
  id: string;
}

interface Sealed extends Key {
  salt: string;
  seal: string;
}

/** What the documents of meetings say besides what meetings, calls and minutes keep themselves. */
export interface MeetingDocumentTables {
  meeting_call_terms: Sealed & {
    link: string | null;
    who_may_vote: string | null;
    quorum: number | null;
    second_call_at: string | null;
    criteria: Jsonb<readonly string[]>;
  };
  meeting_signer: Sealed & {
    meeting: string;
    naming: number;
    place: number;
    signer: 'facilitator' | 'secretary' | 'presiding' | 'attendee';
    person: string | null;
    office: string;
    institution: string | null;
  };
  agreement_vote: Omit<Key, 'id'> & {
    agreement: string;
    form: 'consensus' | 'acclamation' | 'show-of-hands' | 'roll-call' | 'secret-ballot';
    votes_for: number | null;
    votes_against: number | null;
    votes_abstain: number | null;
  };
  minutes_annex: Sealed & { minutes: string; version: number; source: Jsonb<Evidence> };
  folio_range: Key & {
    meeting: string;
    series: number;
    first: number;
    last: number;
    reserved_at: string;
  };
}
