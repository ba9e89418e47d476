/**
 * The registers that an organization declares of its territory, and the columns of each with their types: all of them
 * are sealed, and the organization's ledger is compared with them.
 */
export const registers = {
  territory_level: { level: 'text', ordinal: 'int', name: 'text' },
  territory: { path: 'text', level: 'text', name: 'text', source: 'text', illustrative: 'boolean' },
  territory_post: {
    territory: 'text',
    post: 'text',
    area: 'text',
    office: 'text',
    mandate: 'uuid',
    headcount: 'int',
    source: 'text',
    illustrative: 'boolean',
  },
} as const;

export type Register = keyof typeof registers;
