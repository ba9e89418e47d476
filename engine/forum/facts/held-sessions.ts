import { defineFact } from '../../gates/fact.ts';

/** A session that was held, as rules judge it. */
export interface HeldSession {
  readonly session: string;
  readonly kind: 'ordinary' | 'extraordinary';
  readonly number: number;
  readonly call: number;
  readonly startsAt: string;
  readonly noQuorumAt: string | null;
  readonly secondCallAt: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly quorum: { readonly needed: number; readonly present: number; readonly reached: boolean } | null;
  readonly noticeShort: boolean;
  readonly withoutNotice: boolean;
  readonly documents: number;
  readonly documentsInTime: boolean;
  readonly minutesApprovedAt: string | null;
  readonly minutesPublishedAt: string | null;
  /** The rules that it was held by. */
  readonly rules: object;
}

export interface HeldSessions {
  /** When the process began: from then on the forum is to meet. */
  readonly since: string;
  readonly sessions: readonly HeldSession[];
}

/** The sessions that the forum opened, the oldest first. A forum meets some tens of times. */
export const heldSessions = defineFact({
  name: 'heldSessions',
  async read({ tx, organization, process }): Promise<HeldSessions> {
    const { opened_at } = await tx
      .selectFrom('process')
      .select('opened_at')
      .where('organization', '=', organization)
      .where('id', '=', process)
      .executeTakeFirstOrThrow();
    const rows = await tx
      .selectFrom('forum_session as session')
      .leftJoin('session_minutes as minutes', (join) =>
        join
          .onRef('minutes.organization', '=', 'session.organization')
          .onRef('minutes.process', '=', 'session.process')
          .onRef('minutes.session', '=', 'session.id'),
      )
      .selectAll('session')
      .select(['minutes.approved_at', 'minutes.published_at'])
      .select((row) =>
        row
          .selectFrom('session_document as document')
          .select((one) => one.fn.countAll<string>().as('found'))
          .whereRef('document.organization', '=', 'session.organization')
          .whereRef('document.process', '=', 'session.process')
          .whereRef('document.session', '=', 'session.id')
          .as('documents'),
      )
      .where('session.organization', '=', organization)
      .where('session.process', '=', process)
      .where('session.organ', '=', 'forum')
      .where('session.opened_at', 'is not', null)
      .orderBy('session.opened_at')
      .execute();
    return {
      since: opened_at,
      sessions: rows.map((row) => ({
        session: row.id,
        kind: row.kind,
        number: row.number ?? 0,
        call: row.call,
        startsAt: row.starts_at,
        noQuorumAt: row.no_quorum_at,
        secondCallAt: row.second_call_at,
        openedAt: row.opened_at!,
        closedAt: row.closed_at,
        quorum: row.quorum as HeldSession['quorum'],
        noticeShort: row.notice_short,
        withoutNotice: row.without_notice,
        documents: Number(row.documents ?? 0),
        documentsInTime: row.documents_in_time,
        minutesApprovedAt: row.approved_at,
        minutesPublishedAt: row.published_at,
        rules: row.procedure,
      })),
    };
  },
});
