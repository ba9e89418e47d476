import { sql } from 'kysely';
import { z } from 'zod';
import type { BaseContext } from '../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../kernel/refusals.ts';
import { Id } from '../kernel/values.ts';
import type { Role } from '../people/roles.ts';
import { type Scope, thingOf } from '../people/scope.ts';
import { Territory } from '../people/territory.ts';
import { publishedWorkflow } from '../workflow/registry.ts';

/** Within what a mandate is given. */
export const ScopeInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('process'), process: Id }),
  z.strictObject({ kind: z.literal('organization') }),
  z.strictObject({ kind: z.literal('programme'), process: Id }),
  z.strictObject({ kind: z.literal('territory'), territory: Territory }),
  z.strictObject({ kind: z.literal('dialogue'), process: Id, dialogue: Id }),
  z.strictObject({ kind: z.literal('commitment'), process: Id, commitment: Id }),
]);

type At = Pick<BaseContext<unknown>, 'tx' | 'organization' | 'catalogue'>;

/** Refuses a scope that names what the organization does not have, or a programme that is one's child. */
export async function refuseScope(at: At, scope: Scope): Promise<Refused | undefined> {
  if (scope.kind === 'organization' || scope.kind === 'territory') return undefined;
  const row = await at.tx
    .selectFrom('process')
    .select('programme')
    .where('organization', '=', at.organization)
    .where('id', '=', scope.process)
    .executeTakeFirst();
  if (row === undefined) return notFound('process', scope.process);
  if (scope.kind === 'programme' && row.programme !== null)
    return notPossible('programme-within-a-programme', { programme: row.programme });
  if (scope.kind === 'dialogue')
    return (await isThere(at, scope, 'meeting')) ? undefined : notFound('meeting', scope.dialogue);
  if (scope.kind === 'commitment')
    return (await isThere(at, scope, 'commitment')) ? undefined : notFound('commitment', scope.commitment);
  return undefined;
}

async function isThere(
  { tx, organization, catalogue }: At,
  scope: Scope & { readonly process: string },
  kind: 'meeting' | 'commitment',
): Promise<boolean> {
  const lifecycle = catalogue.lifecycle(kind);
  if (lifecycle === undefined) return false;
  const found = await sql`
    select 1 from ${sql.table(lifecycle.table)}
    where organization = ${organization} and process = ${scope.process} and id = ${thingOf(scope)}`.execute(
    tx,
  );
  return found.rows.length > 0;
}

/** The engine's role that a workflow's own role stands for, in the process that the scope names. */
export async function roleByWorkflow(
  { tx, organization, catalogue }: At,
  scope: Scope,
  name: string,
): Promise<{ role: Role } | Refused> {
  if (scope.kind === 'organization' || scope.kind === 'territory')
    return invalid('roleInWorkflow', 'role-of-no-process');
  const row = await tx
    .selectFrom('process')
    .select(['workflow as id', 'workflow_version as version', 'workflow_hash as hash'])
    .where('organization', '=', organization)
    .where('id', '=', scope.process)
    .executeTakeFirstOrThrow();
  const { spec } = await publishedWorkflow(tx, catalogue, { organization, ...row });
  const role = Object.hasOwn(spec.roles, name) ? spec.roles[name] : undefined;
  if (role === undefined)
    return invalid('roleInWorkflow', 'role-not-in-workflow', { roles: Object.keys(spec.roles) });
  if (role.as === 'public' || role.as === 'clock')
    return invalid('roleInWorkflow', 'role-is-nobodys', { role: role.as });
  return { role: role.as as Role };
}
