import { invalid } from '../../kernel/refusals.ts';

/** A simulation that did not end within so many seconds: stages side by side have more situations than can be walked. */
export const simulationTooLarge = (seconds: number) => invalid('cycles', 'simulation-too-large', { seconds });
