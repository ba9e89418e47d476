import type { Engine } from '../../kernel/engine.ts';
import type { NoticeContent } from '../notice/content.ts';

/** One consent of a person: to what, by which text, how and when, and whether it was taken back. */
export interface ConsentLine {
  readonly consent: string;
  readonly process: string;
  readonly purpose: string;
  readonly title: string;
  readonly text: string;
  readonly textHash: string;
  readonly noticeVersion: number;
  readonly law: string;
  readonly form: string;
  readonly means: string;
  readonly givenBy: string;
  readonly givenAt: string;
  readonly withdrawnAt: string | null;
}

/** What a person consented to, in every process, the oldest first; nothing where there is no such person. */
export function consentsOfPersonView(
  engine: Engine,
  at: { organization: string; person: string },
): Promise<{ readonly items: readonly ConsentLine[] } | undefined> {
  const { organization, person } = at;
  return engine.unit(organization, async (tx) => {
    const known = await tx
      .selectFrom('person')
      .select('id')
      .where('organization', '=', organization)
      .where('id', '=', person)
      .executeTakeFirst();
    if (known === undefined) return { commit: false, value: undefined };
    const rows = await tx
      .selectFrom('consent')
      .innerJoin('privacy_notice', (join) =>
        join
          .onRef('privacy_notice.organization', '=', 'consent.organization')
          .onRef('privacy_notice.process', '=', 'consent.process')
          .onRef('privacy_notice.id', '=', 'consent.notice'),
      )
      .select(['consent.id', 'consent.process', 'consent.purpose', 'consent.text_hash', 'consent.law'])
      .select(['consent.form', 'consent.means', 'consent.given_by', 'consent.given_at'])
      .select(['consent.withdrawn_at', 'privacy_notice.version', 'privacy_notice.content'])
      .where('consent.organization', '=', organization)
      .where('consent.person', '=', person)
      .orderBy('consent.id')
      .limit(1000)
      .execute();
    const items = rows.map((row): ConsentLine => {
      const { purposes } = row.content as NoticeContent;
      const purpose = purposes.find(({ code }) => code === row.purpose)!;
      return {
        consent: row.id,
        process: row.process,
        purpose: row.purpose,
        title: purpose.title,
        text: purpose.text,
        textHash: row.text_hash,
        noticeVersion: row.version,
        law: row.law,
        form: row.form,
        means: row.means,
        givenBy: row.given_by,
        givenAt: row.given_at,
        withdrawnAt: row.withdrawn_at,
      };
    });
    return { commit: false, value: { items } };
  });
}
