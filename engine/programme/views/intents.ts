import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import type { Refusal } from '../../kernel/refusals.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A command to many in a list: what was asked, and how far it is. */
export interface IntentLine {
  readonly id: string;
  readonly command: string;
  readonly askedAt: string;
  readonly total: number;
  readonly accepted: number;
  readonly refused: number;
  readonly waiting: number;
  readonly endedAt: string | null;
}

/** One command of many: the process that it was sent to or that it opened, and how it ended. */
export interface IntentChild {
  readonly place: number;
  readonly process: string | null;
  readonly title: string | null;
  readonly territory: string | null;
  /** `waiting` until it was carried out. */
  readonly outcome: 'waiting' | 'accepted' | 'refused';
  readonly refused: Refusal | null;
  /** How often it was taken up; more than once where a server died over it or it failed. */
  readonly attempts: number;
  readonly settledAt: string | null;
}

/** One command to many, with how it ended for each. */
export type IntentView = IntentLine & Page<IntentChild>;

/** What a programme asked of its children, the newest first. */
export function intentsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<IntentLine> | undefined> {
  const { organization, after, limit } = at;
  return inProcess(engine, at, async ({ tx, process }) => {
    let query = tx
      .selectFrom('intent')
      .select(lineColumns)
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '<', after);
    return pageOf(await query.execute(), limit, line, ({ id }) => id);
  });
}

/** One command to many, with how it ended for each; `only` keeps to those that were refused or still wait. */
export async function intentView(
  engine: Engine,
  at: {
    organization: string;
    process: string;
    intent: string;
    only?: 'waiting' | 'refused' | undefined;
  } & PageAsked,
): Promise<IntentView | undefined> {
  const { organization, intent, after, limit, only } = at;
  return inProcess(engine, at, async ({ tx, process }) => {
    const row = await tx
      .selectFrom('intent')
      .select(lineColumns)
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('id', '=', intent)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    let query = tx
      .selectFrom('intent_child as child')
      .leftJoin('process as target', (join) =>
        join.onRef('target.organization', '=', 'child.organization').onRef('target.id', '=', 'child.target'),
      )
      .select(['child.place', 'child.target', 'child.input', 'child.outcome', 'child.attempts'])
      .select(['child.settled_at', 'target.title', 'target.territory'])
      .where('child.organization', '=', organization)
      .where('child.process', '=', process)
      .where('child.intent', '=', intent)
      .orderBy('child.place')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('child.place', '>', Number(after));
    if (only === 'waiting') query = query.where('child.settled_at', 'is', null);
    if (only === 'refused')
      query = query.where(({ ref }) => ref('child.outcome', '->').key('refused' as never), 'is not', null);
    const page = pageOf(await query.execute(), limit, child, ({ place }) => String(place));
    return { ...line(row), ...page };
  });
}

const lineColumns = ['id', 'command', 'asked_at', 'total', 'accepted', 'refused', 'ended_at'] as const;

interface IntentRow {
  readonly id: string;
  readonly command: string;
  readonly asked_at: string;
  readonly total: number;
  readonly accepted: number;
  readonly refused: number;
  readonly ended_at: string | null;
}

const line = ({ asked_at, ended_at, ...row }: IntentRow): IntentLine => ({
  ...row,
  askedAt: asked_at,
  endedAt: ended_at,
  waiting: row.total - row.accepted - row.refused,
});

interface ChildRow {
  readonly place: number;
  readonly target: string | null;
  readonly input: { readonly [name: string]: unknown };
  readonly outcome: object | null;
  readonly attempts: number;
  readonly settled_at: string | null;
  readonly title: string | null;
  readonly territory: string | null;
}

function child({
  place,
  target,
  input,
  outcome,
  attempts,
  settled_at,
  title,
  territory,
}: ChildRow): IntentChild {
  const refused = (outcome as { refused?: Refusal } | null)?.refused ?? null;
  return {
    place,
    process: target,
    // One that is still to be opened is told by the title that it will have.
    title: title ?? (input.title as string | undefined) ?? null,
    territory: territory ?? (input.territory as string | undefined) ?? null,
    outcome: outcome === null ? 'waiting' : refused === null ? 'accepted' : 'refused',
    refused,
    attempts,
    settledAt: settled_at,
  };
}
