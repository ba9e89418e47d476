import type { ScaleAnswer } from '../scales/scale.ts';
import { findScale } from '../scales/scales.ts';

/** One scale with both sides' answers. Null is blank: that side did not answer it, which is no answer. */
export interface ComparedScale {
  readonly scale: string;
  readonly version: number;
  readonly levels: readonly string[];
  readonly own: string | null;
  readonly independent: string | null;
  readonly differs: boolean;
}

/** Every scale that one side or the other answered, in the order of the first side that has it. */
export function sideBySide(
  own: readonly ScaleAnswer[],
  independent: readonly ScaleAnswer[],
): ComparedScale[] {
  const asked = new Map([...own, ...independent].map((one) => [`${one.scale}@${one.version}`, one]));
  return [...asked.values()].map(({ scale, version }) => {
    const of = (answers: readonly ScaleAnswer[]) =>
      answers.find((one) => one.scale === scale && one.version === version)?.answer ?? null;
    const answers = { own: of(own), independent: of(independent) };
    const differs =
      answers.own !== null && answers.independent !== null && answers.own !== answers.independent;
    return { scale, version, levels: findScale(scale, version)?.levels ?? [], ...answers, differs };
  });
}
