import type { FactScope } from '../../gates/fact.ts';
import type { Resolution } from '../resolution.ts';

/** What is asked: a matter's text in its last version, the objections to it, and conflicts declared or raised. */
export interface Asked {
  readonly reason: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly effect: unknown;
  readonly version: number | null;
  readonly objections: readonly {
    readonly id: string;
    readonly seat: string;
    readonly state: string;
    readonly reason: string;
    readonly answer: string | null;
  }[];
  readonly conflicts: readonly {
    readonly id: string;
    readonly seat: string;
    readonly state: string;
    readonly raised: string;
  }[];
}

/** Reads what a resolution asks. The reasons of a conflict are not told: they may be of somebody's private life. */
export async function askedOf(scope: FactScope, { id, reason }: Resolution): Promise<Asked> {
  const [text, objections, conflicts] = await Promise.all([
    textOf(scope, id),
    objectionsOf(scope, id),
    conflictsOf(scope, id),
  ]);
  return {
    reason,
    title: text?.title ?? null,
    text: text?.body ?? null,
    effect: text?.effect ?? null,
    version: text?.version ?? null,
    objections,
    conflicts,
  };
}

const textOf = ({ tx, organization, process }: FactScope, resolution: string) =>
  tx
    .selectFrom('resolution_text')
    .select(['title', 'body', 'effect', 'version'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', resolution)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

const objectionsOf = ({ tx, organization, process }: FactScope, resolution: string) =>
  tx
    .selectFrom('consent_objection')
    .select(['id', 'seat', 'state', 'reason', 'answer'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', resolution)
    .orderBy('id')
    .execute();

const conflictsOf = ({ tx, organization, process }: FactScope, resolution: string) =>
  tx
    .selectFrom('resolution_conflict')
    .select(['id', 'seat', 'state', 'raised'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', resolution)
    .orderBy('id')
    .execute();
