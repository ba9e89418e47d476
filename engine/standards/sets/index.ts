import type { Membership, Standard } from '../standard.ts';
import { ogp2017 } from './ogp-2017.ts';
import { ogp2021 } from './ogp-2021.ts';
import { ogpLocal } from './ogp-local.ts';

/** Every standard that Cauce knows, in the order of their days. */
export const standards: readonly Standard[] = [ogp2017, ogpLocal, ogp2021];

/**
 * The standard that judges what began on a local day. Of two that hold on one day, the one of the membership alone: a
 * local plan of 2021 is judged by the local programme's, a plan of 2018 to 2020 by the set of 2017. Nothing where
 * none held.
 */
export function standardFor(
  { programme, membership }: { readonly programme: string; readonly membership: Membership },
  startsOn: string,
): Standard | undefined {
  const holding = standards.filter(
    (one) =>
      one.programme === programme &&
      one.memberships.includes(membership) &&
      one.inForce.from <= startsOn &&
      (one.inForce.until === null || startsOn <= one.inForce.until),
  );
  return holding.toSorted((one, other) => one.memberships.length - other.memberships.length)[0];
}

/** Whether a standard asks for a requirement, and does not only recommend it. */
export const isMinimum = (standard: string, requirement: string): boolean =>
  standards.some(
    ({ id, requirements }) =>
      id === standard && requirements.some((one) => one.id === requirement && one.kind === 'minimum'),
  );
