import { z } from 'zod';
import { Evidence } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import type { Context } from '../../kernel/command.ts';
import { notFound, type Refused } from '../../kernel/refusals.ts';
import { Id, Line } from '../../kernel/values.ts';

/** A matter as it is put on an agenda, with its documents. */
export const AgendaInput = z
  .strictObject({
    title: Line,
    kind: z.enum(['matter', 'minutes', 'agreements', 'resolution', 'other']).default('matter'),
    /** The resolution that is to be decided. */
    resolution: Id.optional(),
    /** The minutes of an earlier session that are to be approved. */
    minutes: Id.optional(),
    documents: z.array(Evidence).max(20).default([]),
  })
  .refine(({ kind, resolution }) => (kind === 'resolution') === (resolution !== undefined), {
    path: ['resolution'],
    params: { reason: 'item-names-its-resolution' },
  })
  .refine(({ kind, minutes }) => (kind === 'minutes') === (minutes !== undefined), {
    path: ['minutes'],
    params: { reason: 'item-names-its-minutes' },
  });
export type AgendaInput = z.output<typeof AgendaInput>;

/** Refuses a matter that names what is not there. `path` is where it stands in the input. */
export async function refuseStrangeItem(
  context: Context<unknown>,
  item: AgendaInput,
  path: string,
): Promise<Refused | undefined> {
  const { tx, organization } = context;
  if (item.resolution !== undefined && !(await has(context, 'resolution', item.resolution)))
    return notFound('resolution', item.resolution);
  if (item.minutes !== undefined && !(await has(context, 'session_minutes', item.minutes)))
    return notFound('session-minutes', item.minutes);
  return missingFiles(tx, organization, `${path}documents`, item.documents);
}

async function has(
  { tx, organization, process }: Context<unknown>,
  table: 'resolution' | 'session_minutes',
  id: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom(table)
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts matters on a session's agenda, from a number on, with their documents shared at this instant. */
export async function putOnAgenda(
  context: Context<unknown>,
  session: string,
  matters: readonly AgendaInput[],
  how: { readonly added: 'call' | 'addition' | 'off-agenda'; readonly from: number },
): Promise<{ item: string; number: number; kind: string; documents: number }[]> {
  const { tx, organization, process, recordedAt, newId, seal } = context;
  const rows = matters.map((matter, index) => {
    const id = newId();
    const { title, kind, resolution = null, minutes = null } = matter;
    const number = how.from + index;
    const values = {
      organization,
      process: process.id,
      id,
      session,
      number,
      title,
      kind,
      resolution,
      minutes,
    };
    return {
      matter,
      row: {
        ...values,
        added: how.added,
        added_at: recordedAt,
        note: null,
        ...seal('session_item', id, { title, note: null }),
      },
    };
  });
  await tx
    .insertInto('session_item')
    .values(rows.map(({ row }) => row))
    .execute();
  for (const { matter, row } of rows) await shareWith(context, session, row.id, matter.documents);
  return rows.map(({ matter, row }) => ({
    item: row.id,
    number: row.number,
    kind: row.kind,
    documents: matter.documents.length,
  }));
}

/** Shares documents of a session, of one of its matters where one is named: from now on, and never before. */
export async function shareWith(
  { tx, organization, process, recordedAt, newId, seal }: Context<unknown>,
  session: string,
  item: string | null,
  documents: readonly Evidence[],
): Promise<string[]> {
  if (documents.length === 0) return [];
  const rows = documents.map((source) => {
    const id = newId();
    const values = { organization, process: process.id, id, session, item, source, shared_at: recordedAt };
    return { ...values, ...seal('session_document', id, { source }) };
  });
  await tx.insertInto('session_document').values(rows).execute();
  return rows.map(({ id }) => id);
}
