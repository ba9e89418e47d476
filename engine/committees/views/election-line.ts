import type { ElectionRow } from '../election-row.ts';

/** An election in a list: of which committee, at which assembly, how, and what it came to. */
export interface ElectionLine {
  readonly id: string;
  readonly state: string;
  readonly committee: string;
  readonly meeting: string;
  /** The how-manieth election of its committee it is, and which one it repeats. */
  readonly number: number;
  readonly repeats: string | null;
  readonly fills: string;
  readonly mode: string;
  readonly ties: string;
  readonly onAgenda: boolean;
  readonly candidates: number;
  readonly rounds: number;
  readonly calledAt: string;
  readonly declaredAt: string | null;
  readonly objectionsUntil: string | null;
  readonly openObjections: number;
}

export const electionLine = (row: ElectionRow): ElectionLine => ({
  id: row.id,
  state: row.state,
  committee: row.committee,
  meeting: row.meeting,
  number: row.number,
  repeats: row.repeats,
  fills: row.fills,
  mode: row.mode,
  ties: row.ties,
  onAgenda: row.on_agenda,
  candidates: row.candidates,
  rounds: row.rounds,
  calledAt: row.called_at,
  declaredAt: row.declared_at,
  objectionsUntil: row.objections_until,
  openObjections: row.open_objections,
});
