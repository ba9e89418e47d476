import { defineDomain } from '../kernel/domain.ts';
import { amendments, commitments, endorsement, plan, submission } from './activities.ts';
import { appointmentByResolution } from './appoint-body.ts';
import { adoptCommitment } from './commands/adopt-commitment.ts';
import { amendCommitment } from './commands/amend-commitment.ts';
import { amendMilestone } from './commands/amend-milestone.ts';
import { amendPlan } from './commands/amend-plan.ts';
import { amendPlanCommitment } from './commands/amend-plan-commitment.ts';
import { appointMonitoringBody } from './commands/appoint-monitoring-body.ts';
import { codeCommitment } from './commands/code-commitment.ts';
import { draftCommitment } from './commands/draft-commitment.ts';
import { draftPlan } from './commands/draft-plan.ts';
import { endorsePlan } from './commands/endorse-plan.ts';
import { ratifyAmendment } from './commands/ratify-amendment.ts';
import { recordAccord } from './commands/record-accord.ts';
import { returnCommitment } from './commands/return-commitment.ts';
import { submitPlan } from './commands/submit-plan.ts';
import { withdrawCommitment } from './commands/withdraw-commitment.ts';
import { withdrawSubmission } from './commands/withdraw-submission.ts';
import { writeAccord } from './commands/write-accord.ts';
import { writeDeclaration } from './commands/write-declaration.ts';
import { sealedColumns } from './commitment-fields.ts';
import { declaredInstants } from './corrections/declared-instants.ts';
import { correctPlanSubmitted } from './corrections/plan-submitted.ts';
import { actionPlanLifecycle, commitmentLifecycle } from './machine.ts';
import { amendmentsVersioned } from './rules/amendments-versioned.ts';
import { commitmentTemplateComplete } from './rules/commitment-template-complete.ts';
import { commitmentVerifiableAndRelevant } from './rules/commitment-verifiable-and-relevant.ts';
import { commitmentsTraceToProposals } from './rules/commitments-trace-to-proposals.ts';
import { endorsedBeforeSubmission } from './rules/endorsed-before-submission.ts';
import { indicatorsHaveBaseline } from './rules/indicators-have-baseline.ts';
import { monitoringBodyAppointed } from './rules/monitoring-body-appointed.ts';
import { noConflictOfInterest } from './rules/no-conflict-of-interest.ts';
import { ownerInstitutionInsidePlan } from './rules/owner-institution-inside-plan.ts';
import { planCapAndPeriodKept } from './rules/plan-cap-and-period-kept.ts';

/** Commitments with their milestones, who monitors, endorsement and submission, the plan and its versions. */
export const plans = defineDomain({
  name: 'plan',
  commands: [
    draftCommitment,
    amendCommitment,
    codeCommitment,
    adoptCommitment,
    returnCommitment,
    withdrawCommitment,
    recordAccord,
    draftPlan,
    amendPlan,
    appointMonitoringBody,
    endorsePlan,
    submitPlan,
    withdrawSubmission,
    amendPlanCommitment,
    amendMilestone,
    ratifyAmendment,
    writeDeclaration,
    writeAccord,
  ],
  rules: [
    commitmentTemplateComplete,
    commitmentVerifiableAndRelevant,
    commitmentsTraceToProposals,
    ownerInstitutionInsidePlan,
    monitoringBodyAppointed,
    noConflictOfInterest,
    endorsedBeforeSubmission,
    planCapAndPeriodKept,
    amendmentsVersioned,
    indicatorsHaveBaseline,
  ],
  activities: [commitments, plan, endorsement, submission, amendments],
  lifecycles: [commitmentLifecycle, actionPlanLifecycle],
  personal: {
    notPersonal: {
      'commitment_coding.coded_by': 'in which role it was coded',
      'monitoring_body.appointed_by': 'a body',
    },
  },
  sealed: [
    { table: 'commitment', columns: sealedColumns, document: 'commitments' },
    { table: 'milestone', columns: ['title', 'responsible', 'evidence_asked'] },
    { table: 'commitment_coding', columns: ['grounds'] },
    { table: 'commitment_version', columns: ['content'] },
    { table: 'action_plan', columns: ['title', 'vision', 'chapters'], document: 'action-plan' },
    { table: 'plan_version', columns: ['content'], document: 'plan-versions' },
    { table: 'amendment', columns: ['reason', 'act'] },
    { table: 'monitoring_body', columns: ['body', 'act', 'independence', 'relations'] },
    { table: 'plan_endorsement', columns: ['body', 'act'] },
    { table: 'accord', columns: ['institution', 'act', 'evidence'] },
    { table: 'instrument', columns: ['content'] },
  ],
  effects: [appointmentByResolution],
  corrections: [correctPlanSubmitted, ...declaredInstants],
});
