import { defineOrganizationCommand } from '../../kernel/command.ts';
import { FileInput, keepFile } from '../keep-file.ts';

/** Stores a file of the organization, for use in any of its processes. */
export const storeFile = defineOrganizationCommand({
  name: 'store-file',
  input: FileInput,
  by: [
    'administrator',
    'team',
    'facilitator',
    'technical-unit',
    'responsible-institution',
    'secretary',
    'polling-officer',
    'paper-officer',
    'monitoring-body',
    'point-of-contact',
  ],
  record: keepFile,
});
