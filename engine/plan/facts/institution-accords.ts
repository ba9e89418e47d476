import { defineFact } from '../../gates/fact.ts';
import { sameName } from '../../people/body-name.ts';

/** An institution outside the organization that a commitment counts on, and when it bound itself, if it did. */
export interface OutsideInstitution {
  readonly commitment: string;
  readonly code: string;
  readonly institution: string;
  readonly startsOn: string | null;
  readonly signedAt: string | null;
}

/** Every institution outside the organization that an adopted commitment or a draft counts on. */
export const institutionAccords = defineFact({
  name: 'institutionAccords',
  async read({ tx, organization, process }): Promise<readonly OutsideInstitution[]> {
    const rows = await tx
      .selectFrom('commitment')
      .select(['id', 'code', 'outside', 'starts_on'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '!=', 'withdrawn')
      .orderBy('code')
      .execute();
    const accords = await tx
      .selectFrom('accord')
      .select(['institution', 'signed_at'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('signed_at')
      .execute();
    return rows.flatMap(({ id, code, outside, starts_on }) =>
      outside.map((institution) => ({
        commitment: id,
        code,
        institution,
        startsOn: starts_on,
        signedAt: accords.find((accord) => sameName(accord.institution, institution))?.signed_at ?? null,
      })),
    );
  },
});
