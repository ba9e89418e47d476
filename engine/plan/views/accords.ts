import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** An accord that is on record: who bound itself, by which act and when. */
export interface AccordLine {
  readonly institution: string;
  readonly act: string;
  readonly signedAt: string;
}

export const accordRows = ({ tx, organization, process }: FactScope): Promise<AccordLine[]> =>
  tx
    .selectFrom('accord')
    .select(['institution', 'act', 'signed_at as signedAt'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('signed_at')
    .orderBy('id')
    .execute();

/** The accords of a process, the oldest first: there may be some before there is a plan. */
export const accordsView = (
  engine: Engine,
  at: { organization: string; process: string },
): Promise<AccordLine[] | undefined> => inProcess(engine, at, accordRows);
