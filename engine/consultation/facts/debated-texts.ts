import { defineFact, exceptionsListed } from '../../gates/fact.ts';

export interface DebatedTexts {
  readonly texts: number;
  /** Texts whose debate has not been held or has not ended. */
  readonly notDebated: readonly { readonly text: string; readonly state: string }[];
  /** The first articles without an answer: of those on which something was said, or of all, as the rule asks. */
  readonly unanswered: readonly {
    readonly text: string;
    readonly version: number;
    readonly article: string;
    readonly number: number;
  }[];
}

/** The texts of a process that are put to debate, and what is owed to it. A process debates a handful. */
export const debatedTexts = defineFact({
  name: 'debatedTexts',
  async read({ tx, organization, process }, params): Promise<DebatedTexts> {
    const texts = await tx
      .selectFrom('draft_text')
      .select(['id as text', 'state'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '<>', 'discarded')
      .orderBy('id')
      .execute();
    let open = tx
      .selectFrom('debated_article')
      .select(['text', 'version', 'article', 'number'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('outcome', 'is', null)
      .orderBy('text')
      .orderBy('version')
      .orderBy('number')
      .limit(exceptionsListed);
    if ((params as { everyArticle?: boolean }).everyArticle !== true)
      open = open.where(({ eb, or }) =>
        or([eb('in_favour', '>', 0), eb('against', '>', 0), eb('changes', '>', 0)]),
      );
    return {
      texts: texts.length,
      notDebated: texts.filter(({ state }) => state === 'drafted' || state === 'debated'),
      unanswered: await open.execute(),
    };
  },
});
