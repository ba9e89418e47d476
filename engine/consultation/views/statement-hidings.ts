import type { FactScope } from '../../gates/fact.ts';

/** That something is hidden and why; what was written in the appeal may repeat it, and is not shown. */
export interface StatementHidingView {
  readonly reason: string;
  readonly explanation: string;
  readonly hiddenAt: string;
  readonly appealed: boolean;
  readonly answer: string | null;
}

/** The latest hiding of each of these statements. */
export async function statementHidings(
  { tx, organization, process }: FactScope,
  statements: readonly string[],
): Promise<ReadonlyMap<string, StatementHidingView>> {
  if (statements.length === 0) return new Map();
  const rows = await tx
    .selectFrom('statement_hiding')
    .select(['statement', 'reason', 'explanation', 'hidden_at', 'appealed_at', 'answer'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('statement', 'in', statements)
    .orderBy('hidden_at')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map(({ statement, reason, explanation, hidden_at, appealed_at, answer }) => [
      statement,
      { reason, explanation, hiddenAt: hidden_at, appealed: appealed_at !== null, answer },
    ]),
  );
}

/** Whether words in this state may be shown. */
export const isShown = (state: string): boolean => state === 'visible' || state === 'taken-up';
