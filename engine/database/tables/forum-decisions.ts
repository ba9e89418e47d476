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

export interface ForumDecisionTables {
  resolution_text: Key &
    Sealed & {
      resolution: string;
      version: number;
      title: string;
      body: string;
      effect: Jsonb<object> | null;
      hash: string;
      written_by: string;
      written_at: string;
    };
  resolution_round: Key & {
    resolution: string;
    call: number;
    round: number;
    session: string | null;
    outcome: 'approved' | 'rejected' | 'tie' | 'no-quorum';
    counted: Jsonb<object>;
    counted_at: string;
  };
  resolution_excuse: Key & Sealed & { vote: string; law: string };
  resolution_casting_vote: Key &
    Sealed & {
      resolution: string;
      seat: string;
      person: string;
      vote: 'approve' | 'return';
      observations: string;
      cast_at: string;
    };
  resolution_conflict: Key &
    Sealed & {
      state: string;
      resolution: string;
      seat: string;
      person: string;
      raised: 'by-the-member' | 'by-another';
      raised_by: string;
      reason: string;
      raised_at: string;
      decision: string | null;
      decided_at: string | null;
    };
  consent_objection: Key &
    Sealed & {
      state: string;
      resolution: string;
      text_version: number;
      seat: string;
      person: string;
      reason: string;
      raised_at: string;
      answer: string | null;
      answered_at: string | null;
      settled_at: string | null;
    };
}
