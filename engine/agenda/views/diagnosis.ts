import type { DiagnosedProblem } from '../../database/tables/territorial-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** What a diagnosis that an agenda names says; one that is named and not there throws. */
export async function diagnosisOf(
  engine: Engine,
  at: { organization: string; process: string; diagnosis: string },
): Promise<{ readonly problems: readonly DiagnosedProblem[]; readonly illustrative: boolean }> {
  const found = await inProcess(engine, at, ({ tx, organization, process }) =>
    tx
      .selectFrom('diagnosis')
      .select(['problems', 'illustrative'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('id', '=', at.diagnosis)
      .executeTakeFirst(),
  );
  if (found === undefined) throw new Error(`The diagnosis ${at.diagnosis} was there and is not.`);
  return found;
}
