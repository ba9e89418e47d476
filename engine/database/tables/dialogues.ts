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
}
