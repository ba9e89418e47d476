import type { AgreementRow } from '../agreement-row.ts';

/** An agreement in a list. */
export interface AgreementLine {
  readonly id: string;
  /** The meeting that made it, or the session of the forum. */
  readonly meeting: string | null;
  readonly session: string | null;
  readonly number: number;
  readonly state: string;
  readonly text: string;
  readonly owner: string | null;
  /** An office, or a body of the community; null where nobody said. */
  readonly ownerKind: 'office' | 'committee' | 'liaison-network' | null;
  readonly ownerCommittee: string | null;
  readonly dueOn: string | null;
  readonly endedAt: string | null;
}

export const agreementLine = (row: AgreementRow): AgreementLine => ({
  id: row.id,
  meeting: row.meeting,
  session: row.session,
  number: row.number,
  state: row.state,
  text: row.text,
  owner: row.owner,
  ownerKind: row.owner_kind,
  ownerCommittee: row.owner_committee,
  dueOn: row.due_on,
  endedAt: row.ended_at,
});
