/** How far a mail got, by what a journal says of it, and until when it is this server's. */
export interface Noted {
  readonly organization: string;
  readonly id: string;
  /** The end of the claim that the line speaks of: another server's claim of the same mail ends later. */
  readonly until: string;
  /** `claimed`: taken in hand. `armed`: the database knows that it may be handed over. `handed`: the server may have it. */
  readonly state: 'claimed' | 'armed' | 'handed' | 'taken' | 'refused';
  /** When the mail server said that it took it. */
  readonly at?: string | undefined;
  /** The mail in whose digest it went. */
  readonly sentIn?: string | undefined;
}

/** What is written of some mails at a time. */
export type Line =
  | readonly ['claimed' | 'armed', organization: string, until: string, ids: readonly string[]]
  | readonly ['handed' | 'refused', id: string]
  | readonly ['taken', id: string, at: string, together: readonly string[]];

export const written = (line: Line): string => `${JSON.stringify(line)}\n`;

/**
 * Reads what was written: of each mail the last that is known. A line without its end was being written when the server died,
 * and what it was to tell of had not begun.
 */
export function readLines(text: string): readonly Noted[] {
  const noted = new Map<string, Noted>();
  const change = (id: string, how: Partial<Noted>) => {
    const known = noted.get(id);
    if (known !== undefined) noted.set(id, { ...known, ...how });
  };
  for (const line of text.split('\n').slice(0, -1)) {
    const [state, ...rest] = JSON.parse(line) as Line;
    if (state === 'claimed' || state === 'armed') {
      const [organization, until, ids] = rest as [string, string, string[]];
      for (const id of ids) noted.set(id, { organization, id, until, state });
    } else if (state === 'taken') {
      const [id, at, together] = rest as [string, string, string[]];
      change(id, { state, at });
      for (const other of together) change(other, { state, at, sentIn: id });
    } else change(rest[0] as string, { state });
  }
  return [...noted.values()];
}
