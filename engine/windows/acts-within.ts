import { sql } from 'kysely';
import type { FactScope } from '../gates/fact.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import type { ActWindow } from './window.ts';

/** An act of a kind that a window blocks, done within it, and the claim that excuses it, where there is one. */
export interface ActWithin {
  readonly id: string;
  readonly act: string;
  readonly command: string;
  readonly subject: string | null;
  readonly seq: number;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
  readonly window: string;
  readonly windowTitle: string;
  readonly declaredAt: Instant;
  readonly notedAt: Instant;
  readonly claim: string | null;
  readonly ground: string | null;
  /** Why whoever claimed it says that the exception holds. */
  readonly reason: string | null;
  readonly claimedAt: Instant | null;
}

/**
 * The acts of a process within the windows that it has noted, the earliest first: those of some kinds of window, with
 * the first claim of each. The windows are few, and each reads its own stretch of the acts by their time.
 */
export async function actsWithin(
  { tx, organization, process }: FactScope,
  kinds: readonly string[],
): Promise<ActWithin[]> {
  const { rows } = await sql<ActWithin>`
    select act.id, act.act, act.command, act.subject, act.seq,
      act.happened_at as "happenedAt", act.recorded_at as "recordedAt",
      win.id as "window", win.title as "windowTitle", win.declared_at as "declaredAt",
      noted.first_noted_at as "notedAt",
      claim.id as claim, claim.ground, claim.reason, claim.claimed_at as "claimedAt"
    from noted_window as noted
    join act_window as win on win.organization = noted.organization and win.id = noted.id
    join timed_act as act on act.organization = noted.organization and act.process = noted.process
      and act.happened_at >= win.from_at and act.happened_at < noted.ends_at
      and win.blocks @> to_jsonb(act.act)
    left join lateral (
      select id, ground, reason, claimed_at from exception_claim as each
      where each.organization = act.organization and each.process = act.process
        and each.act_window = win.id and each.act = act.act
        and (each.done = act.id or each.subject = act.subject)
      order by id limit 1) as claim on true
    where noted.organization = ${organization} and noted.process = ${process}
      and win.kind = any(${sql.val([...kinds])}::text[])
    order by act.happened_at, act.id`.execute(tx);
  return rows;
}

/** The first act that was done within a window before it was known and that nothing excuses. */
export async function firstActBare(
  { tx, organization, process }: Context<unknown>,
  window: ActWindow,
): Promise<{ readonly seq: number } | undefined> {
  const { rows } = await sql<{ seq: number }>`
    select act.seq from timed_act as act
    where act.organization = ${organization} and act.process = ${process.id}
      and act.happened_at >= ${window.from_at} and act.happened_at < ${window.ends_at}
      and ${JSON.stringify(window.blocks)}::text::jsonb @> to_jsonb(act.act)
      and not exists (select 1 from exception_claim as each
        where each.organization = act.organization and each.process = act.process
          and each.act_window = ${window.id} and each.act = act.act
          and (each.done = act.id or each.subject = act.subject))
    order by act.seq limit 1`.execute(tx);
  return rows[0];
}
