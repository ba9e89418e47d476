import type { Jsonb } from './kernel.ts';

export interface GateTables {
  waiver: {
    organization: string;
    id: string;
    process: string;
    stage: string;
    rule: string;
    authority: string;
    reason: string;
    salt: string;
    seal: string;
    granted_at: string;
    expires_at: string;
    revoked_at: string | null;
  };
  dossier: {
    organization: string;
    id: string;
    process: string;
    stage: string;
    hash: string;
    checklist: Jsonb<object>;
    frozen_at: string;
    passed_at: string | null;
    /** What it was built on besides the checklist, and the event that froze it; null for what was frozen before this was kept. */
    documents: Jsonb<object> | null;
    counts: Jsonb<object> | null;
    built_hash: string | null;
    at_seq: number | null;
  };
  correction: {
    organization: string;
    process: string;
    id: string;
    corrected_seq: number;
    reason: string;
    changes: Jsonb<object>;
    salt: string;
    seal: string;
    corrected_at: string;
  };
  finding: {
    organization: string;
    id: string;
    process: string;
    stage: string;
    rule: string;
    corrected_seq: number;
    correction_seq: number;
    verdict: Jsonb<object>;
    raised_at: string;
  };
  standing_change: {
    organization: string;
    process: string;
    id: string;
    kind: 'suspended' | 'resumed' | 'cancelled' | 'closed';
    reason: string;
    salt: string;
    seal: string;
    changed_at: string;
  };
}
