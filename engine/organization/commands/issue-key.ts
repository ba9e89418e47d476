import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid, notFound } from '../../kernel/refusals.ts';
import { refuseWider } from '../../kernel/scopes.ts';
import { Id, Instant, Line } from '../../kernel/values.ts';
import { makeKey } from '../../people/keys.ts';
import { onRecord } from '../on-record.ts';

/** What a key may do: read, send every command, or send the named ones. */
const Scope = z.string().regex(/^(read|command:(\*|[a-z][a-z0-9-]*))$/);

/**
 * Issues an API key for a person: shown once, kept as a hash, with scopes and an end. Nobody gives with a key
 * what that key may not do itself.
 */
export const issueKey = defineOrganizationCommand({
  name: 'issue-key',
  input: z.strictObject({
    person: Id,
    label: Line,
    scopes: z.array(Scope).min(1).max(100),
    expiresAt: Instant,
  }),
  by: ['administrator'],
  async record({ tx, organization, input, recordedAt, acting, catalogue }) {
    const { person, label, scopes, expiresAt } = input;
    if (expiresAt <= recordedAt) return invalid('expiresAt', 'in-the-past');
    if (!(await onRecord(tx, 'person', organization, person))) return notFound('person', person);
    const strange = scopes.find((scope) => !isKnown(scope, (name) => catalogue.command(name) !== undefined));
    if (strange !== undefined) return invalid('scopes', 'scope-names-no-command', { scope: strange });
    const wider = refuseWider(acting.scopes, scopes);
    if (wider !== undefined) return wider;
    const { secret, prefix, hash } = makeKey();
    await tx
      .insertInto('api_key')
      .values({
        organization,
        prefix,
        hash,
        person,
        label,
        scopes,
        created_at: recordedAt,
        expires_at: expiresAt,
      })
      .execute();
    return {
      event: { type: 'key-issued', payload: { key: prefix, person, scopes, expiresAt } },
      result: { key: prefix },
      once: { secret },
    };
  },
});

/** Ballots are cast past the commands, and a key may be for them alone. */
const isKnown = (scope: string, isCommand: (name: string) => boolean): boolean =>
  ['read', 'command:*', 'command:cast-ballot'].includes(scope) || isCommand(scope.slice('command:'.length));
