import type { Catalogue } from '../catalogue.ts';
import type { Issue } from '../kernel/refusals.ts';
import { type Position, readJson } from './json-text.ts';
import { finding } from './lint/finding.ts';
import { type Prepared, prepareWorkflow } from './prepare.ts';

/** What came of a team's file, and where in it a path of the workflow stands. */
export interface PreparedText {
  readonly prepared: Prepared;
  positionOf(path: string): Position;
}

/** Prepares a workflow from its JSON text, where more can be wrong than in its value: the text itself, a name given twice. */
export function prepareWorkflowText(text: string, catalogue: Catalogue): PreparedText {
  const json = readJson(text);
  if (!json.ok) return { prepared: refused([finding([], 'lint-json')]), positionOf: () => json.at };
  const prepared = prepareWorkflow(json.value, catalogue);
  const twice = json.twice.map(({ path, key }) => finding([path], 'lint-key-twice', { key }));
  if (twice.length === 0) return { prepared, positionOf: json.positionOf };
  const issues = [...twice, ...(prepared.ok ? [] : prepared.issues)];
  return { prepared: refused(issues), positionOf: json.positionOf };
}

const refused = (issues: readonly Issue[]): Prepared => ({ ok: false, issues });
