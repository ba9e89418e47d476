import type { Checklist } from '../gates/verdict.ts';
import type { Context } from '../kernel/command.ts';
import { versionThen } from './migration/version-then.ts';
import { nextEvent } from './next-event.ts';

/** A rule that held when a stage was passed and that, by what a correction says, did not. */
export interface Finding {
  readonly stage: string;
  readonly rule: string;
}

/** The last passage of a stage, and what its gate would have said then by what is known now. */
export interface Rejudged {
  readonly stage: string;
  readonly passedAt: string;
  readonly checklist: Checklist;
}

/** Judges every gate that was passed again, each as of its last passage. */
export async function judgePassages(context: Context<unknown>): Promise<Rejudged[]> {
  const judged: Rejudged[] = [];
  for (const { stage, passedAt } of await latestPassages(context)) {
    const by = await versionThen(context, passedAt);
    judged.push({ stage, passedAt, checklist: await context.judge(stage, { at: passedAt, by }) });
  }
  return judged;
}

/**
 * Keeps in public what a correction undid: the rules that held before it, at a passage, and do not hold after it.
 * What does not hold for another reason is not laid at its door.
 */
export async function raiseFindings(
  context: Context<unknown>,
  before: readonly Rejudged[],
  correctedSeq: number,
): Promise<Finding[]> {
  const { tx, organization, process, recordedAt } = context;
  const after = await judgePassages(context);
  const lost = after.flatMap(({ stage, checklist }) => {
    const stood = before.find((one) => one.stage === stage)!.checklist;
    return lostLines(stood, checklist).map((item) => ({ stage, rule: item.rule, verdict: item.verdict }));
  });
  if (lost.length === 0) return [];
  const correction = await nextEvent(context);
  const rows = lost.map(({ stage, rule, verdict }) => ({
    organization,
    id: context.newId(),
    process: process.id,
    stage,
    rule,
    corrected_seq: correctedSeq,
    correction_seq: correction,
    verdict,
    raised_at: recordedAt,
  }));
  await tx.insertInto('finding').values(rows).execute();
  return lost.map(({ stage, rule }) => ({ stage, rule }));
}

async function latestPassages({ tx, organization, process }: Context<unknown>) {
  const passed = await tx
    .selectFrom('dossier')
    .select(['stage', 'passed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('passed_at', 'is not', null)
    .orderBy('passed_at')
    .execute();
  const latest = new Map(passed.map((row) => [row.stage, row.passed_at!]));
  return [...latest].map(([stage, passedAt]) => ({ stage, passedAt }));
}

/** The lines that do not keep the gate shut on one checklist and do on the other: two judgements of one gate. */
const lostLines = (before: Checklist, after: Checklist) =>
  after.items.filter((item, index) => item.blocks && before.items[index]?.blocks === false);
