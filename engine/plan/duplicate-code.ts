import { invalid, type Refused } from '../kernel/refusals.ts';

/** Refuses a list in which two things have the same code. */
export function duplicateCode(path: string, list: readonly { readonly code: string }[]): Refused | undefined {
  const codes = list.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  return twice.length === 0 ? undefined : invalid(path, 'code-twice', { codes: twice });
}
