import { defineFact } from '../../gates/fact.ts';

/** What a commitment says of itself, to be held against the others: it never leaves the judge. */
export interface CommitmentText {
  readonly code: string;
  readonly number: number | null;
  readonly title: string;
  /** What it is about and what it does, as one text. */
  readonly text: string;
  /** The titles of its milestones in their order, with their ordinals. */
  readonly milestones: readonly { readonly code: string; readonly ordinal: number; readonly title: string }[];
}

/** The texts of the commitments of the plan or still drafts: some dozens at most. */
export const commitmentTexts = defineFact({
  name: 'commitmentTexts',
  async read({ tx, organization, process }): Promise<readonly CommitmentText[]> {
    const rows = await tx
      .selectFrom('commitment')
      .select(['id', 'code', 'number', 'title', 'problem', 'action'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '!=', 'withdrawn')
      .orderBy('number')
      .execute();
    const milestones = await tx
      .selectFrom('milestone')
      .select(['commitment', 'code', 'ordinal', 'title'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('removed_at', 'is', null)
      .orderBy('ordinal')
      .execute();
    return rows.map(({ id, code, number, title, problem, action }) => ({
      ...{ code, number, title },
      text: [problem, action].filter((part) => part !== null).join('\n'),
      milestones: milestones
        .filter(({ commitment }) => commitment === id)
        .map((one) => ({ code: one.code, ordinal: one.ordinal, title: one.title })),
    }));
  },
});
