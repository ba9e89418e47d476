import type { Catalogue } from '../../catalogue.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Json } from '../../kernel/canonical.ts';
import type { Instant } from '../../kernel/clock.ts';
import { type Change, changesBetween } from '../../workflow/changes.ts';
import { migratedDeadlines } from '../../workflow/deadlines.ts';
import type { StageMapping } from '../../workflow/migration/mapping.ts';
import { migrateState } from '../../workflow/migration/migrate-state.ts';
import {
  type GateMoved,
  gatesMoved,
  type StageMoved,
  stagesMoved,
} from '../../workflow/migration/stages-moved.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { regions } from '../../workflow/regions.ts';
import type { PublishedWorkflow } from '../../workflow/registry.ts';
import type { WorkflowSpec } from '../../workflow/spec.ts';
import { homelessThings, losingThings, type OpenThings, statesOfThings, stillOpened } from './open-things.ts';

/** What keeps a process from being moved now: a reason of the catalogues, and what it is about. */
export interface MoveFlaw {
  readonly reason:
    | 'runs-on-that-version'
    | 'stage-awaits-approval'
    | 'forum-has-not-decided'
    | 'things-without-a-state'
    | 'process-stands-still';
  readonly details: { readonly [name: string]: Json };
}

/** What a move to another version would do, told before anything is done. */
export interface MigrationPlan {
  readonly from: { readonly version: number; readonly hash: string };
  readonly to: { readonly version: number; readonly hash: string };
  readonly stages: readonly StageMoved[];
  /** The stages of the old version that the new one does not have, and where the process stood in each. */
  readonly gone: readonly { readonly stage: string; readonly state: string }[];
  readonly gates: readonly GateMoved[];
  /** What changes for those who take part: activities, conditions, who approves by which majority, sectors and seats. */
  readonly changes: readonly Change[];
  /** What the stages of both versions are called, by their id, and the zone in which their hours are told. */
  readonly titles: { readonly [stage: string]: Json };
  readonly timeZone: string;
  readonly things: readonly OpenThings[];
  /** What the clock waits for and could not do in the new version. */
  readonly waits: readonly { readonly kind: string; readonly dueAt: string; readonly command: string }[];
  /** The waivers that would set nothing aside any more. */
  readonly waivers: readonly { readonly stage: string; readonly rule: string; readonly expiresAt: string }[];
  /** The deadlines that are counted anew, and those that fall away. */
  readonly deadlines: readonly { readonly stage: string; readonly dueAt: Instant }[];
  readonly deadlinesOver: readonly string[];
  /** The kinds of thing that must be named as left where they stand. */
  readonly strands: readonly string[];
  readonly obstacles: readonly MoveFlaw[];
  /** Who would approve it: the forum, by the terms of this stage, or the administrator. */
  readonly approvedBy: 'forum' | 'administrator';
}

/** A move that is thought of: the version to come to, where the stages go, and which resolution asks for it, if one does. */
export interface Moving {
  readonly to: PublishedWorkflow;
  readonly mapping: StageMapping;
  readonly resolution?: string;
  readonly at: Instant;
}

/** Plans a move of a process that is running. The mapping must fit both versions: `lintMapping` says whether it does. */
export async function planMigration(
  scope: FactScope,
  catalogue: Catalogue,
  process: ProcessInHand,
  { to, mapping, resolution, at }: Moving,
): Promise<MigrationPlan> {
  const from = process.workflow;
  const state = migrateState(from.spec, to.spec, process.state, mapping);
  const { stages, gone } = stagesMoved(from.spec, to.spec, process.state, mapping);
  const found = await statesOfThings(scope, catalogue, [from, to]);
  const standing = { from: { workflow: from, state: process.state }, to: { workflow: to, state } };
  const things = losingThings(found, catalogue, standing);
  const homeless = homelessThings(found, catalogue, to);
  const move = { from: from.spec, to: to.spec, before: process.state, after: state, events: [] };
  const clock = migratedDeadlines(move, at);
  return {
    from: { version: from.version, hash: from.hash },
    to: { version: to.version, hash: to.hash },
    ...{ stages, gone, things },
    gates: gatesMoved(from.spec, to.spec, stages),
    changes: changesBetween(from, to),
    titles: titlesOf(from.spec, to.spec),
    timeZone: to.spec.jurisdiction.timeZone,
    waits: await lostWaits(scope, catalogue, { to, state }),
    waivers: await lostWaivers(scope, { to, at }),
    deadlines: clock.begun.map(({ subject, dueAt }) => ({ stage: subject, dueAt })),
    deadlinesOver: clock.over.filter((stage) => !clock.begun.some(({ subject }) => subject === stage)),
    strands: [...new Set(things.filter(({ stranded }) => stranded).map(({ kind }) => kind))],
    obstacles: [
      ...same(from, to),
      ...awaiting(process.state),
      ...(await undecided(scope, resolution)),
      ...stateless(homeless),
    ],
    approvedBy: approvingStage(process) === undefined ? 'administrator' : 'forum',
  };
}

