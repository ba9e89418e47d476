import type { Evidence } from '../../../files/evidence.ts';
import type { Engine } from '../../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../../kernel/page.ts';
import { inProcess } from '../../../process/views/in-process.ts';
import { findScale } from '../../../scales/scales.ts';
import { type Criticism, type MechanismAnswer, notLevels } from '../coding-fields.ts';

/** What a mechanism left on a scale: a level, or which of the things that are no level. */
export interface CodedScale {
  readonly scale: string;
  readonly version: number;
  readonly is: 'level' | (typeof notLevels)[number];
  readonly level: string | null;
  readonly printed: string | null;
  readonly levels: readonly string[];
  /** The days between which plans that are judged on it begin; null where it is open on that side. */
  readonly plansFrom: string | null;
  readonly plansBefore: string | null;
}

/** How a mechanism coded a commitment in one report. */
export interface MechanismCodingView {
  readonly coding: string;
  readonly commitment: string;
  readonly code: string;
  readonly commitmentVersion: number;
  readonly mechanism: string;
  readonly report: string;
  readonly publishedOn: string | null;
  readonly scales: readonly CodedScale[];
  readonly criticisms: readonly Criticism[];
  /** The lessons that its recommendations became. */
  readonly lessons: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly recordedAt: string;
}

/** Every coding of a process's commitments by a mechanism, in the order in which they were recorded. */
export function mechanismCodingsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<MechanismCodingView> | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('mechanism_coding as coding')
      .innerJoin('commitment', (join) =>
        join
          .onRef('commitment.organization', '=', 'coding.organization')
          .onRef('commitment.process', '=', 'coding.process')
          .onRef('commitment.id', '=', 'coding.commitment'),
      )
      .select([
        ...(['coding.id', 'coding.commitment', 'commitment.code', 'coding.commitment_version'] as const),
        ...(['coding.mechanism', 'coding.report', 'coding.published_on', 'coding.answers'] as const),
        ...(['coding.criticisms', 'coding.lessons', 'coding.evidence', 'coding.recorded_at'] as const),
      ])
      .where('coding.organization', '=', organization)
      .where('coding.process', '=', process)
      .orderBy('coding.id')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('coding.id', '>', at.after);
    return pageOf(
      await query.execute(),
      at.limit,
      ({ id, commitment_version, published_on, recorded_at, answers, ...row }): MechanismCodingView => ({
        ...row,
        coding: id,
        commitmentVersion: commitment_version,
        publishedOn: published_on,
        scales: answers.map(codedScale),
        recordedAt: recorded_at,
      }),
      ({ id }) => id,
    );
  });
}

function codedScale({ scale, version, answer, printed }: MechanismAnswer): CodedScale {
  const known = findScale(scale, version);
  const other = notLevels.find((one) => one === answer);
  return {
    ...{ scale, version, is: other ?? 'level', level: other === undefined ? answer : null },
    printed: printed ?? null,
    levels: known?.levels ?? [],
    plansFrom: known?.plansFrom ?? null,
    plansBefore: known?.plansBefore ?? null,
  };
}
