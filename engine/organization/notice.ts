import { z } from 'zod';
import type { Tx } from '../database/unit-of-work.ts';
import { Line } from '../kernel/values.ts';

/** What an organization says above all its pages: one line of plain text in each language that pages speak. */
export const OrganizationNotice = z.strictObject({ es: Line, en: Line });

export type OrganizationNotice = z.output<typeof OrganizationNotice>;

/** What the organization says above all its pages now; null where it says nothing, or there is no such organization. */
export async function noticeOf(tx: Tx, organization: string): Promise<OrganizationNotice | null> {
  const row = await tx
    .selectFrom('organization')
    .select('notice')
    .where('organization', '=', organization)
    .executeTakeFirst();
  return row?.notice ?? null;
}
