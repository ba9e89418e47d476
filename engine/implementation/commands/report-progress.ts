import { z } from 'zod';
import { type Evidence, EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import type { Context } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../kernel/values.ts';
import { type CompletionLevel, completionLevels } from '../../scales/scales.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { fulfilmentLifecycle } from '../machine.ts';
import { owedReports } from '../owed-reports.ts';
import { completionAfter, milestoneOf, periodOf } from '../progress-rows.ts';
import { reportingRows } from '../reporting-rows.ts';

const ProgressInput = z.strictObject({
  commitment: Id,
  milestone: Id,
  period: Slug,
  completion: z.enum(completionLevels),
  /** What was done. */
  text: Text.optional(),
  /** Why there is nothing to report; instead of a text. */
  nil: Text.optional(),
  evidence: EvidenceList.default([]),
});

/**
 * Reports on a milestone for a period: how far it is, on the field's five levels, with what was done and its
 * evidence; or, explicitly, that there is nothing to report and why. A later report for the same period takes
 * the place of the earlier one, which stays.
 */
export const reportProgress = defineCommand({
  name: 'report-progress',
  input: ProgressInput,
  by: ['team', 'responsible-institution', 'technical-unit', 'civil-society-counterpart'],
  on: { lifecycle: fulfilmentLifecycle, id: (input) => input.commitment },
  async record(context) {
    const { tx, organization, process, input, newId, seal, recordedAt } = context;
    const { commitment, milestone, period, completion, evidence } = input;
    const about = await milestoneOf(context, commitment, milestone);
    if (about === undefined) return notFound('milestone', milestone);
    const within = await periodOf(context, period);
    if (within === undefined) return notFound('period', period);
    const today = calendarOf(process.workflow.spec).localDate(recordedAt);
    if (within.starts_on > today) return notPossible('period-not-begun', { startsOn: within.starts_on });
    const refused =
      wordsOrNil(input) ??
      (await nilAdvancesNothing(context, within.ordinal)) ??
      evidenceFor(completion, input.nil, evidence) ??
      (await missingFiles(tx, organization, 'evidence', evidence));
    if (refused !== undefined) return refused;
    await tx
      .updateTable('progress_report')
      .set({ superseded_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('milestone', '=', milestone)
      .where('period', '=', period)
      .where('superseded_at', 'is', null)
      .execute();
    const id = newId();
    const texts = { text: input.text ?? null, nil: input.nil ?? null, evidence };
    const overdue = recordedAt > within.due_at;
    await tx
      .insertInto('progress_report')
      .values({
        organization,
        process: process.id,
        id,
        commitment,
        milestone,
        period,
        completion,
        reported_at: recordedAt,
        overdue,
        ...texts,
        ...seal('progress_report', id, texts),
      })
      .execute();
    await settleWhenComplete(context, period);
    return {
      event: {
        type: 'progress-reported',
        payload: {
          report: id,
          commitment,
          milestone,
          period,
          completion,
          nil: input.nil !== undefined,
          evidence: evidence.length,
          overdue,
        },
      },
      result: { report: id, overdue },
    };
  },
});

type Input = z.output<typeof ProgressInput>;

function wordsOrNil({ text, nil }: Pick<Input, 'text' | 'nil'>): Refused | undefined {
  if (text === undefined && nil === undefined) return invalid('text', 'neither-words-nor-nil');
  if (text !== undefined && nil !== undefined) return invalid('nil', 'words-and-nil');
  return undefined;
}

/** Who has nothing to report has not come further: the level stays as it was last reported. */
async function nilAdvancesNothing(context: Context<Input>, ordinal: number): Promise<Refused | undefined> {
  const { nil, milestone, completion } = context.input;
  if (nil === undefined) return undefined;
  const before = (await completionAfter(context, milestone, ordinal - 1)) ?? 'not-started';
  const level = (name: string) => completionLevels.indexOf(name as CompletionLevel);
  return level(completion) > level(before)
    ? invalid('completion', 'nil-advances-nothing', { before })
    : undefined;
}

/** Whatever is above not started is shown, unless nothing was done in this period. */
function evidenceFor(
  completion: CompletionLevel,
  nil: string | undefined,
  evidence: readonly Evidence[],
): Refused | undefined {
  const claims = completionLevels.indexOf(completion) > completionLevels.indexOf('not-started');
  return claims && nil === undefined && evidence.length === 0
    ? invalid('evidence', 'progress-without-evidence', { completion })
    : undefined;
}

/** Once nothing is owed for a period, the clock need not look at it. */
async function settleWhenComplete(context: Context<Input>, period: string): Promise<void> {
  const { tx, organization, process } = context;
  const rows = await reportingRows({ tx, organization, process: process.id });
  if (owedReports(rows).some((owed) => owed.period === period)) return;
  await context.settle('progress-due', period);
}
