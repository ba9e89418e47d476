import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A notice that was told by mail, and how its mails fared; nobody is named. */
export interface NoticeLine {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly sequence: number;
  readonly byLaw: boolean;
  readonly recipients: number;
  readonly writtenAt: string;
  readonly sent: number;
  readonly waiting: number;
  /** How many were not sent, by the code of the reason. */
  readonly notSent: readonly { readonly reason: string; readonly count: number }[];
}

/** The notices of a process in their order; `after` is a notice. */
export function noticesView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<NoticeLine> | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('notice')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('id', '>', at.after);
    const rows = await query.execute();
    const ids = rows.map(({ id }) => id);
    const { rows: fared } =
      ids.length === 0
        ? { rows: [] }
        : await sql<{ notice: string; how: string; count: number }>`
            select notice, case when given_up_at is not null then coalesce(reason, 'given-up')
              when sent_at is not null then 'sent' else 'waiting' end as how, count(*)::int as count
            from outgoing_mail
            where organization = ${organization} and process = ${process} and notice in (${sql.join(ids)})
            group by 1, 2 order by 2`.execute(tx);
    return pageOf(
      rows,
      at.limit,
      (row): NoticeLine => {
        const of = fared.filter(({ notice }) => notice === row.id);
        const total = (what: string) => of.find(({ how }) => how === what)?.count ?? 0;
        return {
          ...{ id: row.id, kind: row.kind, subject: row.subject, sequence: row.sequence },
          ...{ byLaw: row.by_law, recipients: row.recipients, writtenAt: row.written_at },
          ...{ sent: total('sent'), waiting: total('waiting') },
          notSent: of
            .filter(({ how }) => how !== 'sent' && how !== 'waiting')
            .map(({ how: reason, count }) => ({ reason, count })),
        };
      },
      (row) => row.id,
    );
  });
}
