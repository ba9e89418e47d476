import { execute } from '../../kernel/execute.ts';
import type { Refusal } from '../../kernel/refusals.ts';
import type { EngineWithDoor } from '../../sign-in/door.ts';
import { type LinkPurpose, subscriptionIn } from './links.ts';

/** A subscription as whoever holds its link sees it. */
export interface ShownSubscription {
  readonly subscription: string;
  readonly process: string;
  readonly processTitle: string;
  readonly organizationName: string;
  readonly choice: 'each' | 'daily' | 'weekly';
  readonly state: 'asked' | 'confirmed' | 'ended';
}

interface Link {
  readonly organization: string;
  readonly token: string;
}

/** The subscription behind a link; nothing where the link is not one of ours. It changes nothing. */
export async function subscriptionByLink(
  engine: EngineWithDoor,
  purpose: LinkPurpose,
  { organization, token }: Link,
): Promise<ShownSubscription | undefined> {
  const id = subscriptionIn(engine.signIn, purpose, organization, token);
  if (id === undefined) return undefined;
  return engine.unit(organization, async (tx) => {
    const row = await tx
      .selectFrom('subscription')
      .innerJoin('process', (join) =>
        join
          .onRef('process.organization', '=', 'subscription.organization')
          .onRef('process.id', '=', 'subscription.process'),
      )
      .innerJoin('organization', 'organization.organization', 'subscription.organization')
      .select([
        'subscription.id',
        'process',
        'choice',
        'confirmed_at',
        'ended_at',
        'process.title',
        'organization.name',
      ])
      .where('subscription.organization', '=', organization)
      .where('subscription.id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return { commit: false, value: undefined };
    const { process, choice, title: processTitle, name: organizationName } = row;
    const state = row.ended_at !== null ? 'ended' : row.confirmed_at === null ? 'asked' : 'confirmed';
    const shown = { subscription: id, process, processTitle, organizationName, choice, state } as const;
    return { commit: false, value: shown };
  });
}

/** What the holder of a link may do by it. */
export type ByLink =
  | { readonly command: 'confirm-subscription' | 'end-subscription' }
  | { readonly command: 'change-subscription'; readonly choice: string };

/**
 * Sends a command for the holder of a link: who reads the mailbox that it was sent to. Answers the refusal, or nothing where it
 * was done; `unknown` where the link is not one of ours.
 */
export async function actByLink(
  engine: EngineWithDoor,
  purpose: LinkPurpose,
  link: Link,
  act: ByLink,
): Promise<Refusal | 'unknown' | undefined> {
  const shown = await subscriptionByLink(engine, purpose, link);
  if (shown === undefined) return 'unknown';
  const { subscription, process } = shown;
  const { command, ...more } = act;
  const answer = await execute(
    engine,
    { kind: 'public', id: subscription },
    { organization: link.organization, process, command, input: { subscription, ...more } },
  );
  return answer.ok ? undefined : answer.refusal;
}
