import type { Lead } from '../../calendar/lead.ts';
import type { MeetingRow } from '../meeting-row.ts';
import { type PublishedAttendance, publishedAttendance } from '../published-attendance.ts';

/** A meeting in a list: what, where and when, and how far it is. */
export interface MeetingLine {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  /** A place below the process's; null where it was for all of it. */
  readonly territory: string | null;
  readonly workingTable: string | null;
  readonly title: string;
  readonly place: string;
  readonly modality: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly heldFrom: string | null;
  readonly heldTo: string | null;
  /** What may be published of it; null before the meeting was held. */
  readonly attendance: PublishedAttendance | null;
  readonly contributions: number;
  readonly agreements: number;
  readonly notice: NoticeView;
  readonly minutesApprovedAt: string | null;
}

/** The notice that was given of the date that stands, as it was counted then. */
export interface NoticeView {
  readonly calledAt: string | null;
  /** Whether the publication that counts was declared late. */
  readonly declaredLate: boolean;
  readonly lead: Lead | null;
  /** The version of the calendar by which it was counted. */
  readonly calendar: string | null;
  readonly channels: number;
  readonly offlineChannels: number;
}

/** `k` is the number below which counts of people are not published. */
export const meetingLine = (row: MeetingRow, k: number): MeetingLine => ({
  id: row.id,
  state: row.state,
  kind: row.kind,
  territory: row.territory,
  workingTable: row.working_table,
  title: row.title,
  place: row.place,
  modality: row.modality,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  heldFrom: row.held_from,
  heldTo: row.held_to,
  attendance: row.attendance === null ? null : publishedAttendance(row.attendance, k),
  contributions: row.contributions,
  agreements: row.agreements,
  notice: {
    calledAt: row.called_at,
    declaredLate: row.called_late,
    lead: leadFrom(row),
    calendar: row.calendar,
    channels: row.channels,
    offlineChannels: row.offline_channels,
  },
  minutesApprovedAt: row.minutes_approved_at,
});

function leadFrom(row: MeetingRow): Lead | null {
  const { notice_business_days, notice_natural_days, notice_hours } = row;
  if (notice_business_days === null || notice_natural_days === null || notice_hours === null) return null;
  return { businessDays: notice_business_days, naturalDays: notice_natural_days, hours: notice_hours };
}
