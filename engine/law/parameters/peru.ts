import type { LawParameter } from '../statement.ts';

const lpag = 'Perú, TUO de la Ley 27444 (DS 004-2019-JUS)';

const always = { inForceFrom: null, inForceUntil: null, knownFrom: null, knownUntil: null } as const;

/** How long before a public hearing it is called. */
export const hearingNotice: LawParameter<{ readonly unit: string; readonly count: number }> = {
  name: 'pe-hearing-notice',
  country: 'PE',
  title: { es: 'Aviso de una audiencia pública', en: 'Notice of a public hearing' },
  statements: [
    {
      id: 'pe-hearing-notice/lpag-194',
      value: { unit: 'business-days', count: 3 },
      ...always,
      source: { reference: `${lpag}, arts. 145.1 y 194` },
      verified: true,
    },
  ],
};

/** Where a deadline goes that ends on a day that is not worked, and what a month ends on that has no such day. */
export const deadlineRoll: LawParameter<{ readonly roll: string; readonly missingDay: string }> = {
  name: 'pe-deadline-roll',
  country: 'PE',
  title: {
    es: 'Plazo que termina en día inhábil o en un día que el mes no tiene',
    en: 'A deadline that ends on a day not worked, or on one that the month lacks',
  },
  statements: [
    {
      id: 'pe-deadline-roll/lpag-145',
      value: { roll: 'forward', missingDay: 'first-business-day-of-next-month' },
      ...always,
      source: { reference: `${lpag}, arts. 145.2 y 145.3` },
      verified: true,
    },
  ],
};
