/** What a programme adds up of its children: totals that their commands keep, each read and none counted anew. */
export const counted = [
  'meetings',
  'meetings-held',
  'contributions',
  'agreements',
  'agreements-open',
  'agreements-done',
  'committees',
  'block-assemblies',
  'working-tables',
  'working-tables-resolved',
  'diagnoses',
  'agendas-approved',
] as const;

export type Counted = (typeof counted)[number];

/** Totals by what they are of; one that nothing was added to is 0. */
export type Totals = { readonly [Name in Counted]: number };
