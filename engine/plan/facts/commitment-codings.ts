import { defineFact } from '../../gates/fact.ts';

/**
 * How a commitment is coded, where it is: `onThisVersion` says whether the coding judged the text as it is now,
 * or, once the plan was submitted, as it was then: what an amendment changes later was not to be judged before.
 */
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
        ({ selectFrom }) =>
          selectFrom('amendment')
            .select(({ fn }) => fn.min('amendment.commitment_version').as('version'))
            .whereRef('amendment.organization', '=', 'commitment.organization')
            .whereRef('amendment.process', '=', 'commitment.process')
            .whereRef('amendment.commitment', '=', 'commitment.id')
            .as('first_amended'),
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
    return rows.map(({ id, code, version, first_amended, commitment_version, ...coding }) => ({
      commitment: id,
      code,
      coding: coded(
        coding,
        (commitment_version ?? 0) >= (first_amended === null ? version : first_amended - 1),
      ),
    }));
  },
});

/** The columns of a coding, null where there is none. */
interface CodedColumns {
  readonly verifiable: string | null;
  readonly relevant: string | null;
  readonly values: readonly string[] | null;
  readonly potential: string | null;
}

function coded(
  { verifiable, relevant, values, potential }: CodedColumns,
  onThisVersion: boolean,
): CommitmentCoding['coding'] {
  if (verifiable === null || relevant === null || potential === null) return undefined;
  return { verifiable, relevant, values: values ?? [], potential, onThisVersion };
}
