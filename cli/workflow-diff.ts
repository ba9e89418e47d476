import { changesBetween, diffWorkflows } from '../engine/index.ts';
import { explainChange } from '../templates/explain/workflow-change.ts';
import type { Call } from './subcommand.ts';
import type { WorkflowOptions } from './workflow-options.ts';
import type { Ready } from './workflow-subject.ts';
import { tellIn } from './workflow-words.ts';

/** `workflow diff`: what changes for those who take part; with `--places` every difference, by its place. */
export function diff(call: Call, subjects: readonly Ready[], { flags }: WorkflowOptions): number {
  const tell = tellIn(call);
  const [first, second] = subjects.map(({ prepared }) => prepared) as [Ready['prepared'], Ready['prepared']];
  const places = diffWorkflows(first.definition, second.definition);
  if (places.length === 0) {
    call.say(tell('same'));
    return 0;
  }
  if (flags.places === true) {
    const json = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));
    for (const { path, change, before, after } of places)
      call.say(tell(change, { path, before: json(before), after: json(after) }));
    return 0;
  }
  const changes = changesBetween(first.definition, second.definition);
  if (changes.length === 0) {
    call.say(tell('no-changes', { count: places.length }));
    return 0;
  }
  call.say(tell('changes', { id: second.id, before: first.version, after: second.version }));
  for (const change of changes) call.say(tell('change', { change: explainChange(call.language, change) }));
  return 0;
}
