/** The totals that this domain keeps, by the names that they are counted under. `contributions` is the dialogues' own. */
export const totals = {
  contributions: 'contributions',
  coded: 'contributions-coded',
  disposed: 'contributions-disposed',
  proposals: 'proposals',
  proposalsNotDisposed: 'proposals-not-disposed',
} as const;

/** How many contributions stand under a theme in a role. */
export const codedUnder = (theme: string, role: string): string => `coded:${role}:${theme}`;
