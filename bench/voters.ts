import { drawInclusionSecret, inclusionCode } from '../engine/index.ts';

/** A document number of nobody, with its check digit: far above those given to people. */
export function documentOf(counter: number): { kind: 'run'; number: string } {
  const number = 40_000_000 + counter;
  let sum = 0;
  let factor = 2;
  for (let rest = number; rest > 0; rest = Math.floor(rest / 10)) {
    sum += (rest % 10) * factor;
    factor = factor === 7 ? 2 : factor + 1;
  }
  const digit = 11 - (sum % 11);
  return { kind: 'run', number: `${number}-${digit === 11 ? '0' : digit === 10 ? 'K' : digit}` };
}

/** A ballot as a voter's side sends it; over HTTP the address names the consultation. */
export function ballotOf(consultation: string, counter: number): object {
  return {
    voter: { by: 'document', document: documentOf(counter) },
    eligibility: { ageYears: 30, link: 'lives' },
    choice: [counter % 2 === 0 ? 'greener' : 'safer'],
    inclusionCode: inclusionCode(consultation, drawInclusionSecret()),
  };
}
