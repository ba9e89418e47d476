import { z } from 'zod';
import { Slug } from '../kernel/values.ts';

/** The kinds of collegiate body that people sit on. */
export const committeeKinds = ['planning-committee', 'commission', 'working-group'] as const;
export const CommitteeKind = z.enum(committeeKinds);
export type CommitteeKind = z.output<typeof CommitteeKind>;

/** How an assembly elects. By acclamation only where nobody stands against and nobody is against. */
export const electionModes = ['by-candidate', 'by-slate', 'by-acclamation'] as const;
export type ElectionMode = (typeof electionModes)[number];

/** What follows a tie for the last seat; after a second round that ties again, the lot. */
export const tieRules = ['second-round', 'lot', 'repeat'] as const;
export type TieRule = (typeof tieRules)[number];

/**
 * The roles that sitting on a committee may give. Never one of a public office: an assembly elects who speaks for
 * it, not who administers.
 */
export const memberRoles = ['promoter', 'territorial-servant', 'liaison', 'observer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** What an assembly needs to take somebody off: more for than against, or more than half of those present. */
export const revocationNeeds = ['simple-majority', 'majority-of-present'] as const;
export type RevocationNeeds = (typeof revocationNeeds)[number];

const Seats = z.int().min(1).max(200);

/** A post of a committee: `coordination`, or one of each area; `seats` is how many hold it. */
export const Post = z.strictObject({ post: Slug, seats: Seats, area: Slug.optional() });
export type Post = z.output<typeof Post>;

/** What the composition is to be: at least so many members of a group. It is reported on, and keeps nobody out. */
export const Goal = z.strictObject({ group: Slug, atLeast: Seats });
export type Goal = z.output<typeof Goal>;

/**
 * What a candidate or a slate is called out by: `A-3`, `P2`. Capital letters and digits only, so that no name of a
 * person fits into it.
 */
export const CandidateCode = z.string().regex(/^[A-Z]{1,3}-?\d{1,3}$/);
