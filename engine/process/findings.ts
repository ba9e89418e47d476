import type { Checklist } from '../gates/verdict.ts';
import type { Context } from '../kernel/command.ts';

/** A rule that held when a stage was passed and that, by what is known now, did not. */
export interface Finding {
  readonly stage: string;
  readonly rule: string;
}

/** Judges every gate that was passed again, as of its passage, and keeps in public what would now fail. */
export async function raiseFindings(context: Context<unknown>, correctedSeq: number): Promise<Finding[]> {
  const { tx, organization, process, recordedAt } = context;
  const passages = await latestPassages(context);
  const findings: (Finding & { verdict: object })[] = [];
  for (const { stage, checklist, passed_at } of passages) {
    const now = await context.judge(stage, { at: passed_at ?? recordedAt });
    findings.push(...lost(stage, checklist as Checklist, now));
  }
  if (findings.length > 0) {
    const [head] = await tx
      .selectFrom('ledger_head')
      .select('seq')
      .where('organization', '=', organization)
      .where('ledger', '=', process.id)
      .execute();
    await tx
      .insertInto('finding')
      .values(
        findings.map(({ stage, rule, verdict }) => ({
          organization,
          id: context.newId(),
          process: process.id,
          stage,
          rule,
          corrected_seq: correctedSeq,
          correction_seq: head!.seq + 1,
          verdict,
          raised_at: recordedAt,
        })),
      )
      .execute();
  }
  return findings.map(({ stage, rule }) => ({ stage, rule }));
}

async function latestPassages({ tx, organization, process }: Context<unknown>) {
  const passed = await tx
    .selectFrom('dossier')
    .select(['stage', 'checklist', 'passed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('passed_at', 'is not', null)
    .orderBy('passed_at', 'desc')
    .execute();
  const latest = new Map<string, (typeof passed)[number]>();
  for (const row of passed) if (!latest.has(row.stage)) latest.set(row.stage, row);
  return [...latest.values()];
}

/** The lines that did not keep the gate shut then and would now. */
function lost(stage: string, then: Checklist, now: Checklist): (Finding & { verdict: object })[] {
  const stood = new Map(then.items.map((item) => [JSON.stringify([item.rule, item.params]), item]));
  return now.items
    .filter((item) => item.blocks && stood.get(JSON.stringify([item.rule, item.params]))?.blocks === false)
    .map(({ rule, verdict }) => ({ stage, rule, verdict }));
}
