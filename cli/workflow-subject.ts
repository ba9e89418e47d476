import { readFileSync } from 'node:fs';
import {
  composeCatalogue,
  type Position,
  type Prepared,
  prepareWorkflow,
  prepareWorkflowText,
} from '../engine/index.ts';
import { workflows } from '../workflows/index.ts';

/** What an order on workflows is about: a team's file or a built-in, and what came of preparing it. */
export interface Subject {
  readonly name: string;
  readonly prepared: Prepared;
  /** What was read, as it is sent to be published. */
  readonly input: unknown;
  /** Where in the file a path of the workflow stands; a built-in has no such place. */
  positionOf?(path: string): Position;
}

/** A workflow that lint has nothing to say about. */
export type Ready = Subject & { readonly prepared: { readonly ok: true } };

/** A built-in by its name, with or without its version, or else a file; nothing where there is neither. */
export function subjectOf(name: string): Subject | undefined {
  const catalogue = composeCatalogue();
  const builtIn = workflows.find(({ id, version }) => name === id || name === `${id}@${version}`);
  if (builtIn !== undefined) return { name, input: builtIn, prepared: prepareWorkflow(builtIn, catalogue) };
  const text = readText(name);
  if (text === undefined) return undefined;
  const { prepared, positionOf } = prepareWorkflowText(text, catalogue);
  return { name, input: prepared.ok ? JSON.parse(text) : undefined, prepared, positionOf };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return undefined;
  }
}
