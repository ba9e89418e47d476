import { z } from 'zod';
import { instrument } from './instrument.ts';

/** What institutions declare together before they bind themselves: the first step towards a local secretariat, say. */
export const JointDeclaration = z.strictObject(instrument);
export type JointDeclaration = z.output<typeof JointDeclaration>;
