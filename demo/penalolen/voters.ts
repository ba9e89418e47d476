/** A voter as the desk sees one. `document` is a Chilean number with its check digit, and nobody's. */
export type Voter = {
  readonly document: string;
  readonly ageYears: number;
  readonly link: 'lives' | 'studies' | 'works';
};

/**
 * Numbers start here, far above those given to persons by 2021 and below those of companies, so that
 * none of them belongs to anyone who could have voted.
 */
const firstNumber = 39_000_001;

/** The modulo-11 check digit of a Chilean document number: 0 to 9, or K. */
export function checkDigit(number: number): string {
  let sum = 0;
  let factor = 2;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 10)) {
    sum += (rest % 10) * factor;
    factor = factor === 7 ? 2 : factor + 1;
  }
  const digit = 11 - (sum % 11);
  if (digit === 11) return '0';
  return digit === 10 ? 'K' : String(digit);
}

/** A document number by counter, from 0. */
export function documentNumber(counter: number): string {
  const number = firstNumber + counter;
  return `${number}-${checkDigit(number)}`;
}

function linkOf(counter: number, ageYears: number): Voter['link'] {
  if (counter % 10 === 8 && ageYears < 30) return 'studies';
  if (counter % 10 === 9 && ageYears >= 18 && ageYears < 75) return 'works';
  return 'lives';
}

/** The same voter for the same counter, always; ages run from 13 to 89, out of step with everything else. */
export function voter(counter: number): Voter {
  const ageYears = 13 + ((counter * 29) % 77);
  return { document: documentNumber(counter), ageYears, link: linkOf(counter, ageYears) };
}
