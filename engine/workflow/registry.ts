import type { Tx } from '../database/unit-of-work.ts';
import type { RuleUse } from '../gates/judge.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Stepper } from '../kernel/machine.ts';
import type { OpenedBy } from './machine.ts';
import { compileWorkflow } from './machine.ts';
import { inOrder } from './order.ts';
import type { RuleUseSpec, WorkflowSpec } from './spec.ts';

/** The versions of what a workflow uses: a rule whose meaning changes is a new version, and this one stays. */
export interface Pins {
  readonly rules: { readonly [name: string]: number };
  readonly activities: { readonly [name: string]: number };
  readonly lifecycles: { readonly [kind: string]: number };
}

/** What is stored and hashed of a workflow version. */
export interface WorkflowDefinition {
  readonly spec: WorkflowSpec;
  readonly pins: Pins;
}

/** A published version, which never changes, with its machine. */
export interface PublishedWorkflow {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly spec: WorkflowSpec;
  readonly pins: Pins;
  readonly machine: Stepper;
  readonly opens: OpenedBy;
}

/** What the registry looks activities up in: the commands of one version of an activity. */
export interface ActivityBook {
  commandsOf(activity: string, version: number): readonly string[];
}

const compiled = new Map<string, PublishedWorkflow>();

/** Makes a definition runnable. Compiled once for each hash: the same hash is the same workflow. */
export function runnable(
  definition: WorkflowDefinition,
  book: ActivityBook,
  hash = hashOf(definition),
): PublishedWorkflow {
  let workflow = compiled.get(hash);
  if (workflow === undefined) {
    const { pins } = definition;
    const spec = inOrder(definition.spec);
    const opens = Object.fromEntries(
      Object.entries(pins.activities).map(([name, version]) => [name, book.commandsOf(name, version)]),
    );
    workflow = {
      id: spec.id,
      version: spec.version,
      hash,
      spec,
      pins,
      opens,
      machine: compileWorkflow(spec, opens),
    };
    compiled.set(hash, workflow);
  }
  return workflow;
}

/** Thrown when a published version, or a process's word for it, was changed in the database. */
export class WorkflowAltered extends Error {
  readonly workflow: string;
  constructor(workflow: string) {
    super(`Workflow ${workflow} is not the one that the process began with.`);
    this.name = 'WorkflowAltered';
    this.workflow = workflow;
  }
}

/** The published version that a process runs on. Throws where its hash is not the one on record. */
export async function publishedWorkflow(
  tx: Tx,
  book: ActivityBook,
  at: { organization: string; id: string; version: number; hash: string },
): Promise<PublishedWorkflow> {
  const known = compiled.get(at.hash);
  if (known !== undefined) return known;
  const row = await tx
    .selectFrom('workflow_version')
    .select(['hash', 'definition'])
    .where('organization', '=', at.organization)
    .where('id', '=', at.id)
    .where('version', '=', at.version)
    .executeTakeFirstOrThrow();
  if (row.hash !== at.hash || hashOf(row.definition) !== at.hash) {
    throw new WorkflowAltered(`${at.id}@${at.version}`);
  }
  return runnable(row.definition as WorkflowDefinition, book, at.hash);
}

/** The uses of rules that keep a stage, or one of its outcomes, shut: with their pinned versions. */
export function gateOf(workflow: PublishedWorkflow, stage: string, outcome?: string): RuleUse[] {
  const found = workflow.spec.stages[stage];
  if (found === undefined) throw new Error(`Workflow ${workflow.id} has no stage ${stage}.`);
  const uses = outcome === undefined ? found.gate : (found.outcomes[outcome]?.gate ?? []);
  return uses.map((use) => pinned(use, workflow.pins));
}

const pinned = (use: RuleUseSpec, pins: Pins): RuleUse => ({
  rule: use.rule,
  version: use.version ?? pins.rules[use.rule] ?? 1,
  params: use.params,
  severity: use.severity,
  basis: use.basis,
});
