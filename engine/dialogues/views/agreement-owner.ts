import { z } from 'zod';
import { committeeAt } from '../../committees/views/committee-at.ts';
import type { Context } from '../../kernel/command.ts';
import { invalid, notFound, type Refused } from '../../kernel/refusals.ts';
import { Id, Line } from '../../kernel/values.ts';

/** Who an agreement can belong to: an office, or a body of the community. */
export const ownerKinds = ['office', 'committee', 'liaison-network'] as const;

/** How a command names the owner of an agreement. */
export const ownerFields = {
  /** An office, an institution or a body; never a person's name. */
  owner: Line.optional(),
  ownerKind: z.enum(ownerKinds).optional(),
  /** A committee or commission of the process; its name is then the owner's where none is given. */
  ownerCommittee: Id.optional(),
};

interface Named {
  readonly owner?: string | undefined;
  readonly ownerKind?: (typeof ownerKinds)[number] | undefined;
  readonly ownerCommittee?: string | undefined;
}

export interface Owner {
  readonly owner: string | null;
  readonly owner_kind: (typeof ownerKinds)[number] | null;
  readonly owner_committee: string | null;
}

/** The owner as it is kept. Refuses a body that the process does not have, and a kind without its body. */
export async function ownerOf(
  { tx, organization, process, recordedAt }: Context<unknown>,
  { owner, ownerKind, ownerCommittee }: Named,
): Promise<Owner | Refused> {
  if (ownerCommittee === undefined) {
    if (ownerKind === 'committee') return invalid('ownerCommittee', 'committee-not-named');
    if (ownerKind !== undefined && owner === undefined) return invalid('owner', 'owner-not-named');
    return { owner: owner ?? null, owner_kind: ownerKind ?? null, owner_committee: null };
  }
  if (ownerKind !== undefined && ownerKind !== 'committee')
    return invalid('ownerKind', 'owner-is-a-committee');
  const known = await committeeAt({ tx, organization, process: process.id }, ownerCommittee, recordedAt);
  if (known === undefined) return notFound('committee', ownerCommittee);
  return { owner: owner ?? known.title, owner_kind: 'committee', owner_committee: ownerCommittee };
}

/** What the ledger is told of an owner that is a body of the community or an office, by its kind. */
export const ownerTold = ({ owner_kind, owner_committee }: Owner) => ({
  ...(owner_kind === null ? {} : { ownerKind: owner_kind }),
  ...(owner_committee === null ? {} : { ownerCommittee: owner_committee }),
});
