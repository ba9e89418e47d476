import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { HeldRole } from '../people/held-role.ts';
import type { Role } from '../people/roles.ts';
import { inOrganization, type Subject, thingOf, type Where } from '../people/scope.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import type { AnyCommand } from './command.ts';
import { roleFor } from './decide.ts';
import { isRefused, type Refused } from './refusals.ts';

/** A command as it is authorised: what it is, what it says, and where it is sent. */
export interface Sent {
  readonly tx: Tx;
  readonly organization: string;
  readonly command: AnyCommand;
  readonly input: unknown;
  readonly process: ProcessInHand | undefined;
}

/** Where a command is sent, but for the one thing that it is about. */
export const whereOf = (process: ProcessInHand | undefined): Where =>
  process === undefined
    ? inOrganization
    : { process: process.id, programme: process.programme, territory: process.territory };

/**
 * The role that allows a command. What it is about is asked for only where the caller's wider mandates do not allow
 * it and they hold one for a single thing of this process: everyone else is answered without a read.
 */
export async function authorise(sent: Sent, held: readonly HeldRole[]): Promise<{ role: Role } | Refused> {
  const { command, input, process } = sent;
  const where = { ...whereOf(process), ...command.about?.(input as never) };
  const allowed = roleFor(command, held, where);
  // What everybody may do is done in one's own role, where one has one here.
  const settled = !isRefused(allowed) && allowed.role !== 'public';
  if (settled || process === undefined || where.subject !== undefined) return allowed;
  if (!held.some(({ scope }) => thingOf(scope) !== undefined)) return allowed;
  const subject = await subjectOf(sent, process.id);
  return subject === undefined ? allowed : roleFor(command, held, { ...where, subject });
}

/** The dialogue or commitment that the thing belongs to whose lifecycle takes the command. */
async function subjectOf(
  { tx, organization, command, input }: Sent,
  process: string,
): Promise<Subject | undefined> {
  const { on } = command;
  if (on?.lifecycle.belongsTo === undefined) return undefined;
  const { kind, column } = on.lifecycle.belongsTo;
  const id = on.id(input as never);
  if (column === 'id') return { kind, id };
  const found = await sql<{ subject: string | null }>`
    select ${sql.ref(column)} as subject from ${sql.table(on.lifecycle.table)}
    where organization = ${organization} and process = ${process} and id = ${id}`.execute(tx);
  const subject = found.rows[0]?.subject ?? null;
  return subject === null ? undefined : { kind, id: subject };
}
