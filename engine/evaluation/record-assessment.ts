import type { Evidence } from '../files/evidence.ts';
import { missingFiles } from '../files/missing-files.ts';
import type { Context, Recorded } from '../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../kernel/refusals.ts';
import type { ScaleAnswer } from '../scales/scale.ts';
import { wrongAnswers } from './assessment-fields.ts';

interface Assessed {
  readonly commitment: string;
  readonly phase: 'inception' | 'end-of-commitment';
  readonly assessedAt: string;
  readonly answers: readonly ScaleAnswer[];
  readonly grounds: string;
  readonly evidence: readonly Evidence[];
}

/** Writes one side's assessment of a commitment. An earlier one of the same side and phase stays, superseded. */
export async function recordAssessment(
  context: Context<Assessed>,
  side: 'own' | 'independent',
): Promise<Recorded | Refused> {
  const { tx, organization, process, input, newId, seal, recordedAt } = context;
  const { commitment, phase, assessedAt, answers, grounds, evidence } = input;
  const refused =
    wrongAnswers(answers) ??
    (await notAdopted(context)) ??
    (await alreadyPublished(context)) ??
    (await missingFiles(tx, organization, 'evidence', evidence));
  if (refused !== undefined) return refused;
  await tx
    .updateTable('assessment')
    .set({ superseded_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('commitment', '=', commitment)
    .where('side', '=', side)
    .where('phase', '=', phase)
    .where('superseded_at', 'is', null)
    .execute();
  const id = newId();
  await tx
    .insertInto('assessment')
    .values({
      organization,
      process: process.id,
      id,
      commitment,
      side,
      phase,
      answers,
      grounds,
      evidence,
      assessed_at: assessedAt,
      ...seal('assessment', id, { answers, grounds, evidence }),
    })
    .execute();
  const type = side === 'own' ? 'commitment-assessed-by-its-team' : 'commitment-assessed-independently';
  return {
    event: { type, payload: { assessment: id, commitment, phase, assessedAt, answers } },
    result: { assessment: id },
  };
}

async function notAdopted({
  tx,
  organization,
  process,
  input,
}: Context<Assessed>): Promise<Refused | undefined> {
  const row = await tx
    .selectFrom('commitment')
    .select('state')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', input.commitment)
    .executeTakeFirst();
  if (row === undefined) return notFound('commitment', input.commitment);
  return row.state === 'adopted'
    ? undefined
    : notPossible('commitment-not-in-the-plan', { state: row.state });
}

/** What was published is not changed behind its readers' back. */
async function alreadyPublished({
  tx,
  organization,
  process,
}: Context<Assessed>): Promise<Refused | undefined> {
  const row = await tx
    .selectFrom('evaluation')
    .select('published_at')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .executeTakeFirst();
  if (row?.published_at == null) return undefined;
  return notPossible('evaluation-already-published', { at: row.published_at });
}
