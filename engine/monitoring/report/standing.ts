import type { FactScope } from '../../gates/fact.ts';

/** Every suspension and resumption of a process, with the reason that was given in public. */
export async function suspensionsOf({ tx, organization, process }: FactScope) {
  const rows = await tx
    .selectFrom('standing_change')
    .select(['kind', 'changed_at', 'reason'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();
  return rows.map(({ kind, changed_at, reason }) => ({ kind, at: changed_at, reason }));
}

/** Every waiver that was granted, standing or not: what was set aside stays visible. */
export async function waiversOf({ tx, organization, process }: FactScope, now: string) {
  const rows = await tx
    .selectFrom('waiver')
    .select(['stage', 'rule', 'authority', 'granted_at', 'expires_at', 'revoked_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();
  return rows.map(({ stage, rule, authority, granted_at, expires_at, revoked_at }) => ({
    ...{ stage, rule, authority },
    grantedAt: granted_at,
    expiresAt: expires_at,
    stands: revoked_at === null && expires_at > now,
  }));
}
