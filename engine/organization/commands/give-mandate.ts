import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notFound } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Slug } from '../../kernel/values.ts';
import { Act } from '../../people/act.ts';
import { givenRoles } from '../../people/roles.ts';
import type { Scope } from '../../people/scope.ts';
import { writeMandate } from '../../people/write-mandate.ts';
import { refuseScope, roleByWorkflow, ScopeInput } from '../mandate-scope.ts';
import { onRecord } from '../on-record.ts';

/**
 * Gives a person a role, for a body, within a scope, from a date to a date, by an act that says so. `process` alone
 * is short for that scope; without either it holds in the whole organization. The role is the engine's, or the
 * process's own by the name that its workflow gives it.
 */
export const giveMandate = defineOrganizationCommand({
  name: 'give-mandate',
  input: z
    .strictObject({
      person: Id,
      role: z.enum(givenRoles).optional(),
      roleInWorkflow: Slug.optional(),
      body: Line.optional(),
      scope: ScopeInput.optional(),
      process: Id.optional(),
      act: Act,
      from: Instant,
      to: Instant.optional(),
    })
    .refine(({ role, roleInWorkflow }) => role !== undefined || roleInWorkflow !== undefined, {
      path: ['role'],
      params: { reason: 'required' },
    })
    .refine(({ scope, process }) => scope === undefined || process === undefined, {
      path: ['process'],
      params: { reason: 'scope-said-twice' },
    }),
  by: ['administrator'],
  async record(context) {
    const { tx, organization, input } = context;
    const { person, process, roleInWorkflow } = input;
    const scope: Scope =
      input.scope ?? (process === undefined ? { kind: 'organization' } : { kind: 'process', process });
    if (!(await onRecord(tx, 'person', organization, person))) return notFound('person', person);
    const refused = await refuseScope(context, scope);
    if (refused !== undefined) return refused;
    const named =
      roleInWorkflow === undefined
        ? { role: input.role! }
        : await roleByWorkflow(context, scope, roleInWorkflow);
    if (isRefused(named)) return named;
    if (input.role !== undefined && input.role !== named.role)
      return invalid('role', 'workflow-means-another-role', { role: named.role });
    const told = await writeMandate(context, { ...input, ...named, scope });
    if (isRefused(told)) return told;
    const { mandate } = told;
    return { event: { type: 'mandate-given', payload: told }, result: { mandate, role: named.role } };
  },
});
