import { defineCommand } from '../../kernel/command.ts';
import { FileInput, keepFile } from '../keep-file.ts';

/**
 * Stores a file by way of a process, for those whose role holds in that process alone: a monitoring body, a
 * responsible institution. It is told in the process's own ledger.
 */
export const attachFile = defineCommand({
  name: 'attach-file',
  input: FileInput,
  by: [
    'team',
    'facilitator',
    'technical-unit',
    'responsible-institution',
    'secretary',
    'forum-member',
    'polling-officer',
    'paper-officer',
    'monitoring-body',
    'point-of-contact',
    'civil-society-counterpart',
    'territorial-servant',
    'promoter',
    'attesting-officer',
  ],
  course: 'always',
  record: keepFile,
});
