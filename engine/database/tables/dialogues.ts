import type { ColumnType, Generated } from 'kysely';
import type { Evidence } from '../../files/evidence.ts';
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

/** Heads of a group that came to a meeting. */
export interface GroupCount {
  readonly group: string;
  readonly count: number;
}

/** A moment of the process that people can plan for. Days are local dates. */
export interface TimelineEntry {
  readonly title: string;
  readonly opensOn: string;
  readonly closesOn: string | null;
}

type Level = 'low' | 'medium' | 'high';
type EvidenceColumn = Jsonb<readonly Evidence[]>;
type LinesColumn = Jsonb<readonly string[]>;

interface Meeting extends Sealed {
  state: string;
  kind: string;
  title: string;
  place: string;
  modality: 'in-person' | 'online' | 'hybrid';
  starts_at: string;
  ends_at: string;
  schedule: Generated<number>;
  held_from: string | null;
  held_to: string | null;
  attendance: Jsonb<readonly GroupCount[]> | null;
  /** The committee or working group that it is a meeting of, and how many of its members came. */
  committee: string | null;
  members_present: number | null;
  /** A place below the process's, and the working table that it is a sitting of. */
  territory: string | null;
  working_table: string | null;
  contributions: Generated<number>;
  agreements: Generated<number>;
}

/** What rules ask of a meeting, counted when it happened. */
interface MeetingFigures {
  call: string | null;
  called_at: string | null;
  called_late: Generated<boolean>;
  notice_business_days: number | null;
  notice_natural_days: number | null;
  notice_hours: number | null;
  calendar: string | null;
  call_has: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;
  channels: Generated<number>;
  offline_channels: Generated<number>;
  documents_at: string | null;
  documents_business_days: number | null;
  documents_natural_days: number | null;
  documents_hours: number | null;
  timeline_lead_days: number | null;
  minutes_approved_at: string | null;
  minutes_business_days: number | null;
  minutes_natural_days: number | null;
}

interface OfMeeting extends Sealed {
  meeting: string;
}

export interface DialogueTables {
  segment: Sealed & {
    name: string;
    sensitive: boolean;
    influence: Level | null;
    interest: Level | null;
    invited: LinesColumn;
    heard_in: Generated<number>;
    mapped_at: string;
    withdrawn_at: string | null;
    withdrawal: string | null;
  };
  stakeholder_map: OfProcess & { completed_at: string; declared_at: string; evidence: EvidenceColumn };
  timeline: Sealed & { entries: Jsonb<readonly TimelineEntry[]>; published_at: string };
  meeting: Meeting & MeetingFigures;
  meeting_segment: OfProcess & { meeting: string; segment: string; heard: Generated<boolean> };
  meeting_change: OfMeeting & {
    change: 'rescheduled' | 'cancelled' | 'moved-online';
    reason: string;
    from_starts_at: string;
    to_starts_at: string | null;
    changed_at: string;
  };
  meeting_call: OfMeeting & {
    schedule: number;
    convener: string | null;
    object: string | null;
    agenda: LinesColumn;
    who_may_attend: string | null;
    registration_until: string | null;
    contact: string | null;
    recorded_at: string;
  };
  meeting_notice: OfMeeting & {
    call: string;
    channel: string;
    kind: 'online' | 'offline';
    note: string | null;
    evidence: EvidenceColumn;
    published_at: string;
    recorded_at: string;
    late: boolean;
  };
  meeting_document: OfMeeting & { source: Jsonb<Evidence>; shared_at: string };
  contribution_window: OfProcess & {
    id: string;
    opens_at: string;
    closes_at: string;
    business_days: number;
    natural_days: number;
    calendar: string;
  };
  contribution_batch: OfProcess & { id: string; file_hash: string; rows: number; imported_at: string };
  contribution: Sealed & {
    meeting: string | null;
    segment: string | null;
    kind: 'need' | 'problem' | 'proposal';
    body: string;
    channel: string;
    folio: string | null;
    batch: string | null;
    state: string;
    received_at: string;
    /** When the systematization put it under a theme, and when it answered it. */
    coded_at: string | null;
    disposed_at: string | null;
  };
  hiding: Sealed & {
    contribution: string;
    reason: string;
    explanation: string;
    hidden_by: string;
    hidden_at: string;
    appeal: string | null;
    appealed_at: string | null;
    answer: string | null;
    outcome: 'restored' | 'kept' | null;
    answered_at: string | null;
  };
  minutes: OfMeeting & {
    state: string;
    version: number;
    agenda: LinesColumn;
    proceedings: string;
    drafted_at: string;
    observe_until: string | null;
    approved_at: string | null;
    content: Jsonb<object> | null;
    content_hash: string | null;
    /** Below which number its table of attendance hides counts; null before approval. */
    suppressed_below: number | null;
    errata: Generated<number>;
  };
  minutes_observation: Sealed & {
    minutes: string;
    text: string;
    observed_by: string;
    observed_at: string;
    taken: boolean | null;
    reply: string | null;
    answered_at: string | null;
    means: Generated<'electronic' | 'paper'>;
    scan: string | null;
    recorded_by: string | null;
  };
  minutes_reading: {
    organization: string;
    process: string;
    minutes: string;
    version: number;
    person: string;
    means: 'electronic' | 'paper';
    scan: string | null;
    recorded_by: string;
    read_at: string;
  };
  /** Who of the people on record was at a meeting. */
  meeting_attendee: {
    organization: string;
    process: string;
    meeting: string;
    person: string;
    capacity: string;
    recorded_at: string;
  };
  agreement: Sealed & {
    /** The meeting that made it; null where a session of the forum did. */
    meeting: string | null;
    session: string | null;
    number: number;
    state: string;
    text: string;
    owner: string | null;
    owner_kind: 'office' | 'committee' | 'liaison-network' | null;
    owner_committee: string | null;
    due_on: string | null;
    recorded_at: string;
    ended_at: string | null;
  };
  agreement_entry: Sealed & {
    agreement: string;
    kind: 'assigned' | 'progress' | 'completed' | 'cancelled';
    note: string;
    evidence: EvidenceColumn;
    due_on: string | null;
    occurred_at: string;
  };
}
