import type { Provenance } from '../../files/artefact-fields.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { TransferForm } from '../../transfer/transfer-fields.ts';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  process: string;
  id: string;
  salt: string;
  seal: string;
}

export type TransferStepKind = 'transfer' | 'dissemination' | 'start' | 'operation' | 'evaluation';

export interface TransferTables {
  practice: Sealed & {
    code: string;
    name: string;
    description: string;
    forms: Jsonb<readonly TransferForm[]>;
    done_when: string;
    described_at: string;
  };
  transfer_accord: Sealed & {
    institution: string;
    practices: Jsonb<readonly string[]>;
    council_agreement: string | null;
    council_approved_on: string | null;
    signed_on: string;
    evidence: Jsonb<readonly Evidence[]>;
    provenance: Provenance;
    superseded_at: string | null;
  };
  transfer_step: Sealed & {
    kind: TransferStepKind;
    practice: string;
    form: string | null;
    happened_on: string;
    until_on: string | null;
    interventions: number | null;
    participants: number | null;
    women: number | null;
    rural: number | null;
    verdict: string | null;
    grounds: string | null;
    evidence: Jsonb<readonly Evidence[]>;
    provenance: Provenance;
    recorded_at: string;
    superseded_at: string | null;
  };
}
