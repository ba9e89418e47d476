import type { CommitteeRow } from '../committee-row.ts';

/** A committee in a list: what it is, where and of what, and how far it is. */
export interface CommitteeLine {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly title: string;
  readonly territory: string | null;
  readonly area: string | null;
  readonly parent: string | null;
  readonly seats: number;
  /** How many terms it has been elected for; 0 where a resolution set it up. */
  readonly terms: number;
  readonly from: string | null;
  readonly to: string | null;
  /** When its last report is due, and when it came. */
  readonly dueAt: string | null;
  readonly reportedAt: string | null;
  readonly endedAt: string | null;
}

export const committeeLine = (row: CommitteeRow): CommitteeLine => ({
  id: row.id,
  state: row.state,
  kind: row.kind,
  title: row.title,
  territory: row.territory,
  area: row.area,
  parent: row.parent,
  seats: row.posts.reduce((sum, { seats }) => sum + seats, 0),
  terms: row.terms,
  from: row.term_from,
  to: row.term_to,
  dueAt: row.due_at,
  reportedAt: row.reported_at,
  endedAt: row.ended_at,
});
