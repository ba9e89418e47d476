import type { Catalogue } from '../../catalogue.ts';
import type { Issue } from '../../kernel/refusals.ts';
import { type Role, roles } from '../../people/roles.ts';
import type { WorkflowSpec } from '../spec.ts';
import { finding, nearest, type Place } from './finding.ts';
import { activitiesIn } from './uses.ts';

/** Held in every process, whatever its workflow says: anyone, what falls due, and who runs the organization. */
const always: readonly Role[] = ['public', 'clock', 'administrator'];

/** Roles that the engine does not have, and commands that a workflow opens to nobody. */
export function lintRoles(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const unknown = Object.entries(spec.roles)
    .filter(([, role]) => !roles.includes(role.as as Role))
    .map(([id, { as }]) =>
      finding(['roles', id, 'as'], 'lint-unknown-role', { name: as, nearest: nearest(as, roles) }),
    );
  unknown.push(...lintGiven(spec));
  // Which commands nobody may send is not worth saying while a role is only misspelt.
  return unknown.length > 0 ? unknown : lintSenders(spec, catalogue);
}

/** A role that no mandate gives: the clock's is nobody's. */
const lintGiven = (spec: WorkflowSpec): Issue[] =>
  Object.entries(spec.roles).flatMap(([id, { as }]) =>
    as === 'clock' ? [finding(['roles', id, 'as'], 'lint-role-nobody-is-given', { role: as })] : [],
  );

function lintSenders(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const held = new Set<string>([...always, ...Object.values(spec.roles).map(({ as }) => as)]);
  const sent = (command: string, at: Place): Issue[] => {
    const by = catalogue.command(command)?.by;
    if (by === undefined || by.some((role) => held.has(role))) return [];
    return [finding(at, 'lint-nobody-sends', { command, by: [...by] })];
  };
  return [
    ...activitiesIn(spec).flatMap(({ name, at }) =>
      (catalogue.activity(name)?.commands ?? []).flatMap((command) => sent(command, at)),
    ),
    ...Object.entries(spec.stages).flatMap(([id, stage]) => [
      ...passages(spec, catalogue, id, held),
      ...Object.keys(stage.outcomes).flatMap((name) =>
        sent('propose-outcome', ['stages', id, 'outcomes', name]),
      ),
    ]),
  ];
}

/** Who asks that a stage be left: a role of the workflow, or the clock where the stage has a deadline. */
function passages(spec: WorkflowSpec, catalogue: Catalogue, id: string, held: ReadonlySet<string>): Issue[] {
  const by = catalogue.command('request-passage')?.by ?? [];
  if (by.some((role) => role !== 'clock' && held.has(role))) return [];
  const { deadline, gate } = spec.stages[id]!;
  if (deadline !== undefined && by.includes('clock')) {
    // The clock asks once. Refused by a gate that is shut then, it does not come back, and nobody else may ask.
    const shuts = gate.some(({ severity }) => severity !== 'good-practice');
    const asks = by.filter((role) => role !== 'clock');
    return shuts ? [finding(['stages', id, 'deadline'], 'lint-only-the-clock-asks', { by: asks })] : [];
  }
  return [
    finding(['stages', id], 'lint-nobody-sends', {
      command: 'request-passage',
      by: by.filter((role) => role !== 'clock'),
    }),
  ];
}
