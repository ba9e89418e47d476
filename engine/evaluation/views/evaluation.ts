import type { Evidence } from '../../files/evidence.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { ScaleAnswer } from '../../scales/scale.ts';
import { type ComparedScale, sideBySide } from '../side-by-side.ts';

/** What one side said of a commitment, and why. */
export interface SideView {
  readonly assessment: string;
  readonly assessedAt: string;
  readonly grounds: string;
  readonly evidence: readonly Evidence[];
}

/** A note on a difference, with the two answers that it is about. */
export interface NoteView {
  readonly scale: string;
  readonly own: string;
  readonly independent: string;
  readonly note: string;
  readonly notedBy: string;
  readonly notedAt: string;
}

/** Both sides on a commitment in a phase, side by side. */
export interface ComparedAssessments {
  readonly phase: string;
  readonly own: SideView | null;
  readonly independent: SideView | null;
  readonly scales: readonly ComparedScale[];
  readonly notes: readonly NoteView[];
}

export interface EvaluationView {
  /** Nothing while no day is set. */
  readonly evaluation: {
    readonly evaluation: string;
    readonly state: string;
    readonly scheduledFor: string;
    readonly scheduledAt: string;
    readonly publishedAt: string | null;
    readonly presentedTo: string | null;
    readonly evidence: readonly Evidence[];
    readonly hash: string | null;
  } | null;
  readonly commitments: readonly {
    readonly commitment: string;
    readonly code: string;
    readonly title: string;
    readonly phases: readonly ComparedAssessments[];
  }[];
  readonly reports: readonly {
    readonly report: string;
    readonly kind: string;
    readonly commitment: string | null;
    readonly summary: string;
    readonly evidence: readonly Evidence[];
    readonly deliveredAt: string;
  }[];
}

/** The evaluation of a plan: both sides on every commitment, their differences, and the monitoring body's reports. */
export function evaluationView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<EvaluationView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const [evaluation, commitments, assessments, notes, reports] = await Promise.all([
      evaluationRow(scope),
      commitmentRows(scope),
      assessmentRows(scope),
      noteRows(scope),
      reportRows(scope),
    ]);
    return {
      evaluation: evaluation ?? null,
      commitments: commitments.map((row) => ({
        ...row,
        phases: phasesOf(
          assessments.filter(({ commitment }) => commitment === row.commitment),
          notes.filter(({ commitment }) => commitment === row.commitment),
        ),
      })),
      reports,
    };
  });
}

interface AssessmentRow extends SideView {
  readonly side: string;
  readonly phase: string;
  readonly answers: readonly ScaleAnswer[];
}

/** The phases in which anyone assessed the commitment, in their order. */
function phasesOf(
  assessments: readonly AssessmentRow[],
  notes: readonly (NoteView & { phase: string; commitment: string })[],
): ComparedAssessments[] {
  return ['inception', 'end-of-commitment']
    .filter((phase) => assessments.some((one) => one.phase === phase))
    .map((phase) => {
      const of = (side: string) => assessments.find((one) => one.phase === phase && one.side === side);
      const own = of('own');
      const independent = of('independent');
      return {
        phase,
        own: sideOf(own),
        independent: sideOf(independent),
        scales: sideBySide(own?.answers ?? [], independent?.answers ?? []),
        notes: notes
          .filter((note) => note.phase === phase)
          .map(({ phase: _phase, commitment: _commitment, ...note }) => note),
      };
    });
}

function sideOf(row: AssessmentRow | undefined): SideView | null {
  if (row === undefined) return null;
  const { assessment, assessedAt, grounds, evidence } = row;
  return { assessment, assessedAt, grounds, evidence };
}

const evaluationRow = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('evaluation')
    .select([
      'id as evaluation',
      'state',
      'scheduled_for as scheduledFor',
      'scheduled_at as scheduledAt',
      'published_at as publishedAt',
      'presented_to as presentedTo',
      'evidence',
      'hash',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .executeTakeFirst();

const commitmentRows = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('commitment')
    .select(['id as commitment', 'code', 'title'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('state', '=', 'adopted')
    .orderBy('number')
    .execute();

const assessmentRows = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('assessment')
    .select([
      'id as assessment',
      'commitment',
      'side',
      'phase',
      'answers',
      'grounds',
      'evidence',
      'assessed_at as assessedAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('superseded_at', 'is', null)
    .execute();

const noteRows = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('discrepancy_note')
    .select([
      'commitment',
      'phase',
      'scale',
      'own',
      'independent',
      'note',
      'noted_by as notedBy',
      'noted_at as notedAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();

const reportRows = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('monitoring_report')
    .select(['id as report', 'kind', 'commitment', 'summary', 'evidence', 'delivered_at as deliveredAt'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('delivered_at')
    .orderBy('id')
    .execute();
