import { defineFact, exceptionsListed } from '../../../gates/fact.ts';

/** How many lessons were carried here, how many wait for an answer, and the first of those. */
export interface CarriedLessons {
  readonly carried: number;
  readonly open: number;
  readonly first: readonly { readonly carriedLesson: string; readonly about: string }[];
}

/** The lessons of earlier cycles that were brought to this one; a cycle leaves some tens. */
export const carriedLessons = defineFact({
  name: 'carriedLessons',
  async read({ tx, organization, process }): Promise<CarriedLessons> {
    const rows = await tx
      .selectFrom('carried_lesson')
      .select(['id', 'about', 'answer'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id')
      .execute();
    const open = rows.filter(({ answer }) => answer === null);
    const first = open.slice(0, exceptionsListed).map(({ id, about }) => ({ carriedLesson: id, about }));
    return { carried: rows.length, open: open.length, first };
  },
});
