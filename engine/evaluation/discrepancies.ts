import type { ScaleAnswer } from '../scales/scale.ts';

/** Two answers on the same scale and version that are not the same. */
export interface Discrepancy {
  readonly scale: string;
  readonly version: number;
  readonly own: string;
  readonly independent: string;
}

/**
 * Where two assessments differ. Only answers on the same version of a scale are compared: a scale that one side
 * left blank, or answered on another version, is no disagreement.
 */
export function discrepanciesBetween(
  own: readonly ScaleAnswer[],
  independent: readonly ScaleAnswer[],
): Discrepancy[] {
  return own.flatMap(({ scale, version, answer }) => {
    const other = independent.find((one) => one.scale === scale && one.version === version);
    if (other === undefined || other.answer === answer) return [];
    return [{ scale, version, own: answer, independent: other.answer }];
  });
}
