import type { Generated, JSONColumnType } from 'kysely';

/** A column of JSON: read as the value, written as the value. */
export type Jsonb<T> = JSONColumnType<T & object, T, T>;

export interface KernelTables {
  tenant: { organization: string };
  organization: {
    organization: string;
    name: string;
    language: string;
    created_at: string;
    /** Days closed and opened besides its country's; null while there are none. */
    calendar_days: Jsonb<{ readonly closed: readonly string[]; readonly open: readonly string[] }> | null;
    /** What it says above all its pages, by language; null while it says nothing. */
    notice: Jsonb<{ readonly es: string; readonly en: string }> | null;
  };
  workflow_version: {
    organization: string;
    id: string;
    version: number;
    hash: string;
    definition: Jsonb<object>;
    published_at: string;
  };
  process: {
    organization: string;
    id: string;
    title: string;
    salt: string;
    seal: string;
    workflow: string;
    workflow_version: number;
    workflow_hash: string;
    state: Jsonb<object>;
    version: number;
    opened_at: string;
    closed_at: string | null;
    programme: string | null;
    territory: string | null;
  };
  ledger_head: { organization: string; ledger: string; seq: number; hash: string; recorded_at: string };
  ledger_event: {
    organization: string;
    ledger: string;
    seq: number;
    type: string;
    body: Jsonb<object>;
    occurred_at: string;
    recorded_at: string;
    previous_hash: string;
    hash: string;
  };
  receipt: {
    organization: string;
    principal: string;
    key: string;
    request_hash: string;
    answer: Jsonb<object>;
    recorded_at: string;
  };
  /** How far the organization's own ledger has told of each process's. */
  recorded_head: { organization: string; ledger: string; seq: number; hash: string; recorded_at: string };
  /** Who wrote a thing last, where somebody else approves it. */
  authorship: { organization: string; process: string; kind: string; thing: string; person: string };
  counter: { organization: string; process: string; name: string; value: number };
  due: {
    organization: string;
    id: string;
    /** Null where the organization itself waits. */
    process: string | null;
    kind: string;
    subject: string;
    command: string;
    input: Jsonb<object>;
    due_at: string;
    moves_with_suspension: boolean;
    /** Whether it outlives the process, at whose end it falls due. */
    at_end: Generated<boolean>;
    attempts: Generated<number>;
    claimed_until: string | null;
    paused_at: string | null;
    /** Of one that suspensions move: when its time began to run, and where it was due before anything moved it. */
    counted_from: string | null;
    counted_to: string | null;
    settled_at: string | null;
    outcome: Jsonb<object> | null;
  };
  stored_file: {
    organization: string;
    hash: string;
    media_type: string;
    size: number;
    content: Uint8Array | null;
    stored_at: string;
  };
}
