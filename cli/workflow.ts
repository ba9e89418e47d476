import { drawWorkflow, outline, outlineText, stateInStage } from '../engine/index.ts';
import { diagramWords } from '../templates/explain/diagram.ts';
import { inWords, listed } from '../templates/explain/figures.ts';
import { explainReason } from '../templates/explain/issue.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { diff } from './workflow-diff.ts';
import { migrate } from './workflow-migrate.ts';
import { type WorkflowOptions, workflowOptions } from './workflow-options.ts';
import { publish } from './workflow-publish.ts';
import { simulate } from './workflow-simulate.ts';
import { type Ready, type Subject, subjectOf } from './workflow-subject.ts';
import { knownNames, tellIn, usage } from './workflow-words.ts';

type Order = (call: Call, subjects: readonly Ready[], options: WorkflowOptions) => Promise<number> | number;

/** The orders that are about workflows in files or that come with Cauce. */
const orders: { readonly [name: string]: Order } = { lint, show, diagram, simulate, diff, publish };

/**
 * `cauce workflow lint|show|diagram|simulate|diff|publish|migrate`: for a team's JSON file and for the workflows that
 * come with Cauce. Ends with 0 where all is in order, 1 where something was found, 2 where the order was not understood.
 */
export const workflow: Subcommand = async (call) => {
  const [name = '', ...rest] = call.args;
  const options = workflowOptions(name, rest);
  if (options === undefined) return usage(call);
  if (name === 'migrate') return migrate(call, options);
  const subjects = options.names.map((one) => subjectOf(one) ?? unreadable(call, one));
  if (subjects.includes(undefined)) return 2;
  const ready = subjects
    .filter((subject) => subject !== undefined)
    .filter((subject) => inOrder(call, subject));
  if (ready.length < subjects.length) return 1;
  return orders[name]!(call, ready, options);
};

function unreadable(call: Call, file: string): undefined {
  call.warn(tellIn(call)('file-unreadable', { file, known: knownNames(call) }));
}

/** Says what is wrong with a workflow, place by place; answers whether nothing is. */
function inOrder(call: Call, subject: Subject): subject is Ready {
  const { name, prepared, positionOf } = subject;
  if (prepared.ok) return true;
  for (const { path, reason, details } of prepared.issues) {
    const at = positionOf?.(path);
    const place = at === undefined ? name : `${name}:${at.line}:${at.column}`;
    call.warn(path === '' ? place : `${place}  ${path}`);
    call.warn(`    ${explainReason(call.language, reason, details)}`);
  }
  call.warn(tellIn(call)('found', { count: prepared.issues.length }));
  return false;
}

function lint(call: Call, [subject]: readonly Ready[]): number {
  const { id, version, hash, walked } = subject!.prepared;
  const states = inWords(call.language, walked.states);
  const steps = inWords(call.language, walked.steps);
  call.say(tellIn(call)(walked.complete ? 'in-order' : 'in-order-in-part', { id, version, states, steps }));
  call.say(tellIn(call)('hash', { hash }));
  return 0;
}

function show(call: Call, [subject]: readonly Ready[]): number {
  const { id, version, hash, definition } = subject!.prepared;
  call.say(`${id}@${version}`);
  call.say(tellIn(call)('hash', { hash }));
  call.say(outlineText(outline(definition.spec, diagramWords(call.language))));
  return 0;
}

async function diagram(
  call: Call,
  [subject]: readonly Ready[],
  { values: { stage } }: WorkflowOptions,
): Promise<number> {
  const { id, definition } = subject!.prepared;
  const { spec } = definition;
  if (stage !== undefined && spec.stages[stage] === undefined) {
    const stages = listed(call.language, Object.keys(spec.stages));
    call.warn(tellIn(call)('unknown-stage', { id, stage, stages }));
    return 2;
  }
  const state = stage === undefined ? undefined : stateInStage(spec, stage);
  call.say(await drawWorkflow(spec, diagramWords(call.language), state));
  return 0;
}
