import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { OrganizationNotice } from '../notice.ts';

/** An organization as anyone may see it. */
export interface OrganizationView {
  readonly organization: string;
  readonly name: string;
  readonly language: string;
  readonly foundedAt: string;
  /** What it says above all its pages; null where it says nothing. */
  readonly notice: OrganizationNotice | null;
}

/** One organization; nothing where there is none of that name. */
export function organizationView(
  engine: Engine,
  at: { organization: string },
): Promise<OrganizationView | undefined> {
  return engine.unit(at.organization, async (tx) => {
    const row = await tx
      .selectFrom('organization')
      .selectAll()
      .where('organization', '=', at.organization)
      .executeTakeFirst();
    if (row === undefined) return { commit: false, value: undefined };
    const { organization, name, language, created_at, notice } = row;
    return { commit: false, value: { organization, name, language, foundedAt: created_at, notice } };
  });
}

export async function organizationExists(tx: Tx, organization: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organization')
    .select('organization')
    .where('organization', '=', organization)
    .executeTakeFirst();
  return row !== undefined;
}
