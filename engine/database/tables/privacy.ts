import type { Generated } from 'kysely';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  salt: string;
  seal: string;
}

interface OfProcess {
  organization: string;
  process: string;
}

export interface PrivacyTables {
  privacy_notice: OfProcess &
    Sealed & {
      id: string;
      version: number;
      preset: string;
      law: string;
      content: Jsonb<object>;
      hash: string;
      published_at: string;
    };
  consent: OfProcess &
    Sealed & {
      id: string;
      person: string | null;
      attendee: Generated<string | null>;
      purpose: string;
      notice: string;
      text_hash: string;
      law: string;
      form: 'express' | 'express-written';
      means: 'electronic' | 'electronic-signature' | 'paper';
      scan: string | null;
      minor: boolean;
      given_by: 'person' | 'guardian';
      guardian: string | null;
      given_at: string;
      batch: Generated<string | null>;
      recorded_at: string;
      withdrawn_at: Generated<string | null>;
    };
  person_identity: OfProcess & { person: string; consent: string; name: string; recorded_at: string };
  attendee: OfProcess &
    Sealed & {
      id: string;
      meeting: string;
      person: string | null;
      name: string | null;
      consent: string;
      batch: string | null;
      recorded_at: string;
      erased_at: Generated<string | null>;
    };
  segment_sensitivity: OfProcess & {
    segment: string;
    version: number;
    categories: Jsonb<string[]>;
    marked_at: string;
  };
  legal_hold: OfProcess &
    Sealed & {
      id: string;
      person: string | null;
      purpose: string | null;
      ground: string;
      reason: string;
      until: string;
      placed_at: string;
      lifted_at: Generated<string | null>;
    };
  photograph: OfProcess & {
    id: string;
    meeting: string | null;
    file: string;
    purpose: string;
    taken_at: string;
    recorded_at: string;
    erased_at: Generated<string | null>;
  };
  text_erasure: OfProcess & { id: string; contribution: string; reason: string; erased_at: string };
}
