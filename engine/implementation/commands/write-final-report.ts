import { z } from 'zod';
import { missingFiles } from '../../files/missing-files.ts';
import { filesIn } from '../../files/written.ts';
import type { Context } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { noSuchCommitment } from '../../plan/views/no-such-commitment.ts';
import { type FinalReportContent, finalReportFields } from '../final-report-fields.ts';

/**
 * Writes the final report of a commitment. It may come after the process has ended, as such reports do; a later one takes
 * the place of an earlier one, which stays.
 */
export const writeFinalReport = defineCommand({
  name: 'write-final-report',
  input: z.strictObject({ commitment: Id, ...finalReportFields }),
  by: ['team', 'responsible-institution'],
  course: 'always',
  about: ({ commitment }) => ({ subject: { kind: 'commitment', id: commitment } }),
  async record(context) {
    const { tx, organization, process, newId, seal, recordedAt } = context;
    const { commitment, ...content } = context.input;
    const refused =
      (await noSuchCommitment(context, commitment)) ??
      wrongLines(content) ??
      (await wrongMilestones(context, commitment, content)) ??
      (await missingFiles(tx, organization, 'lines', filesOf(content)));
    if (refused !== undefined) return refused;
    const version = (await lastVersion(context, commitment)) + 1;
    const id = newId();
    await tx
      .insertInto('final_report')
      .values({
        ...{ organization, process: process.id, id, commitment, version, content },
        written_at: recordedAt,
        ...seal('final_report', id, { content: content as never }),
      })
      .execute();
    return {
      event: {
        type: 'final-report-written',
        payload: { report: id, commitment, version, objectiveReached: content.objectiveReached },
      },
      result: { report: id, version },
    };
  },
});

const filesOf = ({ context, purpose, lines, results }: FinalReportContent) =>
  [context, purpose, ...lines.map(({ text }) => text), results].flatMap(filesIn);

function wrongLines({ lines, remarks }: FinalReportContent): Refused | undefined {
  const codes = lines.map(({ code }) => code);
  const twice = codes.filter((code, place) => codes.indexOf(code) !== place);
  if (twice.length > 0) return invalid('lines', 'code-twice', { codes: twice });
  for (const [place, { happenings, figures }] of lines.entries()) {
    const back = happenings.findIndex(({ on, until }) => until !== undefined && until < on);
    if (back >= 0) return invalid(`lines.${place}.happenings.${back}.until`, 'ends-before-it-starts');
    const more = figures.findIndex(({ count, of }) => of !== undefined && count > of);
    if (more >= 0) return invalid(`lines.${place}.figures.${more}.count`, 'part-above-the-whole');
  }
  const astray = remarks.flatMap(({ line }) => (line === undefined || codes.includes(line) ? [] : [line]));
  return astray.length > 0 ? invalid('remarks', 'remark-on-no-line', { lines: astray }) : undefined;
}

async function wrongMilestones(
  { tx, organization, process }: Context<unknown>,
  commitment: string,
  { lines }: FinalReportContent,
): Promise<Refused | undefined> {
  const rows = await tx
    .selectFrom('milestone')
    .select('code')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('commitment', '=', commitment)
    .execute();
  const known = new Set(rows.map(({ code }) => code));
  const place = lines.findIndex(({ milestone }) => milestone !== undefined && !known.has(milestone));
  if (place < 0) return undefined;
  return invalid(`lines.${place}.milestone`, 'milestone-not-of-the-commitment', {
    milestone: lines[place]?.milestone,
  });
}

async function lastVersion({ tx, organization, process }: Context<unknown>, commitment: string) {
  const row = await tx
    .selectFrom('final_report')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('commitment', '=', commitment)
    .executeTakeFirst();
  return row?.last ?? 0;
}
