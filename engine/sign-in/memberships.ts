import type { Engine, Principal } from '../kernel/engine.ts';
import { rolesHeld } from '../people/mandates.ts';
import type { Role } from '../people/roles.ts';
import { personOf } from '../people/sign-ins.ts';
import type { SignedIn } from './session.ts';

/** An organization in which an account is somebody, and what they are there now. */
export interface MembershipLine {
  readonly organization: string;
  readonly name: string;
  readonly person: string;
  readonly office: string | null;
  readonly institution: string | null;
  readonly roles: readonly Role[];
}

/** Where an account is somebody: each organization is read by itself, in a transaction of its own. */
export async function membershipsView(engine: Engine, account: string): Promise<readonly MembershipLine[]> {
  const of = await engine.unit('', async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('sign_in.membership')
      .select(['organization', 'person'])
      .where('account', '=', account)
      .orderBy('organization')
      .execute(),
  }));
  const lines: MembershipLine[] = [];
  for (const { organization, person } of of) {
    const line = await lineOf(engine, organization, person);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function lineOf(engine: Engine, organization: string, person: string): Promise<MembershipLine | undefined> {
  return engine.unit(organization, async (tx) => {
    const row = await tx
      .selectFrom('person')
      .innerJoin('organization', 'organization.organization', 'person.organization')
      .select(['organization.name', 'person.office', 'person.institution'])
      .where('person.organization', '=', organization)
      .where('person.id', '=', person)
      .executeTakeFirst();
    if (row === undefined) return { commit: false, value: undefined };
    const held = await rolesHeld(tx, organization, person, engine.clock.now());
    const roles = [...new Set(held.map(({ role }) => role))];
    return { commit: false, value: { organization, person, ...row, roles } };
  });
}

/**
 * Who an account is in one organization. Somebody who is nobody there is the public, whether the organization is
 * there or not, and may do one thing more: accept an invitation to their own address.
 */
export async function principalIn(engine: Engine, organization: string, who: SignedIn): Promise<Principal> {
  const person = await engine.unit(organization, async (tx) => {
    const found = personOf(tx, organization, who.account);
    return { commit: false, value: found, pending: [found] };
  });
  if (person === undefined)
    return { kind: 'public', id: 'public', via: 'session', account: { id: who.account, email: who.email } };
  const { confirmedAt } = who.secondFactor;
  return {
    kind: 'person',
    id: person,
    via: 'session',
    ...(confirmedAt === undefined ? {} : { secondFactorAt: confirmedAt }),
  };
}
