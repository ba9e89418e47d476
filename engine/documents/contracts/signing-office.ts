import { z } from 'zod';

/** An office that is asked to sign: the capacity in which it does, its name, and its institution. */
export const SigningOffice = z.strictObject({
  signer: z.string(),
  office: z.string(),
  institution: z.string().nullable(),
});
