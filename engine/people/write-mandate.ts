import type { BaseContext } from '../kernel/command.ts';
import { newId } from '../kernel/ids.ts';
import { invalid, isRefused, notPossible, type Refused } from '../kernel/refusals.ts';
import { refuseWider } from '../kernel/scopes.ts';
import { type Act, actColumns, actTold } from './act.ts';
import { refuseDependent } from './independence.ts';
import { placeOf } from './place.ts';
import type { Role } from './roles.ts';
import type { Scope } from './scope.ts';
import { scopeRow } from './scope-row.ts';

/** What a mandate says. */
export interface GivenMandate {
  readonly person: string;
  readonly role: Role;
  readonly scope: Scope;
  /** The role by the name that the workflow of the scope's process gives it. */
  readonly roleInWorkflow?: string | undefined;
  readonly body?: string | undefined;
  readonly act: Act;
  readonly from: string;
  readonly to?: string | undefined;
}

/** What an event tells of a mandate: everything but its free texts, which are sealed. */
export interface MandateTold {
  readonly [name: string]: unknown;
  readonly mandate: string;
}

/**
 * Gives a mandate, whichever command does: the one place where it is written. Refuses an act whose file is not
 * stored, a holder who would judge their own cause, and what a narrow key may not give. Whether person and scope are
 * there is for the command to ask.
 */
export async function writeMandate(
  context: BaseContext<unknown>,
  given: GivenMandate,
): Promise<MandateTold | Refused> {
  const { tx, organization, recordedAt } = context;
  const { person, role, scope, roleInWorkflow, act, from } = given;
  const body = given.body ?? null;
  const to = given.to ?? null;
  if (to !== null && to <= from) return invalid('to', 'ends-before-it-starts');
  const row = scopeRow(scope);
  const place = row.process === null ? undefined : await placeOf(tx, organization, row.process);
  const refused =
    refuseByNarrowKey(context, given) ??
    (await refuseFile(context, act)) ??
    (await refuseDependent(tx, organization, { person, role, body, scope, place, from, to }));
  if (refused !== undefined) return refused;
  const mandate = newId(recordedAt);
  await tx
    .insertInto('mandate')
    .values({
      organization,
      id: mandate,
      person,
      role,
      role_in_workflow: roleInWorkflow ?? null,
      body,
      ...row,
      ...actColumns(act),
      valid_from: from,
      valid_to: to,
      given_to: to,
      recorded_at: recordedAt,
      ...context.seal('mandate', mandate, { body, act: act.reference }),
    })
    .execute();
  const process = row.process ?? undefined;
  const told = { scope, process, roleInWorkflow, from, to: given.to, act: actTold(act) };
  return { mandate, person, role, ...told };
}

/**
 * By a key that may not send every command nobody is made an administrator, who may issue a key that does, and its
 * own holder is given nothing: what the key may not do would come back to whoever has it.
 */
function refuseByNarrowKey(
  { acting }: BaseContext<unknown>,
  { person, role }: GivenMandate,
): Refused | undefined {
  if (role !== 'administrator' && person !== acting.id) return undefined;
  return refuseWider(acting.scopes, ['command:*']);
}

/** A mandate as it stands, for who ends it. */
export interface StandingMandate {
  readonly mandate: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Ends a mandate, whichever command does, by a fact of its own. It may be dated ahead, and not back: what was done
 * under it meanwhile was done with it.
 */
export async function writeMandateEnd(
  context: BaseContext<unknown>,
  { mandate, validFrom, validTo }: StandingMandate,
  end: { readonly act: Act; readonly to?: string | undefined },
): Promise<{ end: string; to: string; act: ReturnType<typeof actTold> } | Refused> {
  const { tx, organization, recordedAt } = context;
  const to = end.to ?? recordedAt;
  if (to < recordedAt) return invalid('to', 'in-the-past');
  if (validTo !== null && validTo <= recordedAt) return notPossible('mandate-has-ended', { to: validTo });
  if (to <= validFrom) return invalid('to', 'ends-before-it-starts', { from: validFrom });
  if (validTo !== null && to > validTo) return invalid('to', 'later-than-it-ends', { to: validTo });
  const refused = await refuseFile(context, end.act);
  if (isRefused(refused)) return refused;
  const id = newId(recordedAt);
  await tx
    .insertInto('mandate_end')
    .values({
      organization,
      mandate,
      id,
      ends_at: to,
      ...actColumns(end.act),
      recorded_at: recordedAt,
      ...context.seal('mandate_end', id, { act: end.act.reference }),
    })
    .execute();
  await tx
    .updateTable('mandate')
    .set({ valid_to: to })
    .where('organization', '=', organization)
    .where('id', '=', mandate)
    .execute();
  return { end: id, to, act: actTold(end.act) };
}

async function refuseFile(
  { tx, organization }: BaseContext<unknown>,
  { file }: Act,
): Promise<Refused | undefined> {
  if (file === undefined) return undefined;
  const stored = await tx
    .selectFrom('stored_file')
    .select('hash')
    .where('organization', '=', organization)
    .where('hash', '=', file)
    .executeTakeFirst();
  return stored === undefined ? invalid('act.file', 'file-not-stored', { missing: [file] }) : undefined;
}
