import type { FactScope } from '../gates/fact.ts';
import type { TransferForm } from './transfer-fields.ts';

/** A practice that may be handed on in a process. */
export interface PracticeHere {
  readonly code: string;
  readonly name: string;
  readonly forms: readonly TransferForm[];
}

/** The practices that a process or its programme describes; of two with one code the process's own. */
export async function practicesHere({ tx, organization, process }: FactScope): Promise<PracticeHere[]> {
  const rows = await tx
    .selectFrom('practice')
    .innerJoin('process', (join) =>
      join
        .onRef('process.organization', '=', 'practice.organization')
        .on((row) =>
          row.or([
            row('process.id', '=', row.ref('practice.process')),
            row('process.programme', '=', row.ref('practice.process')),
          ]),
        ),
    )
    .select(['practice.process', 'practice.code', 'practice.name', 'practice.forms'])
    .where('practice.organization', '=', organization)
    .where('process.id', '=', process)
    .orderBy('practice.code')
    .execute();
  return rows
    .filter(
      (row) =>
        row.process === process || !rows.some((own) => own.process === process && own.code === row.code),
    )
    .map(({ code, name, forms }) => ({ code, name, forms }));
}
