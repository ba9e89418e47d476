import type { SessionRow } from '../sessions/session-row.ts';

/** A session in a list. */
export interface SessionLine {
  readonly id: string;
  readonly organ: string;
  readonly kind: string;
  /** Its number among those of its kind; null until it opens. */
  readonly number: number | null;
  readonly state: string;
  readonly call: number;
  readonly modality: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly startsAt: string;
  /** When it was called to begin a second time. */
  readonly secondCallAt: string | null;
  readonly calledAt: string;
  readonly calledBy: string;
  readonly notice: {
    readonly businessDays: number;
    readonly naturalDays: number;
    readonly hours: number;
    /** Whether it was less than its rules ask. */
    readonly short: boolean;
    readonly withoutNotice: boolean;
  };
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** Why it was cancelled. */
  readonly reason: string | null;
  readonly rules: { readonly version: number; readonly hash: string };
}

export const sessionLine = (row: SessionRow): SessionLine => ({
  id: row.id,
  organ: row.organ,
  kind: row.kind,
  number: row.number,
  state: row.state,
  call: row.call,
  modality: row.modality,
  place: row.place,
  link: row.link,
  startsAt: row.starts_at,
  secondCallAt: row.second_call_at,
  calledAt: row.called_at,
  calledBy: row.called_by,
  notice: {
    businessDays: row.notice_business_days,
    naturalDays: row.notice_natural_days,
    hours: row.notice_hours,
    short: row.notice_short,
    withoutNotice: row.without_notice,
  },
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  reason: row.reason,
  rules: { version: row.procedure_version, hash: row.procedure_hash },
});
