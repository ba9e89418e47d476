import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type AgreementLine, agreementLine } from './agreement-line.ts';

/** An agreement with all that was told of it. */
export interface AgreementView extends AgreementLine {
  readonly entries: readonly {
    readonly kind: string;
    readonly note: string;
    readonly evidence: readonly object[];
    readonly dueOn: string | null;
    readonly occurredAt: string;
  }[];
}

/** One agreement; nothing where there is none, or no such process. */
export function agreementView(
  engine: Engine,
  at: { organization: string; process: string; agreement: string },
): Promise<AgreementView | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const row = await tx
      .selectFrom('agreement')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('id', '=', at.agreement)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const entries = await tx
      .selectFrom('agreement_entry')
      .select(['kind', 'note', 'evidence', 'due_on', 'occurred_at'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('agreement', '=', row.id)
      .orderBy('id')
      .execute();
    return {
      ...agreementLine(row),
      entries: entries.map(({ kind, note, evidence, due_on, occurred_at }) => ({
        kind,
        note,
        evidence,
        dueOn: due_on,
        occurredAt: occurred_at,
      })),
    };
  });
}
