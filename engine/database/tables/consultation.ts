import type { Generated } from 'kysely';
import type { Jsonb } from './kernel.ts';

interface OfProcess {
  organization: string;
  process: string;
}

interface Sealed {
  salt: string;
  seal: string;
}

export interface ConsultationTables {
  consultation: OfProcess &
    Sealed & {
      id: string;
      state: string;
      round: number;
      repeats: string | null;
      repeated_by: string | null;
      charter: Jsonb<object>;
      charter_hash: string | null;
      opens_at: string;
      closes_at: string;
      frozen_at: string | null;
      roll_size: Generated<number>;
      closing: Jsonb<object> | null;
      keys_destroyed_at: string | null;
      outcome: string | null;
      published_at: string | null;
      objections_until: string | null;
      open_objections: Generated<number>;
      annulling_objections: Generated<number>;
    };
  elector: OfProcess & { consultation: string; pseudonym: string; code_hash: string | null };
  roll_entry: OfProcess & {
    consultation: string;
    pseudonym: string;
    channel: string;
    link: string | null;
    inclusion_code: string | null;
    batch: string | null;
  };
  ballot: OfProcess & { consultation: string; inclusion_code: string; sealed: Uint8Array };
  quarantine: OfProcess & {
    id: string;
    state: string;
    consultation: string;
    inclusion_code: string;
    pseudonym: string | null;
    reason: string;
    decided_because: string | null;
    set_aside_at: string;
  };
  paper_batch: OfProcess &
    Sealed & {
      id: string;
      state: string;
      consultation: string;
      code: string;
      place: string;
      first_entry: Jsonb<object>;
      second_entry: Jsonb<object> | null;
      totals: Jsonb<object> | null;
      note: string;
      first_by: string;
      second_by: string | null;
      repeated_voters: number | null;
      voters_off_roll: number | null;
    };
  paper_voter: OfProcess & { batch: string; pseudonym: string };
  consultation_count: OfProcess &
    Sealed & {
      id: string;
      totals: Jsonb<object>;
      marks_root: string;
      roll_head: Jsonb<object>;
      ballots_head: Jsonb<object>;
    };
  opened_mark: OfProcess & { consultation: string; place: number; option: string };
  consultation_result: OfProcess &
    Sealed & {
      id: string;
      consultation: string;
      version: number;
      outcome: string;
      tally: Jsonb<object>;
      lot: Jsonb<object> | null;
      recount_hash: string;
      published_at: string;
    };
  objection: OfProcess &
    Sealed & {
      id: string;
      state: string;
      consultation: string;
      subject: string;
      text: string;
      decision: string | null;
      answer: string | null;
      raised_at: string;
      answered_at: string | null;
    };
  annulment: OfProcess &
    Sealed & {
      id: string;
      reason: string;
      authority: string;
      explanation: string;
      annulled_at: string;
    };
}
