import type { AgreementRow } from '../agreement-row.ts';

/** An agreement in a list. */
export interface AgreementLine {
  readonly id: string;
  readonly meeting: string;
  readonly number: number;
  readonly state: string;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly endedAt: string | null;
}

export const agreementLine = (row: AgreementRow): AgreementLine => ({
  id: row.id,
  meeting: row.meeting,
  number: row.number,
  state: row.state,
  text: row.text,
  owner: row.owner,
  dueOn: row.due_on,
  endedAt: row.ended_at,
});
