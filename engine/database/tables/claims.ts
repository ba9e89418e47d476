import type { ClaimSource } from '../../claims/claim-fields.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  process: string;
  id: string;
  salt: string;
  seal: string;
}

export interface ClaimTables {
  contradiction: Sealed & {
    state: string;
    code: string;
    question: string;
    why: string;
    about_kind: string | null;
    about_id: string | null;
    raised_at: string;
    outcome: string | null;
    grounds: string | null;
    authority: string | null;
    evidence: Jsonb<readonly Evidence[]>;
    holding: string | null;
    settled_at: string | null;
  };
  claim: Sealed & {
    contradiction: string;
    code: string;
    ordinal: number;
    says: string;
    quote: string | null;
    source: Jsonb<ClaimSource>;
    declared: string;
    evidence: Jsonb<readonly Evidence[]>;
    recorded_at: string;
  };
}
