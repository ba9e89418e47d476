import { z } from 'zod';
import { FileHash, Line, LocalDate } from '../kernel/values.ts';

/** The kinds of act that give a role or take it; `other` is one that is named by its reference alone. */
export const actKinds = [
  'resolution',
  'decree',
  'election',
  'contract',
  'designation-letter',
  'founding',
  'other',
] as const;

const ActInFull = z.strictObject({
  kind: z.enum(actKinds),
  /** As people cite it: `Decreto alcaldicio 1234`. */
  reference: Line,
  date: LocalDate.optional(),
  /** The act itself, where it was stored. */
  file: FileHash.optional(),
});

export type Act = z.output<typeof ActInFull>;

/** The act that gives a role or takes it: in full, or by its reference alone. */
export const Act = z.union([ActInFull, Line.transform((reference): Act => ({ kind: 'other', reference }))]);

/** What the ledger tells of an act: not its reference, which is free text and sealed in the row. */
export const actTold = ({ kind, date, file }: Act) => ({ kind, date, file });

/** An act as its columns. */
export const actColumns = ({ kind, reference, date, file }: Act) => ({
  act: reference,
  act_kind: kind,
  act_date: date ?? null,
  act_file: file ?? null,
});

interface ActColumns {
  readonly act: string;
  readonly act_kind: string;
  readonly act_date: string | null;
  readonly act_file: string | null;
}

/** An act as it is shown. */
export interface ActLine {
  readonly kind: string;
  readonly reference: string;
  readonly date: string | null;
  readonly file: string | null;
}

export const actLine = (row: ActColumns): ActLine => ({
  kind: row.act_kind,
  reference: row.act,
  date: row.act_date,
  file: row.act_file,
});
