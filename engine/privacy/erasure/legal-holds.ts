import { z } from 'zod';
import type { Tx } from '../../database/unit-of-work.ts';

/** Why data must be kept for a while although their purpose has ended or somebody asks for their erasure. */
export const HoldGround = z.enum(['appeal', 'complaint', 'court-case', 'audit', 'archive-law']);

/** A hold that stands: on one person's data or everybody's, of one purpose or of all. */
export interface LegalHold {
  readonly id: string;
  readonly process: string;
  readonly person: string | null;
  readonly purpose: string | null;
  readonly ground: string;
  readonly until: string;
}

/** The holds that stand at an instant, in a process or in all of an organization. */
export async function standingHolds(
  tx: Tx,
  at: { organization: string; process?: string; now: string },
): Promise<LegalHold[]> {
  let query = tx
    .selectFrom('legal_hold')
    .select(['id', 'process', 'person', 'purpose', 'ground', 'until'])
    .where('organization', '=', at.organization)
    .where('lifted_at', 'is', null)
    .where('until', '>', at.now)
    .orderBy('until');
  if (at.process !== undefined) query = query.where('process', '=', at.process);
  return query.execute();
}
