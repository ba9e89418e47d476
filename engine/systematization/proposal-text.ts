import { z } from 'zod';
import { Id, Line, Slug, Text } from '../kernel/values.ts';

/** The contributions that a proposal is made of. */
export const Citations = z.array(Id).max(2_000);

/** What a proposal says. A problem or a description that is not known is left out, not invented. */
export const ProposalText = z.strictObject({
  /** A short name of the team's own, for addresses and imports: `greener-penalolen`. */
  code: Slug.optional(),
  title: Line,
  problem: Text.optional(),
  description: Text.optional(),
  theme: Slug,
});

export type ProposalText = z.output<typeof ProposalText>;

/** The texts of a proposal that its row seals. */
export const textsOf = (said: {
  title: string;
  problem?: string | null | undefined;
  description?: string | null | undefined;
}) => ({
  title: said.title,
  problem: said.problem ?? null,
  description: said.description ?? null,
});
