import { defineFact } from '../../gates/fact.ts';

/** What is on record for a step. */
export interface DatedArtefact {
  readonly step: string;
  readonly datedOn: string | null;
  readonly postponed: string | null;
  /** How many pieces show its act. */
  readonly acts: number;
  readonly sectors: readonly string[];
}

/** What is in force for each step of a process: as many as there are steps. */
export const datedArtefacts = defineFact({
  name: 'datedArtefacts',
  async read({ tx, organization, process }): Promise<readonly DatedArtefact[]> {
    const rows = await tx
      .selectFrom('dated_artefact')
      .select(['step', 'dated_on', 'postponed', 'act', 'signers'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('superseded_at', 'is', null)
      .orderBy('step')
      .limit(200)
      .execute();
    return rows.map(({ step, dated_on, postponed, act, signers }) => ({
      step,
      datedOn: dated_on,
      postponed,
      acts: act.length,
      sectors: [...new Set(signers.map(({ sector }) => sector))].sort(),
    }));
  },
});
