import type { Commitment } from './commitment.ts';
import { connectedManagement } from './commitments/connected-management.ts';
import { disabilityInclusion } from './commitments/disability-inclusion.ts';
import { greenerPenalolen } from './commitments/greener-penalolen.ts';

/** The three that the consultation chose, in the order of their votes. */
export const commitments: readonly Commitment[] = [
  greenerPenalolen,
  disabilityInclusion,
  connectedManagement,
];