const titlesOf = (...specs: readonly WorkflowSpec[]): { [stage: string]: Json } =>
  Object.fromEntries(
    specs.flatMap(({ stages }) =>
      Object.entries(stages).map(([id, { title }]) => [id, title as unknown as Json]),
    ),
  );

/** The stage by whose approval the forum decides on a move: one that is worked on, else the next, else the last. */
export function approvingStage({
  workflow,
  state,
}: Pick<ProcessInHand, 'workflow' | 'state'>): string | undefined {
  const standing = regions(state);
  const approved = Object.keys(workflow.spec.stages).filter(
    (id) => workflow.spec.stages[id]!.approval !== undefined,
  );
  return (
    approved.find((id) => standing[id] === 'working' || standing[id] === 'awaiting-approval') ??
    approved.find((id) => standing[id] === 'waiting') ??
    approved.at(-1)
  );
}

const same = (from: PublishedWorkflow, to: PublishedWorkflow): MoveFlaw[] =>
  from.hash === to.hash ? [{ reason: 'runs-on-that-version', details: { version: to.version } }] : [];

const stateless = (things: readonly { kind: string; state: string; count: number }[]): MoveFlaw[] =>
  things.map(({ kind, state, count }) => ({
    reason: 'things-without-a-state',
    details: { kind, state, count },
  }));

/** A dossier that the forum has before it was frozen under the version that is being left. */
function awaiting(state: Json): MoveFlaw[] {
  const stages = Object.entries(regions(state)).filter(([, stands]) => stands === 'awaiting-approval');
  return stages.map(([stage]) => ({ reason: 'stage-awaits-approval', details: { stage } }));
}

const undecidedStates = ['proposed', 'open', 'tied', 'consent', 'no-quorum', 'approved'];

/** What the forum has before it, or has approved and not carried out, is about the stages as they are now. */
async function undecided({ tx, organization, process }: FactScope, own?: string): Promise<MoveFlaw[]> {
  const rows = await tx
    .selectFrom('resolution')
    .select(['id', 'kind'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('kind', '!=', 'matter')
    .where('state', 'in', undecidedStates)
    .orderBy('id')
    .execute();
  return rows
    .filter(({ id }) => id !== own)
    .map(({ id, kind }) => ({ reason: 'forum-has-not-decided', details: { resolution: id, kind } }));
}

async function lostWaits(
  { tx, organization, process }: FactScope,
  catalogue: Catalogue,
  { to, state }: { to: PublishedWorkflow; state: Json },
): Promise<MigrationPlan['waits']> {
  const waiting = await tx
    .selectFrom('due')
    .select(['kind', 'command', 'due_at as dueAt'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('settled_at', 'is', null)
    .orderBy('due_at')
    .execute();
  const open = stillOpened(to, state);
  return waiting.filter(({ command }) => {
    const known = catalogue.command(command);
    return known !== undefined && (known.course ?? 'activity') === 'activity' && !open.has(command);
  });
}

async function lostWaivers(
  { tx, organization, process }: FactScope,
  { to, at }: { to: PublishedWorkflow; at: Instant },
): Promise<MigrationPlan['waivers']> {
  const rows = await tx
    .selectFrom('waiver')
    .select(['stage', 'rule', 'expires_at as expiresAt'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('id')
    .execute();
  return rows.filter(
    ({ stage, rule }) => !(to.spec.stages[stage]?.gate ?? []).some((use) => use.rule === rule),
  );
}
