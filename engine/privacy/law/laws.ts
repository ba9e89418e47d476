/**
 * The laws that personal data are held by, as data with their dates: the one in force on the day of an act is the
 * one that it is judged by. Official texts decide. Whatever has `verified: false` was not read in one: it is a
 * parameter for the organization's lawyers to confirm, and is shown as such wherever it is used.
 */

/** Where something that a law asks for stands. Without an article, the law as a whole is all that was read. */
export interface LegalSource {
  readonly law: LawCode;
  readonly article: string | null;
  readonly verified: boolean;
}

/** Below which age somebody else consents for a person: in general, and where the data are sensitive. */
export interface GuardianAges {
  readonly years: number;
  readonly sensitiveYears: number;
  readonly article: string | null;
  readonly verified: boolean;
}

/** How a consent must be given: in so many words, and in writing where the data are sensitive. */
export type ConsentForm = 'express' | 'express-written';

export interface Law {
  readonly country: 'MX' | 'CL' | 'PE';
  /** The first and the last day of the jurisdiction on which it is in force; null while no end is known. */
  readonly from: string;
  readonly to: string | null;
  readonly datesVerified: boolean;
  readonly consent: LegalSource & { readonly form: ConsentForm };
  readonly sensitive: LegalSource & { readonly form: ConsentForm };
  readonly guardian: GuardianAges;
}

export type LawCode = 'mx-lgpdppso-2025' | 'cl-19628' | 'cl-21719' | 'pe-29733';

const of = (law: LawCode, article: string | null, verified: boolean) => ({ law, article, verified });

export const laws: { readonly [Code in LawCode]: Law } = {
  // Published in the DOF on 20 March 2025; that it is in force from the next day on was not read.
  'mx-lgpdppso-2025': {
    country: 'MX',
    from: '2025-03-21',
    to: null,
    datesVerified: false,
    consent: { ...of('mx-lgpdppso-2025', null, false), form: 'express' },
    sensitive: { ...of('mx-lgpdppso-2025', '7, 15', true), form: 'express-written' },
    // Article 14 sends to the rules of civil representation; the age is those rules'.
    guardian: { years: 18, sensitiveYears: 18, article: '14', verified: false },
  },
  // Article 10: sensitive data by law or consent only. That it be in writing, and any age, were not read.
  'cl-19628': {
    country: 'CL',
    from: '1999-08-28',
    to: '2026-11-30',
    datesVerified: false,
    consent: { ...of('cl-19628', null, false), form: 'express' },
    sensitive: { ...of('cl-19628', '10', true), form: 'express-written' },
    guardian: { years: 18, sensitiveYears: 18, article: null, verified: false },
  },
  // Published on 13 December 2024, in force from 1 December 2026. The law takes a spoken consent too for sensitive
  // data; that it be in writing here is our choice, so that it can be shown.
  'cl-21719': {
    country: 'CL',
    from: '2026-12-01',
    to: null,
    datesVerified: true,
    consent: { ...of('cl-21719', '12', false), form: 'express' },
    sensitive: { ...of('cl-21719', '16', false), form: 'express-written' },
    guardian: { years: 14, sensitiveYears: 16, article: '16 quáter', verified: false },
  },
  // Consent is prior, informed, express and unequivocal, and written where the data are sensitive.
  'pe-29733': {
    country: 'PE',
    from: '2011-07-04',
    to: null,
    datesVerified: false,
    consent: { ...of('pe-29733', null, true), form: 'express' },
    sensitive: { ...of('pe-29733', null, true), form: 'express-written' },
    guardian: { years: 18, sensitiveYears: 18, article: null, verified: false },
  },
};

export const lawCodes = Object.keys(laws) as readonly LawCode[];

/** Whether a law is in force on a day of its jurisdiction. */
export const isInForce = (law: LawCode, day: string): boolean =>
  laws[law].from <= day && (laws[law].to === null || day <= laws[law].to);
