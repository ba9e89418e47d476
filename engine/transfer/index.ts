import { defineDomain } from '../kernel/domain.ts';
import { defineActivity } from '../workflow/activity.ts';
import { describePractice } from './commands/describe-practice.ts';
import { evaluateOperation } from './commands/evaluate-operation.ts';
import { recordDissemination } from './commands/record-dissemination.ts';
import { recordTransfer } from './commands/record-transfer.ts';
import { reportOperation } from './commands/report-operation.ts';
import { signTransferAccord } from './commands/sign-transfer-accord.ts';
import { startOperation } from './commands/start-operation.ts';
import { accordApprovedByCouncil } from './rules/accord-approved-by-council.ts';
import { operationEvaluated } from './rules/operation-evaluated.ts';
import { practicesDisseminated } from './rules/practices-disseminated.ts';
import { practicesInOperation } from './rules/practices-in-operation.ts';
import { practicesTransferred } from './rules/practices-transferred.ts';

const activity = <const Name extends string>(name: Name, ...commands: string[]) =>
  defineActivity({ name, version: 1, commands, lifecycles: [] });

/** A practice that works in one place, handed on to other institutions: accord, transfer, dissemination, operation, evaluation. */
export const transfers = defineDomain({
  name: 'transfer',
  commands: [
    describePractice,
    signTransferAccord,
    recordTransfer,
    recordDissemination,
    startOperation,
    reportOperation,
    evaluateOperation,
  ],
  rules: [
    accordApprovedByCouncil,
    practicesTransferred,
    practicesDisseminated,
    practicesInOperation,
    operationEvaluated,
  ],
  activities: [
    activity('practices', 'describe-practice'),
    activity('transfer-accord', 'sign-transfer-accord'),
    activity('practice-transfer', 'record-transfer'),
    activity('practice-dissemination', 'record-dissemination'),
    activity('practice-operation', 'start-operation', 'report-operation'),
    activity('practice-evaluation', 'evaluate-operation'),
  ],
  lifecycles: [],
  personal: { notPersonal: { 'practice.name': 'a practice' } },
  sealed: [
    { table: 'practice', columns: ['name', 'description', 'done_when'] },
    { table: 'transfer_accord', columns: ['institution', 'council_agreement', 'evidence'] },
    { table: 'transfer_step', columns: ['grounds', 'evidence'] },
  ],
});
