import { z } from 'zod';
import { Line, LocalDate, Slug, Text } from '../kernel/values.ts';
import { EvidenceList } from './evidence.ts';

/** The sides that found a secretariat together: the government, civil society, and the body that guarantees access to information. */
const sectors = ['government', 'civil-society', 'guarantor', 'academia', 'private'] as const;
export const Sector = z.enum(sectors);

/** Who signed, by office and institution, for a sector. Nobody's name. */
const ArtefactSigner = z.strictObject({ sector: Sector, office: Line, institution: Line });
export type ArtefactSigner = Readonly<z.output<typeof ArtefactSigner>>;

/** Where what is recorded comes from: what the organization itself did, a source, a conclusion from one, or an invention. */
export const provenances = ['own-act', 'sourced', 'inferred', 'illustrative'] as const;
export type Provenance = (typeof provenances)[number];

/** What shows that a step was taken. Without a day where its source gives none; `postponed` where it was put off, and why. */
export const artefactFields = {
  step: Slug,
  datedOn: LocalDate.optional(),
  postponed: z.enum(['electoral-period', 'force-majeure', 'no-applicants', 'other']).optional(),
  act: EvidenceList.default([]),
  signers: z.array(ArtefactSigner).max(50).default([]),
  provenance: z.enum(provenances).default('own-act'),
  note: Text.optional(),
};
