import { privacyThreshold } from '../../dialogues/views/privacy-threshold.ts';
import { suppressTable } from '../../disclosure/suppress-table.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** How many consents there are to a purpose, as it may be published; null stands for a number that is not. */
export interface ConsentCount {
  readonly purpose: string;
  readonly inForce: number | null;
  readonly withdrawn: number | null;
  readonly given: number | null;
}

export interface ConsentsView {
  readonly purposes: readonly ConsentCount[];
  /** Numbers below this one are not published, nor what would give them back. */
  readonly suppressedBelow: number;
}

/** The consents of a process as counts by purpose, for anybody; nothing where there is no such process. */
export function consentsView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ConsentsView | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }, { workflow }) => {
    const k = privacyThreshold(workflow.spec);
    const counted = await tx
      .selectFrom('consent')
      .select(({ fn }) => [
        'purpose',
        fn.countAll<string>().as('given'),
        fn.count<string>('withdrawn_at').as('withdrawn'),
      ])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .groupBy('purpose')
      .orderBy('purpose')
      .execute();
    const counts = counted.map(({ given, withdrawn }) => [
      Number(given) - Number(withdrawn),
      Number(withdrawn),
    ]);
    const { rows, rowTotals } = suppressTable(counts, { k, zeros: 'shown' });
    const purposes = counted.map(({ purpose }, index) => ({
      purpose,
      inForce: rows[index]![0]!,
      withdrawn: rows[index]![1]!,
      given: rowTotals[index]!,
    }));
    return { purposes, suppressedBelow: k };
  });
}
