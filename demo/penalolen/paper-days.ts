/** Where and when a batch of paper was voted, and when its two entries were typed. Illustrative throughout. */
export type PaperDay = {
  readonly place: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly firstEntryAt: string;
  readonly secondEntryAt: string;
};

export type BatchCode = 'paper-a' | 'paper-b' | 'paper-c';

const batchCodes = ['paper-a', 'paper-b', 'paper-c'] as const;

/** Two Saturdays of paper voting; every batch is typed twice before the consultation closes. */
export const paperDays: Record<BatchCode, PaperDay> = {
  'paper-a': {
    place: 'Sede comunitaria, macrosector Lo Hermida',
    opensAt: '2021-10-09T10:00:00-03:00',
    closesAt: '2021-10-09T18:00:00-03:00',
    firstEntryAt: '2021-10-12T10:00:00-03:00',
    secondEntryAt: '2021-10-12T15:00:00-03:00',
  },
  'paper-b': {
    place: 'Feria libre, macrosector La Faena',
    opensAt: '2021-10-09T10:00:00-03:00',
    closesAt: '2021-10-09T18:00:00-03:00',
    firstEntryAt: '2021-10-12T11:00:00-03:00',
    secondEntryAt: '2021-10-12T16:00:00-03:00',
  },
  'paper-c': {
    place: 'Plaza, macrosector Peñalolén Nuevo',
    opensAt: '2021-10-16T10:00:00-03:00',
    closesAt: '2021-10-16T18:00:00-03:00',
    firstEntryAt: '2021-10-17T10:00:00-03:00',
    secondEntryAt: '2021-10-17T12:00:00-03:00',
  },
};

export const batchOf = (turn: number): BatchCode => batchCodes[turn % batchCodes.length]!;
