import {
  type ComparedAssessments,
  evaluationView,
  type SideView,
} from '../../evaluation/views/evaluation.ts';
import { lessonsView } from '../../evaluation/views/lessons.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { planView } from '../../plan/views/plan.ts';
import { findScale } from '../../scales/scales.ts';
import { commonOf } from '../common-data.ts';
import { EvaluationReport } from '../contracts/evaluation-report.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { adoptedCommitments, at, shown } from '../plan-data.ts';

/** The evaluation of the plan, once anybody has assessed anything: what is still blank is shown as blank. */
export const evaluationReport = defineKind({
  kind: 'evaluation-report',
  version: 1,
  contract: EvaluationReport,
  subject: 'process',
  prefix: 'EVALUACION',
  approvedBy: 'register',
  async collect(from) {
    const view = await evaluationView(from.engine, at(from));
    if (view === undefined || view.commitments.every(({ phases }) => phases.length === 0))
      return notPossible('nothing-assessed-yet');
    const plan = await planView(from.engine, at(from));
    const states = await statesOf(from);
    const titles = new Map(view.commitments.map(({ commitment, title }) => [commitment, title]));
    const commitments = view.commitments.map(({ commitment, title, phases }) => ({
      title,
      state: states.get(commitment) ?? null,
      phases: phases.map(phaseOf),
    }));
    return {
      ...(await commonOf(from, plan?.title)),
      evaluation: evaluationOf(view.evaluation),
      plan: plan === undefined ? null : { title: plan.title, startsOn: plan.startsOn, endsOn: plan.endsOn },
      monitoringBody: plan?.monitoring.find(({ endedAt }) => endedAt === null)?.body ?? null,
      totals: totalsOf(commitments),
      commitments,
      scales: scalesIn(view.commitments.flatMap(({ phases }) => phases)),
      lessons: (await lessonsOf(from)).map(({ about, commitment, text }) => ({
        about,
        commitment: commitment === null ? null : (titles.get(commitment) ?? null),
        text,
      })),
      reports: view.reports.map(({ kind, commitment, deliveredAt, summary, evidence }) => ({
        ...{ kind, deliveredAt, summary },
        commitment: commitment === null ? null : (titles.get(commitment) ?? null),
        evidence: evidence.map(shown),
      })),
    };
  },
});

function evaluationOf(row: NonNullable<Awaited<ReturnType<typeof evaluationView>>>['evaluation']) {
  if (row === null) return null;
  const { state, scheduledFor, publishedAt, presentedTo, hash } = row;
  return { state, scheduledFor, publishedAt, presentedTo, hash };
}

async function statesOf(from: Collecting): Promise<ReadonlyMap<string, string | null>> {
  const views = await adoptedCommitments(from);
  return new Map(views.map(({ commitment, fulfilment }) => [commitment, fulfilment?.state ?? null]));
}

function phaseOf({ phase, own, independent, scales, notes }: ComparedAssessments) {
  const noted = new Set(notes.map(({ scale }) => scale));
  return {
    phase,
    own: sideOf(own),
    independent: sideOf(independent),
    answers: scales.map((one) => ({
      scale: one.scale,
      own: one.own,
      independent: one.independent,
      differs: one.differs,
    })),
    notes: notes.map((note) => ({ ...note })),
    unexplained: scales
      .filter(({ scale, differs }) => differs && !noted.has(scale))
      .map(({ scale }) => scale),
  };
}

function sideOf(side: SideView | null) {
  if (side === null) return null;
  const { assessedAt, grounds, evidence } = side;
  return { assessedAt, grounds, evidence: evidence.map(shown) };
}

/** The scales that were answered, each once, with their levels and where those come from. */
function scalesIn(phases: readonly ComparedAssessments[]) {
  const used = new Map(
    phases.flatMap(({ scales }) => scales).map((one) => [`${one.scale}@${one.version}`, one]),
  );
  return [...used.values()].map(({ scale, version, levels }) => ({
    scale,
    version,
    levels: [...levels],
    source: findScale(scale, version)?.source ?? null,
  }));
}

function totalsOf(commitments: readonly { readonly phases: readonly ReturnType<typeof phaseOf>[] }[]) {
  const phases = commitments.flatMap((one) => one.phases);
  const ends = commitments.flatMap((one) => one.phases.filter(({ phase }) => phase === 'end-of-commitment'));
  return {
    commitments: commitments.length,
    ownAssessed: ends.filter(({ own }) => own !== null).length,
    independentlyAssessed: ends.filter(({ independent }) => independent !== null).length,
    differences: phases.flatMap(({ answers }) => answers).filter(({ differs }) => differs).length,
  };
}

async function lessonsOf(from: Collecting) {
  const lessons = [];
  for (let after: string | undefined; ; ) {
    const page = await lessonsView(from.engine, {
      ...at(from),
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    lessons.push(...(page?.items ?? []));
    after = page?.next;
    if (after === undefined) return lessons;
  }
}
