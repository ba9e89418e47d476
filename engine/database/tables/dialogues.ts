import type { Generated } from 'kysely';
import type { Jsonb } from './kernel.ts';

export interface DialogueTables {
  segment: {
    organization: string;
    process: string;
    id: string;
    name: string;
    sensitive: boolean;
    heard_in: Generated<number>;
  };
  meeting: {
    organization: string;
    process: string;
    id: string;
    state: string;
    kind: string;
    title: string;
    place: string;
    modality: string;
    starts_at: string;
    ends_at: string;
    held_from: string | null;
    held_to: string | null;
    attendance: Jsonb<object> | null;
    salt: string;
    seal: string;
  };
  meeting_segment: { organization: string; process: string; meeting: string; segment: string };
  contribution: {
    organization: string;
    process: string;
    id: string;
    meeting: string | null;
    segment: string | null;
    kind: 'need' | 'problem' | 'proposal';
    body: string;
    channel: string;
    folio: string | null;
    batch: string | null;
    state: string;
    received_at: string;
    salt: string;
    seal: string;
  };
}
