import type { Generated } from 'kysely';
import type { Jsonb } from './kernel.ts';

interface OfProcess {
  organization: string;
  process: string;
}

interface Sealed extends OfProcess {
  id: string;
  salt: string;
  seal: string;
}

interface Erasable {
  erased_because: string | null;
  erased_at: string | null;
}

export interface ConsultationKindTables {
  proposal_collection: Sealed & {
    state: string;
    terms: Jsonb<object>;
    opens_at: string;
    closes_at: string;
    supports_until: string;
    roll_size: Generated<number>;
    proposals: Generated<number>;
    supports: Generated<number>;
    reached: Generated<number>;
    keys_destroyed_at: string | null;
  };
  collected_proposal: Sealed &
    Erasable & {
      state: string;
      collection: string;
      number: number;
      title: string;
      body: string;
      supports: Generated<number>;
      reached: Generated<boolean>;
      proposal: string | null;
      received_at: string;
    };
  collection_elector: OfProcess & { collection: string; pseudonym: string; code_hash: string | null };
  collection_support: OfProcess & { collection: string; pseudonym: string; collected: string };
  draft_text: Sealed & {
    state: string;
    title: string;
    articles: Jsonb<object>;
    version: Generated<number>;
    opens_at: string | null;
    closes_at: string | null;
  };
  draft_text_version: Sealed & {
    text: string;
    version: number;
    title: string;
    articles: Jsonb<object>;
    hash: string;
    frozen_at: string;
  };
  debated_article: Sealed & {
    text: string;
    version: number;
    article: string;
    number: number;
    in_favour: Generated<number>;
    against: Generated<number>;
    changes: Generated<number>;
    outcome: string | null;
    response: string | null;
    answered_at: string | null;
  };
  article_contribution: Sealed &
    Erasable & {
      state: string;
      text: string;
      version: number;
      article: string;
      position: string;
      body: string;
      wording: string | null;
      received_at: string;
    };
  statement_hiding: Sealed & {
    kind: string;
    statement: string;
    reason: string;
    explanation: string;
    hidden_by: string;
    hidden_at: string;
    appeal: string | null;
    appealed_at: string | null;
    outcome: string | null;
    answer: string | null;
    answered_at: string | null;
  };
}
