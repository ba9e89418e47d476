import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import { rolesThere } from '../people/held-role.ts';
import { rolesHeld } from '../people/mandates.ts';
import type { Role } from '../people/roles.ts';
import { inOrganization } from '../people/scope.ts';
import { type Crowd, hourOf, type PersonsAttempt } from './attempt.ts';
import { detailedPerHour } from './policy.ts';

/**
 * Writes a person's attempt, with the roles that they held there, and counts it. Somebody whom the organization
 * does not know is a stranger: counted, and nothing of them is kept. So is a process that it does not have.
 */
export async function writeAttempt(tx: Tx, organization: string, attempt: PersonsAttempt): Promise<void> {
  const { id, process, command, person, code, reason, thing, subjects, at } = attempt;
  const roles = attempt.roles ?? (await rolesNow(tx, organization, attempt));
  const fixed = [organization, person, hourOf(at), code, detailedPerHour];
  await insertAttempt(tx, [...fixed, id, process, command, reason, thing, subjects, at, roles]);
}

/** What somebody held who was refused before that was looked at: by their key alone. */
async function rolesNow(
  tx: Tx,
  organization: string,
  { person, process, at }: PersonsAttempt,
): Promise<Role[]> {
  const held = await rolesHeld(tx, organization, person, at);
  return rolesThere(held, { ...inOrganization, process });
}

const insertAttempt = statement(`
  with known as (
    select id from person where organization = $1 and id = $2::uuid
  ), counted as (
    insert into refused_attempt_count as kept (organization, hour, caller, code, count)
    select $1::text, $3::timestamptz, coalesce((select id::text from known), 'stranger'), $4::text, 1
    where exists (select from organization where organization = $1)
    on conflict (organization, hour, caller, code) do update set count = kept.count + 1
    returning count
  )
  insert into refused_attempt (organization, id, process, command, person, roles, code, reason, thing, subjects, attempted_at)
  select $1::text, $6::uuid, (select id from process where organization = $1 and id = $7::uuid), $8::text, known.id, $13::jsonb,
    $4::text, $9::text, $10::text, $11::jsonb, $12::timestamptz
  from known, counted where counted.count <= $5::int`);

/** How many times the same happened to the same crowd in an hour. */
export interface Counted {
  readonly caller: Crowd;
  readonly code: string;
  readonly at: Instant;
  readonly times: number;
}

/** Counts what a crowd was refused; nothing where there is no such organization. */
export async function writeCount(tx: Tx, organization: string, counted: Counted): Promise<void> {
  const { caller, code, at, times } = counted;
  await addToCount(tx, [organization, hourOf(at), caller, code, times]);
}

const addToCount = statement(`
  insert into refused_attempt_count as kept (organization, hour, caller, code, count)
  select $1::text, $2::timestamptz, $3::text, $4::text, $5::int where exists (select from organization where organization = $1)
  on conflict (organization, hour, caller, code) do update set count = kept.count + excluded.count`);
