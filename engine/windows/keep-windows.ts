import { sql } from 'kysely';
import type { Instant } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import type { Guard } from '../kernel/guard.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';
import type { WithinWindow } from '../ledger/event.ts';
import { nextEvent } from '../process/next-event.ts';
import type { Act } from './act.ts';
import { actsOf } from './acts.ts';
import { type ActWindow, reaches, refuses, standsAt, windowsEndingAfter } from './window.ts';
import { holdWindows } from './window-lock.ts';

interface Met {
  readonly act: Act;
  readonly window: ActWindow;
}

/**
 * The one place where commands meet windows. What a law blocks and is asked for now is refused, with when it may be done
 * again, unless an exception was claimed; what has happened already is recorded all the same, and marked; so is what no
 * law blocks. Every act is kept with its time, so that a window that is declared later finds it.
 */
export const keepWindows: Guard = {
  of: Object.keys(actsOf),
  async before(context, command) {
    const acts = await actsOf[command]!(context as Context<never>);
    if (acts.length === 0) return [];
    const met = await windowsMet(context, acts);
    const within: WithinWindow[] = [];
    const claims: { claim: string; act: Act }[] = [];
    for (const { act, window } of met) {
      const claim = await claimFor(context, window, act);
      const isAsked = act.at >= context.recordedAt;
      if (claim === undefined && refuses(window) && isAsked) return blocked(window, act);
      within.push({ window: window.id, act: act.kind, at: act.at, claim: claim?.id });
      if (claim?.isForOne && act.planned === undefined) claims.push({ claim: claim.id, act });
    }
    await keepActs(context, command, acts, claims);
    return within;
  },
};

async function windowsMet(context: Context<unknown>, acts: readonly Act[]): Promise<Met[]> {
  const { tx, organization, process } = context;
  const earliest = acts.map(({ at }) => at).sort()[0]!;
  const [, known] = await Promise.all([
    holdWindows(tx, organization),
    windowsEndingAfter(tx, organization, earliest),
  ]);
  const windows = known.filter((one) => reaches(one, process));
  return acts.flatMap((act) =>
    windows
      .filter((window) => standsAt(window, act.at) && window.blocks.includes(act.kind))
      .map((window) => ({ act, window })),
  );
}

function blocked(window: ActWindow, act: Act): Refused {
  return notPossible('blocked-by-window', {
    window: window.id,
    title: window.title,
    act: act.kind,
    basis: window.basis.reference,
    againFrom: window.ends_at,
    exceptions: window.exceptions,
  });
}

/** A claim that an act falls under an exception: of its thing, or one that no other act has used. */
async function claimFor(
  { tx, organization, process }: Context<unknown>,
  window: ActWindow,
  act: Act,
): Promise<{ id: string; isForOne: boolean } | undefined> {
  const claims = await tx
    .selectFrom('exception_claim')
    .select(['id', 'subject', 'done'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('act_window', '=', window.id)
    .where('act', '=', act.kind)
    .where('done', 'is', null)
    .orderBy('id')
    .execute();
  const own = claims.find(({ subject }) => subject !== null && subject === act.subject);
  const free = own ?? claims.find(({ subject }) => subject === null);
  return free && { id: free.id, isForOne: free.subject === null };
}

async function keepActs(
  context: Context<unknown>,
  command: string,
  acts: readonly Act[],
  claims: readonly { readonly claim: string; readonly act: Act }[],
): Promise<void> {
  const { tx, organization, process, recordedAt, newId } = context;
  const done = acts.filter(({ planned }) => planned === undefined);
  if (done.length === 0) return;
  const seq = await nextEvent(context);
  const rows = done.map((act) => ({ act, id: newId() }));
  const at = (instant: Instant) => ({ happened_at: instant, recorded_at: recordedAt });
  await tx
    .insertInto('timed_act')
    .values(
      rows.map(({ act, id }) => ({
        ...{ organization, process: process.id, id, act: act.kind, command, subject: act.subject, seq },
        ...at(act.at),
      })),
    )
    .execute();
  for (const { claim, act } of claims) {
    const { id } = rows.find((row) => row.act === act)!;
    await sql`
      update exception_claim set done = ${id}
      where organization = ${organization} and process = ${process.id} and id = ${claim}`.execute(tx);
  }
}
