import { z } from 'zod';

/** What is said: what is lacking, what goes wrong, what could be done. */
export const ContributionKind = z.enum(['need', 'problem', 'proposal']);
export type ContributionKind = z.output<typeof ContributionKind>;

/** How it reached the team. What is handed in on the portal has its own command. */
export const contributionChannels = [
  'meeting',
  'paper',
  'letter',
  'telephone',
  'message',
  'email',
  'website',
] as const;
export const ContributionChannel = z.enum(contributionChannels);
export type ContributionChannel = z.output<typeof ContributionChannel>;

/** The number on the paper or in the facilitator's list; once only in a process. */
export const Folio = z.string().trim().min(1).max(60);
