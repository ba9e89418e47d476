import { type ConsentForm, type LawCode, laws } from './laws.ts';

/** What a purpose needs to be consented to, under a law. */
export interface ConsentAsked {
  readonly form: ConsentForm;
  /** By which means such a consent can be given: what is written has a signature, on paper or electronic. */
  readonly means: readonly ConsentMeans[];
  /** Below this age a guardian consents. */
  readonly guardianBelow: number;
  /** Whether that age was read in the law, or is a parameter to confirm. */
  readonly ageVerified: boolean;
}

export type ConsentMeans = 'electronic' | 'electronic-signature' | 'paper';

const meansOf: { readonly [Form in ConsentForm]: readonly ConsentMeans[] } = {
  express: ['electronic', 'electronic-signature', 'paper'],
  'express-written': ['electronic-signature', 'paper'],
};

/**
 * What a law asks of a consent: for sensitive data in express writing (Mexico, LGPDPPSO 2025, articles 7 and 15; Peru,
 * law 29733; Chile, law 19.628, article 10, until 30 November 2026, and law 21.719 from 1 December 2026 on).
 */
export function consentAsked(law: LawCode, { sensitive }: { sensitive: boolean }): ConsentAsked {
  const { consent, sensitive: strict, guardian } = laws[law];
  const { form } = sensitive ? strict : consent;
  return {
    form,
    means: meansOf[form],
    guardianBelow: sensitive ? guardian.sensitiveYears : guardian.years,
    ageVerified: guardian.verified,
  };
}
