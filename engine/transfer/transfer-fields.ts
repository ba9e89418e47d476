import { z } from 'zod';
import { provenances } from '../files/artefact-fields.ts';
import { EvidenceList } from '../files/evidence.ts';
import { Count, LocalDate, Slug } from '../kernel/values.ts';

/** The ways of handing a practice on. What is not named when it is described cannot be asked for afterwards. */
export const transferForms = [
  'workshop',
  'working-sessions',
  'technical-assistance',
  'manual',
  'software-installation',
  'internship',
] as const;
export type TransferForm = (typeof transferForms)[number];

/** The ways of making a practice known, and which of them reach somebody without internet. */
export const disseminationForms = {
  website: 'online',
  'social-media': 'online',
  messaging: 'online',
  radio: 'offline',
  loudspeaker: 'offline',
  poster: 'offline',
  leaflet: 'offline',
  newspaper: 'offline',
  assembly: 'offline',
} as const;
export type DisseminationForm = keyof typeof disseminationForms;

/** How a practice was found to work, when it was evaluated. */
export const operationVerdicts = ['working', 'working-in-part', 'not-working', 'not-told'] as const;

/** How many people, and of them how many women and how many from rural places. Left out where nobody counted. */
export const peopleCounted = {
  participants: Count.optional(),
  women: Count.optional(),
  rural: Count.optional(),
};

/** What every step of a transfer says: of which practice, on which day, on what evidence, and where it is known from. */
export const stepFields = {
  practice: Slug,
  happenedOn: LocalDate,
  evidence: EvidenceList.default([]),
  provenance: z.enum(provenances).default('own-act'),
};
