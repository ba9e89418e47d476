import { defineDomain } from '../kernel/domain.ts';
import { charter, count, objections, paperBallots, roll, voting } from './activities.ts';
import { answerObjectionsFirst } from './before-closing.ts';
import { amendCharter } from './commands/amend-charter.ts';
import { annulBallot } from './commands/annul-ballot.ts';
import { annulConsultation } from './commands/annul-consultation.ts';
import { answerObjection } from './commands/answer-objection.ts';
import { closeConsultation } from './commands/close-consultation.ts';
import { confirmResult } from './commands/confirm-result.ts';
import { countConsultation } from './commands/count-consultation.ts';
import { destroyConsultationKeys } from './commands/destroy-consultation-keys.ts';
import { discardCharter } from './commands/discard-charter.ts';
import { draftCharter } from './commands/draft-charter.ts';
import { enterPaperBatch } from './commands/enter-paper-batch.ts';
import { freezeCharter } from './commands/freeze-charter.ts';
import { importRoll } from './commands/import-roll.ts';
import { issueVotingCodes } from './commands/issue-voting-codes.ts';
import { openConsultation } from './commands/open-consultation.ts';
import { publishResult } from './commands/publish-result.ts';
import { quarantineBallot } from './commands/quarantine-ballot.ts';
import { raiseObjection } from './commands/raise-objection.ts';
import { reconcilePaperBatch } from './commands/reconcile-paper-batch.ts';
import { recordLot } from './commands/record-lot.ts';
import { reenterPaperBatch } from './commands/reenter-paper-batch.ts';
import { releaseBallot } from './commands/release-ballot.ts';
import { withdrawPaperBatch } from './commands/withdraw-paper-batch.ts';
import {
  consultationLifecycle,
  objectionLifecycle,
  paperBatchLifecycle,
  quarantineLifecycle,
} from './machine.ts';
import { sealedColumns } from './paper/paper-rows.ts';
import { bindingForceDeclared } from './rules/binding-force-declared.ts';
import { budgetWithinCeiling } from './rules/budget-within-ceiling.ts';
import { consultationResultIs } from './rules/consultation-result-is.ts';
import { eligibilityDeclared } from './rules/eligibility-declared.ts';
import { rankingAndCutOffApplied } from './rules/ranking-and-cut-off-applied.ts';
import { resultIsFirm } from './rules/result-is-firm.ts';
import { votingPeriodKept } from './rules/voting-period-kept.ts';

/** Consultations: who votes on what by which rules, the ballots, the count, the result. Ballots come by `castBallot`. */
export const consultations = defineDomain({
  name: 'consultation',
  commands: [
    draftCharter,
    amendCharter,
    discardCharter,
    freezeCharter,
    importRoll,
    issueVotingCodes,
    openConsultation,
    closeConsultation,
    enterPaperBatch,
    reenterPaperBatch,
    reconcilePaperBatch,
    withdrawPaperBatch,
    quarantineBallot,
    annulBallot,
    releaseBallot,
    countConsultation,
    destroyConsultationKeys,
    publishResult,
    recordLot,
    raiseObjection,
    answerObjection,
    confirmResult,
    annulConsultation,
  ],
  rules: [
    eligibilityDeclared,
    bindingForceDeclared,
    votingPeriodKept,
    rankingAndCutOffApplied,
    resultIsFirm,
    consultationResultIs,
    budgetWithinCeiling,
  ],
  activities: [charter, roll, voting, paperBallots, count, objections],
  lifecycles: [consultationLifecycle, paperBatchLifecycle, quarantineLifecycle, objectionLifecycle],
  // Voters are pseudonyms under a key that is destroyed; nobody's name or document is kept.
  personal: {
    actsById: { paper_batch: ['first_by', 'second_by'] },
    notPersonal: { 'consultation.repeated_by': 'the consultation that repeats it' },
  },
  guards: [answerObjectionsFirst],
  sealed: [
    { table: 'consultation', columns: ['charter', 'closing'], document: 'charter' },
    { table: 'paper_batch', columns: sealedColumns },
    { table: 'consultation_count', columns: ['totals', 'marks_root', 'roll_head', 'ballots_head'] },
    {
      table: 'consultation_result',
      columns: ['outcome', 'tally', 'lot', 'recount_hash'],
      document: 'consultation-result',
    },
    { table: 'objection', columns: ['text', 'answer'] },
    { table: 'annulment', columns: ['authority', 'explanation'] },
  ],
});
