import type { Evidence } from '../../files/evidence.ts';
import type { ScaleAnswer } from '../../scales/scale.ts';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  process: string;
  id: string;
  salt: string;
  seal: string;
}

export interface EvaluationTables {
  evaluation: Sealed & {
    state: string;
    scheduled_for: string;
    scheduled_at: string;
    published_at: string | null;
    presented_to: string | null;
    evidence: Jsonb<readonly Evidence[]>;
    hash: string | null;
  };
  assessment: Sealed & {
    commitment: string;
    side: 'own' | 'independent';
    phase: 'inception' | 'end-of-commitment';
    answers: Jsonb<readonly ScaleAnswer[]>;
    grounds: string;
    evidence: Jsonb<readonly Evidence[]>;
    assessed_at: string;
    superseded_at: string | null;
  };
  discrepancy_note: Sealed & {
    commitment: string;
    phase: string;
    scale: string;
    scale_version: number;
    own: string;
    independent: string;
    note: string;
    noted_by: string;
    noted_at: string;
  };
  lesson: Sealed & { commitment: string | null; about: string; lesson: string; recorded_at: string };
  monitoring_report: Sealed & {
    kind: 'inception' | 'end-of-commitment' | 'learning';
    commitment: string | null;
    summary: string;
    evidence: Jsonb<readonly Evidence[]>;
    delivered_at: string;
  };
}
