import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A commitment in a list: enough to choose it by, and to see how it goes. */
export interface CommitmentLine {
  readonly commitment: string;
  readonly code: string;
  /** Its number in the plan; nothing while it is a draft. */
  readonly number: number | null;
  readonly title: string;
  readonly state: string;
  readonly lead: string | null;
  readonly values: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** How its implementation goes; nothing before it starts. */
  readonly fulfilment: string | null;
}

/** Commitments by their code, from the one after `after` on. */
export function commitmentLines(
  { tx, organization, process }: FactScope,
  { after, limit }: PageAsked,
): Promise<CommitmentLine[]> {
  let query = tx
    .selectFrom('commitment')
    .leftJoin('fulfilment', (join) =>
      join
        .onRef('fulfilment.organization', '=', 'commitment.organization')
        .onRef('fulfilment.process', '=', 'commitment.process')
        .onRef('fulfilment.id', '=', 'commitment.id'),
    )
    .select([
      'commitment.id as commitment',
      'commitment.code',
      'commitment.number',
      'commitment.title',
      'commitment.state',
      'commitment.lead',
      'commitment.open_government_values as values',
      'commitment.starts_on as startsOn',
      'commitment.ends_on as endsOn',
      'fulfilment.state as fulfilment',
    ])
    .where('commitment.organization', '=', organization)
    .where('commitment.process', '=', process)
    .orderBy('commitment.code')
    .limit(limit);
  if (after !== undefined) query = query.where('commitment.code', '>', after);
  return query.execute();
}

/** The commitments of a process by their code, the withdrawn ones too; `after` is a code. */
export function commitmentsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<CommitmentLine> | undefined> {
  return inProcess(engine, at, async (scope) =>
    pageOf(
      await commitmentLines(scope, { after: at.after, limit: at.limit + 1 }),
      at.limit,
      (row) => row,
      ({ code }) => code,
    ),
  );
}
