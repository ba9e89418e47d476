import type { Generated } from 'kysely';
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

export interface DocumentTables {
  register_number: { organization: string; series: string; year: number; last: number };
  document: Key &
    Sealed & {
      state: string;
      kind: string;
      subject: string | null;
      about: Generated<string>;
      language: string;
      title: string;
      series: string;
      year: number;
      number: number;
      folio: string;
      version: number;
      supersedes: string | null;
      contract: number;
      template: number | null;
      template_hash: string | null;
      data: Jsonb<object>;
      content_hash: string;
      ledger_events: number;
      ledger_head: string;
      drafted_at: string;
      observe_until: string | null;
      approved_at: string | null;
      signed_at: string | null;
      published_at: string | null;
      ended_at: string | null;
      reason: string | null;
      signers: Jsonb<readonly object[]>;
      corrects: string | null;
      errata: Generated<number>;
    };
  document_signature: Key &
    Sealed & {
      document: string;
      signer: string;
      person: string | null;
      capacity: string;
      act: 'signed' | 'dissented' | 'refused';
      means: 'electronic' | 'paper';
      scan: string | null;
      reason: string | null;
      content_hash: string;
      signed_at: string;
      recorded_by: string | null;
    };
  document_observation: Key &
    Sealed & {
      document: string;
      text: string | null;
      observed_by: string;
      observed_at: string;
      taken: boolean | null;
      reply: string | null;
      content_hash: Generated<string>;
      means: Generated<'electronic' | 'paper'>;
      scan: string | null;
      recorded_by: string | null;
      answered_at: string | null;
    };
  document_reading: {
    organization: string;
    process: string;
    document: string;
    person: string;
    content_hash: string;
    means: 'electronic' | 'paper';
    scan: string | null;
    recorded_by: string;
    read_at: string;
  };
  document_rendition: {
    organization: string;
    process: string;
    document: string;
    stage: 'draft' | 'approved' | 'signed';
    format: 'html' | 'pdf' | 'docx' | 'txt';
    file: string;
    errata: Generated<number>;
    renderer: string;
    made_at: string;
    missing: Jsonb<readonly { readonly file: string | null; readonly reason: string }[]>;
  };
  rendition_due: {
    organization: string;
    process: string;
    document: string;
    stage: 'approved' | 'signed';
    errata: number;
    asked_at: string;
    attempts: Generated<number>;
    next_try_at: string;
    claimed_until: string | null;
    given_up_at: string | null;
    fault: string | null;
  };
  document_provenance: Key & Sealed & { kind: string | null; notes: Jsonb<object>; declared_at: string };
}
