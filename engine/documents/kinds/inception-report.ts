import { type EvaluationView, evaluationView } from '../../evaluation/views/evaluation.ts';
import { reportsDue } from '../../evaluation/views/reports-due.ts';
import { notPossible } from '../../kernel/refusals.ts';
import type { CommitmentView } from '../../plan/views/commitment.ts';
import { planView } from '../../plan/views/plan.ts';
import {
  type ComplianceView,
  complianceView,
  type RequirementLine,
} from '../../standards/views/compliance.ts';
import { commonOf } from '../common-data.ts';
import { InceptionReport } from '../contracts/inception-report.ts';
import { inScope } from '../in-scope.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { adoptedCommitments, at, shown } from '../plan-data.ts';

/** What the third section asks of each commitment. Source: OGP Local Handbook, section 3.5.1. */
const scales = ['verifiability', 'relevance', 'local-novelty', 'local-potential'] as const;

/**
 * The monitoring body's report on how a plan began. Each answer is its own act and so is the delivery, which is why the
 * document begins as approved; before that it can be looked at. What was left blank is shown as blank, and what no source
 * stands behind as not verified. Source: OGP Local Handbook, section 3.5.1.
 */
export const inceptionReport = defineKind({
  kind: 'inception-report',
  version: 1,
  contract: InceptionReport,
  subject: 'process',
  prefix: 'INICIAL',
  approvedBy: 'its-own',
  async collect(from) {
    const plan = await planView(from.engine, at(from));
    if (plan === undefined) return notPossible('plan-not-drafted-yet');
    const compliance = await complianceView(from.engine, at(from));
    if (compliance === undefined || compliance.standard === null)
      return notPossible('no-standard-judges-this');
    const judged = compliance as ComplianceView;
    const evaluation = await evaluationView(from.engine, at(from));
    const commitments = await commitmentsOf(from, evaluation);
    const answered = judged.requirements.some(({ assessed }) => assessed !== null);
    if (!answered && commitments.every(({ assessedAt }) => assessedAt === null))
      return notPossible('nothing-assessed-yet');
    const delivered = evaluation?.reports.find(({ kind }) => kind === 'inception')?.deliveredAt ?? null;
    if (delivered === null && from.preview === undefined)
      return notPossible('inception-report-not-delivered');
    const [due] = await inScope(from.engine, at(from), (scope) => reportsDue(scope, from.process));
    const of = (kind: RequirementLine['kind']) =>
      judged.requirements.filter((one) => one.kind === kind).map(requirementOf);
    const { title, startsOn, endsOn, submittedAt } = plan;
    return {
      ...(await commonOf(from, title)),
      plan: { title, startsOn, endsOn, submittedAt },
      monitoringBody: plan.monitoring.find(({ endedAt }) => endedAt === null)?.body ?? null,
      standard: judged.standard,
      decidedOn: judged.decidedBy.day,
      assessor: judged.assessor,
      dueOn: due?.kind === 'inception' ? due.dueOn : null,
      deliveredAt: delivered,
      totals: totalsOf(judged.requirements),
      minimum: of('minimum'),
      recommended: of('recommended'),
      commitments,
    };
  },
});

function requirementOf({ requirement, number, verified, verdict, assessed }: RequirementLine) {
  return {
    ...{ requirement, number, verified },
    shown: verdict?.status ?? null,
    answer: assessed?.answer ?? null,
    explanation: assessed?.explanation ?? null,
    answeredAt: assessed?.assessedAt ?? null,
    evidence: (assessed?.evidence ?? []).map(shown),
  };
}

function totalsOf(requirements: readonly RequirementLine[]) {
  const count = (answer: string) => requirements.filter(({ assessed }) => assessed?.answer === answer).length;
  return {
    requirements: requirements.length,
    yes: count('yes'),
    no: count('no'),
    notTold: count('not-told'),
    blank: requirements.filter(({ assessed }) => assessed === null).length,
    unverified: requirements.filter(({ verified }) => verified === 'unverified').length,
  };
}

async function commitmentsOf(from: Collecting, evaluation: EvaluationView | undefined) {
  const whole = await adoptedCommitments(from);
  return whole.map((one) => {
    const phase = evaluation?.commitments
      .find(({ commitment }) => commitment === one.commitment)
      ?.phases.find((known) => known.phase === 'inception');
    const side = phase?.independent ?? null;
    return {
      ...{ number: one.number, title: one.title, values: [...one.values] },
      coding: codingOf(one),
      answers: scales.map((scale) => ({
        scale,
        answer: phase?.scales.find((known) => known.scale === scale)?.independent ?? null,
      })),
      assessedAt: side?.assessedAt ?? null,
      grounds: side?.grounds ?? null,
      evidence: (side?.evidence ?? []).map(shown),
    };
  });
}

function codingOf({ codings }: CommitmentView) {
  const coding = codings.find(({ supersededAt }) => supersededAt === null);
  if (coding === undefined) return null;
  const { verifiable, relevant, potential, codedBy, codedAt } = coding;
  return { verifiable, relevant, potential, codedBy, codedAt };
}
