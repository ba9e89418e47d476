import type { Engine } from '../../kernel/engine.ts';
import { noticeOf, type OrganizationNotice } from '../notice.ts';

/** What an organization says above all its pages; null where it says nothing, or there is no such organization. */
export function organizationNotice(
  engine: Engine,
  { organization }: { organization: string },
): Promise<OrganizationNotice | null> {
  return engine.unit(organization, async (tx) => ({
    commit: false,
    value: await noticeOf(tx, organization),
  }));
}
