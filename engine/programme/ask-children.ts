import { sql } from 'kysely';
import type { Json } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { confirmedLately } from '../kernel/step-up.ts';

/** What is asked of each: its own part of the input, and the process that it is sent to, where it is there already. */
export interface AskedOfChild {
  readonly target?: string;
  readonly input: { readonly [name: string]: Json };
}

/** How many processes one command reaches: more than any country has municipalities, in some megabytes. */
export const mostChildren = 6000;

/**
 * Writes an intent and one command of it for each child, under one seal: the sweep carries them out. Nothing but rows
 * is written now, so that asking for thousands takes no longer than asking for one is worth waiting for.
 */
export async function askChildren(
  context: Context<unknown>,
  asked: {
    readonly command: string;
    readonly input: { readonly [name: string]: Json };
    readonly children: readonly AskedOfChild[];
  },
): Promise<string> {
  const { tx, organization, process, acting, recordedAt, newId, seal, sealBatch } = context;
  const { command, input, children } = asked;
  const intent = newId();
  await tx
    .insertInto('intent')
    .values({
      organization,
      process: process.id,
      id: intent,
      command,
      input,
      ...seal('intent', intent, { input }),
      asked_by: acting.id,
      key: acting.key ?? null,
      scopes: acting.scopes === undefined ? null : (JSON.stringify(acting.scopes) as never),
      unconfirmed: acting.via === 'session' && !confirmedLately(acting.secondFactorAt, recordedAt),
      asked_at: recordedAt,
      total: children.length,
    })
    .execute();
  const rows = children.map((child) => ({ ...child, id: newId() }));
  const sealed = sealBatch(
    'intent_child',
    intent,
    rows.map(({ id, input: own }) => ({ id, texts: { input: own } })),
  );
  const written = rows.map((row, index) => ({
    ...sealed[index]!,
    place: index + 1,
    target: row.target ?? null,
    input: row.input,
  }));
  // One parameter for all of them: the driver would otherwise send eight for each.
  await sql`
    insert into intent_child (organization, process, intent, batch, id, place, target, input, salt, seal)
    select ${organization}, cast(${process.id} as uuid), cast(${intent} as uuid), cast(${intent} as uuid),
      id, place, target, input, salt, seal
    from jsonb_to_recordset(cast(cast(${JSON.stringify(written)} as text) as jsonb)) as asked
      (id uuid, place int, target uuid, input jsonb, salt text, seal text)`.execute(tx);
  return intent;
}
