import type { FactScope } from '../gates/fact.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import { isOverdue, keyOf, type OpenThing, openThings, overdueFrom } from './open-things.ts';

/** The wait by which the clock looks at a thing when its day is over. One row for each thing; its subject is the key. */
export const overdueWait = 'overdue';

export const scopeOf = ({ tx, organization, process }: Context<unknown>): FactScope => ({
  tx,
  organization,
  process: process.id,
});

/** What of a process is overdue now: what no report has told yet, and all of it. */
export async function overdueNow(
  scope: FactScope,
  process: ProcessInHand,
  now: Instant,
): Promise<{ readonly all: readonly OpenThing[]; readonly untold: readonly OpenThing[] }> {
  const [things, told] = await Promise.all([openThings(scope, process), toldBefore(scope)]);
  const all = things.filter((thing) => isOverdue(thing, now));
  return { all, untold: all.filter((thing) => !told.has(toldKey(keyOf(thing), thing.dueAt))) };
}

const toldKey = (thing: string, dueAt: Instant): string => `${thing} ${dueAt}`;

async function toldBefore({ tx, organization, process }: FactScope): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('overdue_told')
    .select(['thing', 'due_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .execute();
  return new Set(rows.map(({ thing, due_at }) => toldKey(thing, due_at)));
}

/** Keeps that a report tells of things as overdue. */
export async function keepTold(
  { tx, organization, process }: FactScope,
  things: readonly OpenThing[],
  report: string,
): Promise<void> {
  if (things.length === 0) return;
  await tx
    .insertInto('overdue_told')
    .values(
      things.map((thing) => ({ organization, process, thing: keyOf(thing), due_at: thing.dueAt, report })),
    )
    .execute();
}

/**
 * Makes the waits those of the things that are open and not yet told as overdue: one that was done, or told, waits no more;
 * one whose day was moved is looked at on the new one. It writes only what differs, so that it may be asked at any time.
 */
export async function setOverdueWaits(context: Context<unknown>, process: ProcessInHand): Promise<void> {
  const scope = scopeOf(context);
  const [things, told, waiting] = await Promise.all([
    openThings(scope, process),
    toldBefore(scope),
    waits(scope),
  ]);
  const untold = things.filter((thing) => !told.has(toldKey(keyOf(thing), thing.dueAt)));
  for (const thing of untold) {
    const dueAt = overdueFrom(thing);
    // What a suspension has stopped has no day until the process goes on; its wait is stopped and moved with it.
    if (thing.paused || waiting.get(keyOf(thing)) === dueAt) continue;
    await context.wait({
      kind: overdueWait,
      subject: keyOf(thing),
      dueAt,
      command: 'issue-status-report',
      input: { overdue: keyOf(thing) },
      movesWithSuspension: thing.moves,
    });
  }
  const open = new Set(untold.map(keyOf));
  for (const subject of waiting.keys()) if (!open.has(subject)) await context.settle(overdueWait, subject);
}

/** Takes the clock off everything: nobody is told any more. */
export async function dropOverdueWaits(context: Context<unknown>): Promise<void> {
  for (const subject of (await waits(scopeOf(context))).keys()) await context.settle(overdueWait, subject);
}

async function waits({ tx, organization, process }: FactScope): Promise<ReadonlyMap<string, Instant>> {
  const rows = await tx
    .selectFrom('due')
    .select(['subject', 'due_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('kind', '=', overdueWait)
    .where('settled_at', 'is', null)
    .execute();
  return new Map(rows.map(({ subject, due_at }) => [subject, due_at]));
}
