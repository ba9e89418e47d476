import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';
import type { Issue } from '../kernel/refusals.ts';
import type { ContributionRow } from './contribution-csv.ts';
import type { ContributionChannel } from './contribution-values.ts';
import { listed, rowIssue } from './csv-sheet.ts';
import { foliosOfOthers } from './folio-ranges.ts';
import { takenFolios } from './folios.ts';
import { contributionLifecycle } from './machine.ts';

/** What is wrong with the rows among themselves and with what is on record: segments and folios. */
export async function refuseRows(
  context: Context<unknown>,
  rows: readonly ContributionRow[],
  meeting: string | null,
): Promise<readonly Issue[]> {
  const { tx, organization, process } = context;
  const mapped = await tx
    .selectFrom('segment')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('withdrawn_at', 'is', null)
    .execute();
  const segments = new Set(mapped.map(({ id }) => id));
  const folios = rows.flatMap(({ folio }) => (folio === undefined ? [] : [folio]));
  const taken = await takenFolios(context, folios);
  const ofOthers = await foliosOfOthers(context, folios, meeting);
  const firstAt = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { row, folio, segment } of rows) {
    if (segment !== undefined && !segments.has(segment)) {
      issues.push(
        rowIssue(row, 'segment', 'not-on-the-stakeholder-map', { missing: [segment.slice(0, 60)] }),
      );
    }
    if (folio === undefined) continue;
    const first = firstAt.get(folio);
    if (taken.has(folio)) issues.push(rowIssue(row, 'folio', 'folio-taken', { folio }));
    else if (ofOthers.has(folio)) issues.push(rowIssue(row, 'folio', 'folio-of-another-meeting', { folio }));
    else if (first !== undefined) issues.push(rowIssue(row, 'folio', 'folio-twice', { folio, first }));
    else firstAt.set(folio, row);
  }
  return listed(issues);
}

/** Rows per statement: enough to be fast, few enough for a message of some megabytes. */
const rowsPerStatement = 5_000;

/** Keeps the rows of an import under one seal, in the order of the sheet. */
export async function keepRows(
  context: Context<unknown>,
  batch: string,
  rows: readonly ContributionRow[],
  from: {
    readonly meeting: string | null;
    readonly segment: string | null;
    readonly channel: ContributionChannel;
  },
): Promise<void> {
  const { tx, organization, process, occurredAt, newId, sealBatch, beginBatch } = context;
  const ids = rows.map(() => newId()).sort();
  const texts = rows.map(({ body }, index) => ({ id: ids[index]!, texts: { body } }));
  const sealed = sealBatch('contribution', batch, texts);
  const state = beginBatch(contributionLifecycle, batch);
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const chunk = rows.slice(start, start + rowsPerStatement).map((row, index) => ({
      ...sealed[start + index]!,
      segment: row.segment ?? from.segment,
      kind: row.kind,
      body: row.body,
      channel: row.channel ?? from.channel,
      folio: row.folio ?? null,
    }));
    // One parameter for a whole chunk: the driver would otherwise send some ten for each row.
    await sql`
      insert into contribution (organization, process, meeting, batch, state, received_at,
        id, segment, kind, body, channel, folio, salt, seal)
      select ${organization}, cast(${process.id} as uuid), cast(${from.meeting} as uuid), cast(${batch} as uuid),
        ${state}, cast(${occurredAt} as timestamptz), id, segment, kind, body, channel, folio, salt, seal
      from jsonb_to_recordset(cast(cast(${JSON.stringify(chunk)} as text) as jsonb)) as sheet
        (id uuid, segment text, kind text, body text, channel text, folio text, salt text, seal text)`.execute(
      tx,
    );
  }
}
