import type { Issue } from '../../kernel/refusals.ts';
import { standards } from '../../standards/sets/index.ts';
import type { WorkflowSpec } from '../spec.ts';
import { finding, nearest } from './finding.ts';

/** A standard that asks of sectors that the forum does not have, or whose figures are not the method's to set. */
export function lintStandard(spec: WorkflowSpec): Issue[] {
  if (spec.standard === undefined) return [];
  const { programme, membership, nonGovernment, figures = {} } = spec.standard;
  const sectors = Object.keys(spec.forum?.sectors ?? {});
  const requirements = standards
    .filter((one) => one.programme === programme && one.memberships.includes(membership))
    .flatMap((one) => one.requirements);
  const own = requirements.filter(({ verified, rule }) => verified !== 'read' && rule !== undefined);
  const names = own.map(({ id }) => id);
  return [
    ...nonGovernment.flatMap((sector, index) =>
      sectors.includes(sector)
        ? []
        : [finding(['standard', 'nonGovernment', index], 'lint-unknown-sector', { sector, sectors })],
    ),
    ...Object.keys(figures)
      .filter((name) => !names.includes(name))
      .map((name) =>
        finding(['standard', 'figures', name], 'lint-figure-not-yours', {
          name,
          nearest: nearest(name, names),
        }),
      ),
  ];
}
