import type { Instant } from '../kernel/clock.ts';
import type { FactScope } from './fact.ts';

/** A rule set aside for a stage, by an authority, for a reason, until an instant. */
export interface Waiver {
  readonly id: string;
  readonly rule: string;
  readonly authority: string;
  readonly expiresAt: Instant;
}

/** The waivers of a stage that hold at an instant, or held at an earlier one: granted, not revoked, not expired. */
export async function standingWaivers(scope: FactScope, stage: string, at: Instant): Promise<Waiver[]> {
  const rows = await scope.tx
    .selectFrom('waiver')
    .select(['id', 'rule', 'authority', 'expires_at'])
    .where('organization', '=', scope.organization)
    .where('process', '=', scope.process)
    .where('stage', '=', stage)
    .where('granted_at', '<=', at)
    .where((row) => row.or([row('revoked_at', 'is', null), row('revoked_at', '>', at)]))
    .where('expires_at', '>', at)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    rule: row.rule,
    authority: row.authority,
    expiresAt: row.expires_at,
  }));
}
