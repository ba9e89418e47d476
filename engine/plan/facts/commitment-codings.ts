import { defineFact } from '../../gates/fact.ts';

/** How a commitment is coded, where it is: `onThisVersion` says whether the coding judged the text as it is now. */
export interface CommitmentCoding {
  readonly commitment: string;
  readonly code: string;
  readonly coding:
    | {
        readonly verifiable: string;
        readonly relevant: string;
        readonly values: readonly string[];
        readonly potential: string;
        readonly onThisVersion: boolean;
      }
    | undefined;
}

/** The coding in force of every commitment that was not withdrawn. */
export const commitmentCodings = defineFact({
  name: 'commitmentCodings',
  async read({ tx, organization, process }): Promise<readonly CommitmentCoding[]> {
    const rows = await tx
      .selectFrom('commitment')
      .leftJoin('commitment_coding', (join) =>
        join
          .onRef('commitment_coding.organization', '=', 'commitment.organization')
          .onRef('commitment_coding.process', '=', 'commitment.process')
          .onRef('commitment_coding.commitment', '=', 'commitment.id')
          .on('commitment_coding.superseded_at', 'is', null),
      )
      .select([
        'commitment.id',
        'commitment.code',
        'commitment.version',
        'commitment_coding.commitment_version',
        'commitment_coding.verifiable',
        'commitment_coding.relevant',
        'commitment_coding.open_government_values as values',
        'commitment_coding.potential',
      ])
      .where('commitment.organization', '=', organization)
      .where('commitment.process', '=', process)
      .where('commitment.state', '!=', 'withdrawn')
      .orderBy('commitment.code')
      .execute();
    return rows.map(({ id, code, version, commitment_version, verifiable, relevant, values, potential }) => ({
      commitment: id,
      code,
      coding:
        verifiable === null || relevant === null || potential === null
          ? undefined
          : {
              verifiable,
              relevant,
              values: values ?? [],
              potential,
              onThisVersion: commitment_version === version,
            },
    }));
  },
});
