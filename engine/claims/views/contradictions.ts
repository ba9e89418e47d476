import type { Evidence } from '../../files/evidence.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { ClaimSource } from '../claim-fields.ts';

/** A claim with its source and evidence. */
export interface ClaimView {
  readonly claim: string;
  readonly code: string;
  readonly says: string;
  readonly quote: string | null;
  readonly source: ClaimSource;
  readonly declared: string;
  readonly evidence: readonly Evidence[];
}

/** A point with the claims that cannot all hold, in the order in which they were recorded, and how it was settled, if it was. */
export interface ContradictionView {
  readonly contradiction: string;
  readonly code: string;
  readonly state: string;
  readonly question: string;
  readonly why: string;
  readonly about: { readonly kind: string; readonly id: string } | null;
  readonly raisedAt: string;
  readonly claims: readonly ClaimView[];
  readonly settlement: {
    readonly outcome: string;
    readonly claim: string | null;
    readonly grounds: string;
    readonly authority: string;
    readonly evidence: readonly Evidence[];
    readonly settledAt: string;
  } | null;
}

/** The contradictions of a process, the oldest first; nothing where there is no such process. */
export function contradictionsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<ContradictionView> | undefined> {
  const { after, limit } = at;
  return inProcess(engine, at, async (scope) => {
    let query = scope.tx
      .selectFrom('contradiction')
      .selectAll()
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const rows = await query.execute();
    const claims = await claimsOf(
      scope,
      rows.slice(0, limit).map(({ id }) => id),
    );
    const line = (row: (typeof rows)[number]): ContradictionView => ({
      ...{ contradiction: row.id, code: row.code, state: row.state, question: row.question, why: row.why },
      about:
        row.about_kind === null || row.about_id === null ? null : { kind: row.about_kind, id: row.about_id },
      raisedAt: row.raised_at,
      claims: claims.get(row.id) ?? [],
      settlement:
        row.settled_at === null
          ? null
          : {
              outcome: row.outcome ?? '',
              claim: row.holding,
              grounds: row.grounds ?? '',
              authority: row.authority ?? '',
              evidence: row.evidence,
              settledAt: row.settled_at,
            },
    });
    return pageOf(rows, limit, line, (row) => row.id);
  });
}

async function claimsOf(
  { tx, organization, process }: FactScope,
  contradictions: readonly string[],
): Promise<ReadonlyMap<string, ClaimView[]>> {
  if (contradictions.length === 0) return new Map();
  const rows = await tx
    .selectFrom('claim')
    .select(['id', 'contradiction', 'code', 'says', 'quote', 'source', 'declared', 'evidence'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('contradiction', 'in', contradictions)
    .orderBy('contradiction')
    .orderBy('ordinal')
    .execute();
  const of = new Map<string, ClaimView[]>();
  for (const { id, contradiction, ...row } of rows)
    of.set(contradiction, [...(of.get(contradiction) ?? []), { claim: id, ...row }]);
  return of;
}
