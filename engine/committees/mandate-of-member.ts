import type { Context } from '../kernel/command.ts';
import { isRefused, type Refused } from '../kernel/refusals.ts';
import type { Act } from '../people/act.ts';
import { refuseDependent } from '../people/independence.ts';
import { placeOf } from '../people/place.ts';
import { writeMandate, writeMandateEnd } from '../people/write-mandate.ts';
import type { CommitteeRow } from './committee-row.ts';

/**
 * Gives a member the role of their committee, by the act that seats them and as long as they sit. Nothing where the
 * committee gives no role, or where the member is on record by a code alone.
 */
export async function mandateFor(
  context: Context<unknown>,
  { role, title }: Pick<CommitteeRow, 'role' | 'title'>,
  {
    person,
    from,
    to,
    act,
  }: { readonly person: string | null; readonly from: string; readonly to: string | null; readonly act: Act },
): Promise<string | null | Refused> {
  if (role === null || person === null) return null;
  const scope = { kind: 'process' as const, process: context.process.id };
  const given = { person, role, scope, body: title, act, from, ...(to === null ? {} : { to }) };
  const told = await writeMandate(context, given);
  if (isRefused(told)) return told;
  context.tellMandate(told);
  return told.mandate;
}

/** Says beforehand whether the role of a committee could not be given to a person: nothing is written yet. */
export async function refuseMandate(
  { tx, organization, process }: Context<unknown>,
  { role, title }: { readonly role: CommitteeRow['role']; readonly title: string },
  { person, from, to }: { readonly person: string; readonly from: string; readonly to: string | null },
): Promise<Refused | undefined> {
  if (role === null) return undefined;
  const scope = { kind: 'process' as const, process: process.id };
  const place = await placeOf(tx, organization, process.id);
  return refuseDependent(tx, organization, { person, role, body: title, scope, place, from, to });
}

/** Ends the mandate of somebody who sits no longer. One that has run out needs no end. */
export async function endMandateOf(
  context: Context<unknown>,
  mandate: string,
  act: Act,
): Promise<Refused | undefined> {
  const { tx, organization, recordedAt } = context;
  const row = await tx
    .selectFrom('mandate')
    .select(['valid_from', 'valid_to'])
    .where('organization', '=', organization)
    .where('id', '=', mandate)
    .executeTakeFirstOrThrow();
  if (row.valid_to !== null && row.valid_to <= recordedAt) return undefined;
  const standing = { mandate, validFrom: row.valid_from, validTo: row.valid_to };
  const ended = await writeMandateEnd(context, standing, { act });
  if (isRefused(ended)) return ended;
  context.tellMandate({ mandate, ...ended });
  return undefined;
}
