import type { Generated } from 'kysely';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  process: string;
  id: string;
  salt: string;
  seal: string;
}

/** An area of government that is called to a table, by office and institution. */
export interface CalledArea {
  readonly office: string;
  readonly institution: string;
}

/** What was said of an agreement that is not done, when an assembly was told of it. */
export interface ReturnNote {
  readonly agreement: string;
  readonly note: string;
}

/** A problem that a diagnosis names: of which area, how grave from 1 (most) to 5, and what people have to face it. */
export interface DiagnosedProblem {
  readonly area: string | null;
  readonly problem: string;
  readonly causes: string | null;
  readonly strengths: string | null;
  readonly priority: number;
}

export interface TerritorialWorkTables {
  matter: Sealed & {
    state: string;
    number: number;
    reported_by: string;
    channel: string;
    area: string | null;
    urgency: 'urgent' | 'emerging' | 'ordinary';
    territory: string | null;
    text: string;
    outcome: string | null;
    working_table: string | null;
    reported_at: string;
    ended_at: string | null;
  };
  working_table: Sealed & {
    state: string;
    number: number;
    kind: 'working-table' | 'technical-resolution';
    title: string;
    object: string;
    territory: string | null;
    areas: Jsonb<readonly CalledArea[]>;
    meeting: string | null;
    parent: string | null;
    committee: string | null;
    sittings: Generated<number>;
    last_sitting_at: string | null;
    opened_at: string;
    outcome: string | null;
    handed_to: string | null;
    ended_at: string | null;
  };
  assembly_return: Sealed & {
    meeting: string;
    previous: string;
    fulfilled: number;
    open: number;
    overdue: number;
    cancelled: number;
    notes: Jsonb<readonly ReturnNote[]>;
    returned_at: string;
  };
  block_assembly: Sealed & {
    batch: string | null;
    state: string;
    territory: string;
    held_on: string;
    attended: number;
    source: string;
    illustrative: boolean;
  };
  diagnosis: Sealed & {
    number: number;
    kind: 'general' | 'participatory';
    meeting: string | null;
    summary: string;
    problems: Jsonb<readonly DiagnosedProblem[]>;
    source: string;
    illustrative: boolean;
    recorded_at: string;
  };
  local_agenda: Sealed & {
    state: string;
    number: number;
    title: string;
    summary: string;
    diagnosis: string;
    committee: string | null;
    items: number;
    meeting: string | null;
    adopted: Jsonb<object> | null;
    drafted_at: string;
    approved_at: string | null;
  };
  agenda_item: Sealed & {
    state: string;
    agenda: string;
    number: number;
    area: string | null;
    title: string;
    action: string;
    priority: number;
    carried_out_by: 'government' | 'together' | 'community';
    owner: string | null;
    owner_committee: string | null;
    /** The item of an earlier version that it goes on with. */
    continues: string | null;
    note: string | null;
    followed_at: string | null;
  };
}
