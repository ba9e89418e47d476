import type { Catalogue } from '../../catalogue.ts';
import type { Issue } from '../../kernel/refusals.ts';
import { passedBefore } from '../order.ts';
import type { WorkflowSpec } from '../spec.ts';
import { finding, nearest } from './finding.ts';
import { activitiesIn } from './uses.ts';

/** Documents that Cauce does not write, that are named twice, or whose data nothing makes up to their stage. */
export function lintDocuments(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const kinds = catalogue.documentKinds;
  const known = kinds.map(({ kind }) => kind);
  return Object.entries(spec.stages).flatMap(([stage, { documents }]) =>
    documents.flatMap((name, index) => {
      const at = ['stages', stage, 'documents', index];
      const kind = kinds.find((one) => one.kind === name);
      if (kind === undefined)
        return [finding(at, 'lint-unknown-document', { name, nearest: nearest(name, known) })];
      if (documents.indexOf(name) < index) return [finding(at, 'lint-document-twice', { name })];
      const open = openedUpTo(spec, stage, catalogue);
      const missing = kind.madeBy.filter((command) => !open.has(command));
      if (missing.length === 0) return [];
      const activities = openersOf(missing, catalogue);
      return [finding(at, 'lint-document-without-data', { name, commands: missing, activities })];
    }),
  );
}

/** What a stage, those that have begun before it and those beside it open: only what comes after it is too late. */
function openedUpTo(spec: WorkflowSpec, stage: string, catalogue: Catalogue): ReadonlySet<string> {
  return new Set(
    activitiesIn(spec)
      .filter((one) => one.stage === undefined || !passedBefore(spec, one.stage).has(stage))
      .flatMap(({ name }) => catalogue.activity(name)?.commands ?? []),
  );
}

const openersOf = (commands: readonly string[], catalogue: Catalogue): string[] => [
  ...new Set(
    catalogue.domains
      .flatMap((domain) => domain.activities)
      .filter((activity) => activity.commands.some((command) => commands.includes(command)))
      .map(({ name }) => name),
  ),
];
