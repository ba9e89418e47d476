import type { Evidence } from '../../files/evidence.ts';
import type { FinalReportContent } from '../../implementation/final-report-fields.ts';
import type { Jsonb } from './kernel.ts';

interface OfProcess {
  organization: string;
  process: string;
  id: string;
}

interface Sealed extends OfProcess {
  salt: string;
  seal: string;
}

/** What was asked to be there at the end, with the evidence that it is. */
export type ShownArtefact = {
  readonly code: string;
  readonly evidence: Evidence;
};

export interface ImplementationTables {
  final_report: Sealed & {
    commitment: string;
    version: number;
    content: Jsonb<FinalReportContent>;
    written_at: string;
  };
  reporting_period: OfProcess & {
    ordinal: number;
    starts_on: string;
    ends_on: string;
    due_at: string;
    calendar_version: string;
    checked_at: string | null;
    missing_when_checked: number | null;
  };
  fulfilment: Sealed & {
    state: string;
    summary: string | null;
    artefacts: Jsonb<readonly ShownArtefact[]>;
    reason_code: string | null;
    ended_at: string | null;
  };
  progress_report: Sealed & {
    commitment: string;
    milestone: string;
    period: string;
    completion: string;
    text: string | null;
    nil: string | null;
    evidence: Jsonb<readonly Evidence[]>;
    reported_at: string;
    overdue: boolean;
    superseded_at: string | null;
  };
  milestone_delay: Sealed & {
    commitment: string;
    milestone: string;
    due_on: string | null;
    expected_on: string;
    reason_code: string;
    reason: string;
    declared_at: string;
  };
}
