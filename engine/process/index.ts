import { defineDomain } from '../kernel/domain.ts';
import { cancelProcess } from './commands/cancel-process.ts';
import { closeProcess } from './commands/close-process.ts';
import { correctRecord } from './commands/correct-record.ts';
import { requestPassage } from './commands/request-passage.ts';
import { resumeProcess } from './commands/resume-process.ts';
import { revokeWaiver } from './commands/revoke-waiver.ts';
import { suspendProcess } from './commands/suspend-process.ts';
import { waiveRule } from './commands/waive-rule.ts';
import { waiverByResolution } from './grant-waiver.ts';
import { migrateProcess } from './migration/migrate-process.ts';
import { proposeMigration } from './migration/propose-migration.ts';

/** The course of a process from stage to stage. */
export const course = defineDomain({
  name: 'process',
  commands: [
    requestPassage,
    suspendProcess,
    resumeProcess,
    cancelProcess,
    closeProcess,
    waiveRule,
    revokeWaiver,
    correctRecord,
    migrateProcess,
    proposeMigration,
  ],
  rules: [],
  activities: [],
  lifecycles: [],
  effects: [waiverByResolution],
  personal: { actsById: { process_migration: ['asked_by'] } },
  sealed: [
    { table: 'process', columns: ['title'] },
    { table: 'standing_change', columns: ['reason'] },
    { table: 'waiver', columns: ['authority', 'reason'] },
    { table: 'process_migration', columns: ['reason'] },
    { table: 'correction', columns: ['reason', 'changes'] },
  ],
});
