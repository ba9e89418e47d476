import { diffWorkflows, drawWorkflow, outline, outlineText, stateInStage } from '../engine/index.ts';
import { diagramWords } from '../templates/explain/diagram.ts';
import { inWords, listed } from '../templates/explain/figures.ts';
import { explainReason } from '../templates/explain/issue.ts';
import { type Placeholders, say } from '../templates/messages.ts';
import { workflows } from '../workflows/index.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { type Subject, subjectOf } from './workflow-subject.ts';

type Ready = Subject & { readonly prepared: { readonly ok: true } };

/**
 * `cauce workflow lint|show|diagram|diff`: for a team's JSON file and for the workflows that come with Cauce.
 * Ends with 0 where all is in order, 1 where something was found, 2 where the order was not understood.
 */
export const workflow: Subcommand = async (call) => {
  const [order = '', ...rest] = call.args;
  const { names, stage } = optionsOf(rest);
  const wanted = order === 'diff' ? 2 : 1;
  const known = ['lint', 'show', 'diagram', 'diff'].includes(order);
  if (!known || names.length !== wanted || (stage !== undefined && order !== 'diagram')) return usage(call);
  const subjects = names.map((name) => subjectOf(name) ?? unreadable(call, name));
  if (subjects.includes(undefined)) return 2;
  const ready = subjects
    .filter((subject) => subject !== undefined)
    .filter((subject) => inOrder(call, subject));
  if (ready.length < wanted) return 1;
  const [first, second] = ready as [Ready, Ready | undefined];
  if (order === 'lint') return lint(call, first);
  if (order === 'show') return show(call, first);
  return second === undefined ? diagram(call, first, stage) : diff(call, first, second);
};

const tellIn =
  ({ language }: Call) =>
  (word: string, fill?: Placeholders): string =>
    say(language, `values.workflow-order.${word}`, fill);

const knownNames = (language: Call['language']): string =>
  listed(
    language,
    workflows.map(({ id }) => id),
  );

function usage(call: Call): number {
  call.warn(tellIn(call)('usage', { known: knownNames(call.language) }));
  return 2;
}

function unreadable(call: Call, file: string): undefined {
  call.warn(tellIn(call)('file-unreadable', { file, known: knownNames(call.language) }));
}

function optionsOf(args: readonly string[]): { names: string[]; stage: string | undefined } {
  const at = args.indexOf('--stage');
  if (at < 0) return { names: [...args], stage: undefined };
  return { names: [...args.slice(0, at), ...args.slice(at + 2)], stage: args[at + 1] ?? '' };
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

function lint(call: Call, { prepared }: Ready): number {
  const { id, version, hash, walked } = prepared;
  const states = inWords(call.language, walked.states);
  const steps = inWords(call.language, walked.steps);
  call.say(tellIn(call)(walked.complete ? 'in-order' : 'in-order-in-part', { id, version, states, steps }));
  call.say(tellIn(call)('hash', { hash }));
  return 0;
}

function show(call: Call, { prepared }: Ready): number {
  const { spec } = prepared.definition;
  call.say(`${prepared.id}@${prepared.version}`);
  call.say(tellIn(call)('hash', { hash: prepared.hash }));
  call.say(outlineText(outline(spec, diagramWords(call.language))));
  return 0;
}

async function diagram(call: Call, { prepared }: Ready, stage: string | undefined): Promise<number> {
  const { spec } = prepared.definition;
  if (stage !== undefined && spec.stages[stage] === undefined) {
    const stages = listed(call.language, Object.keys(spec.stages));
    call.warn(tellIn(call)('unknown-stage', { id: prepared.id, stage, stages }));
    return 2;
  }
  const state = stage === undefined ? undefined : stateInStage(spec, stage);
  call.say(await drawWorkflow(spec, diagramWords(call.language), state));
  return 0;
}

function diff(call: Call, first: Ready, second: Ready): number {
  const found = diffWorkflows(first.prepared.definition, second.prepared.definition);
  const json = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));
  for (const { path, change, before, after } of found) {
    call.say(tellIn(call)(change, { path, before: json(before), after: json(after) }));
  }
  if (found.length === 0) call.say(tellIn(call)('same'));
  return 0;
}
