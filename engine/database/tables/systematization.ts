import type { Generated } from 'kysely';
import type { OpinionAspect, OpinionCost } from '../../systematization/opinion-detail.ts';
import type { Jsonb } from './kernel.ts';

/** What every row of a process begins with. */
interface OfProcess {
  organization: string;
  process: string;
}

/** The commitment to a row's texts. */
interface Sealed {
  salt: string;
  seal: string;
}

interface ProposalText extends Sealed {
  title: string;
  problem: string | null;
  description: string | null;
  theme: string;
}

/** An answer, and when another replaced it. */
interface Disposition extends OfProcess, Sealed {
  id: string;
  outcome: string;
  reason: string | null;
  response: string | null;
  disposed_at: string;
  replaced_at: string | null;
}

export interface SystematizationTables {
  theme: OfProcess & Sealed & { id: string; name: string; description: string | null; defined_at: string };
  contribution_coding: OfProcess &
    Sealed & {
      id: string;
      contribution: string;
      theme: string;
      role: string;
      coded_at: string;
      replaced_at: string | null;
      batch: string;
    };
  proposal: OfProcess &
    ProposalText & {
      id: string;
      state: string;
      number: number;
      code: string | null;
      version: Generated<number>;
      cites: Generated<number>;
      gathered: Generated<number>;
      merged_into: string | null;
      formulated_at: string;
    };
  proposal_former_text: OfProcess &
    ProposalText & { id: string; proposal: string; version: number; replaced_at: string };
  proposal_origin: OfProcess & { proposal: string; origin: string; kind: string };
  proposal_citation: OfProcess & { proposal: string; contribution: string };
  technical_opinion_detail: OfProcess &
    Sealed & {
      id: string;
      question: string | null;
      aspects: Jsonb<readonly OpinionAspect[]>;
      conditions: Jsonb<readonly string[]>;
      cost: Jsonb<OpinionCost> | null;
    };
  technical_opinion: OfProcess &
    Sealed & {
      id: string;
      state: string;
      proposal: string;
      unit: string;
      requested_at: string;
      due_at: string;
      given_at: string | null;
      given_on_version: number | null;
      opinion: string | null;
      grounds: string | null;
    };
  proposal_disposition: Disposition & { proposal: string; merged_into: string | null };
  contribution_disposition: Disposition & { contribution: string; proposal: string | null; batch: string };
  reasoned_response: OfProcess &
    Sealed & {
      id: string;
      state: string;
      version: number;
      content: Jsonb<object>;
      hash: string;
      published_at: string;
      reopened_at: string | null;
      reopened_because: string | null;
    };
}
