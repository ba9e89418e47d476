import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Charter, CharterTerms } from '../charter.ts';

/** A consultation that counts for the stage: frozen at least, and not repeated by another. */
export interface StandingConsultation {
  readonly consultation: string;
  readonly round: number;
  readonly state: string;
  /** Known once the result is published, or the consultation annulled. */
  readonly outcome: string | null;
  readonly frozenAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly eligibility: Charter['eligibility'];
  readonly identification: readonly string[];
  readonly binding: Charter['binding'];
  /** How many options enter; null where the kind of consultation knows no places. */
  readonly places: number | null;
  readonly objectionsUntil: string | null;
  readonly openObjections: number;
}

/** The consultations of a process that nothing has taken the place of; there are one or two. */
export const standingConsultations = defineFact({
  name: 'standingConsultations',
  async read({ tx, organization, process }): Promise<readonly StandingConsultation[]> {
    const rows = await tx
      .selectFrom('consultation')
      .select(['id', 'round', 'state', 'outcome', 'charter', 'frozen_at', 'opens_at', 'closes_at'])
      .select(['objections_until', 'open_objections'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('repeated_by', 'is', null)
      .where('state', 'not in', ['drafted', 'discarded'])
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    return rows.map((row) => ({
      consultation: row.id,
      round: row.round,
      state: row.state,
      outcome: row.outcome,
      frozenAt: row.frozen_at!,
      opensAt: row.opens_at,
      closesAt: row.closes_at,
      ...ofCharter(row.charter as Charter),
      objectionsUntil: row.objections_until,
      openObjections: row.open_objections,
    }));
  },
});

/** What rules ask of a charter, as the fact tells it. */
const ofCharter = ({ timeZone, eligibility, identification, binding, counting }: CharterTerms) => ({
  ...{ timeZone, eligibility, identification, binding },
  places: counting.places ?? null,
});

/** A consultation as it will stand when its charter is frozen at an instant. */
export const asFrozen = (
  charter: CharterTerms,
  { id, round }: { readonly id: string; readonly round: number },
  frozenAt: Instant,
): StandingConsultation => ({
  ...{ consultation: id, round, state: 'frozen', outcome: null, frozenAt },
  ...{ opensAt: charter.opensAt, closesAt: charter.closesAt },
  ...ofCharter(charter),
  ...{ objectionsUntil: null, openObjections: 0 },
});
