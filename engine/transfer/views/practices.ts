import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { TransferForm } from '../transfer-fields.ts';

/** A practice as the programme describes it. */
export interface PracticeView {
  readonly practice: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly forms: readonly TransferForm[];
  readonly doneWhen: string;
  readonly describedAt: string;
}

/** The practices that a process describes for others to take over: some few. */
export function practicesView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<{ readonly items: readonly PracticeView[] } | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const items = await tx
      .selectFrom('practice')
      .select([
        ...(['id as practice', 'code', 'name', 'description', 'forms'] as const),
        ...(['done_when as doneWhen', 'described_at as describedAt'] as const),
      ])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('code')
      .execute();
    return { items };
  });
}
