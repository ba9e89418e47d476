import type { Catalogue } from '../../catalogue.ts';
import { lintProcedure } from '../../forum/procedure/lint.ts';
import type { Issue } from '../../kernel/refusals.ts';
import type { WorkflowSpec } from '../spec.ts';
import { finding } from './finding.ts';

/** The command that puts rules of procedure to use: without it nobody ever meets by them. */
const calls = 'call-session';

/** Rules of procedure that no forum of this workflow could keep, or that nothing uses. */
export function lintForumProcedure(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const procedure = spec.forum?.procedure;
  if (procedure === undefined) return [];
  const at = ['forum', 'procedure'];
  const sectors = spec.forum?.sectors ?? {};
  const given = Object.values(sectors).map((sector) => sector.seats);
  const seats = given.every((count) => count !== undefined)
    ? given.reduce((sum, count) => sum + count, 0)
    : undefined;
  const found = lintProcedure(procedure, { seats, sectors: Object.keys(sectors) });
  const used = [...spec.throughout, ...Object.values(spec.stages).flatMap((stage) => stage.activities)].some(
    (name) => catalogue.activity(name)?.commands.includes(calls),
  );
  return [
    ...found.map(({ path, reason, details }) => finding([...at, path], reason, details)),
    ...(used ? [] : [finding(at, 'lint-procedure-not-used', { command: calls })]),
  ];
}
