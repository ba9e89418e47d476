import { openResolution } from '../../forum/open-resolution.ts';
import { hashOf } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { admitMigration, writeMigration } from './migrate.ts';
import { MigrationInput } from './migration-input.ts';
import { approvingStage } from './plan-migration.ts';

/**
 * Proposes to the forum that a running process go on by another published version of its workflow. The forum decides by
 * the terms of the stage that is worked on, on the very move that is told in the dry run; approved, it is done.
 */
export const proposeMigration = defineCommand({
  name: 'propose-migration',
  input: MigrationInput,
  by: ['team', 'secretary'],
  course: 'course',
  async record(context) {
    const { version, mapping, leaves, reason } = context.input;
    const stage = approvingStage(context.process);
    if (stage === undefined) return notPossible('no-forum-decides-on-it');
    const asked = { version, mapping, leaves };
    const admitted = await admitMigration(context, asked);
    if (isRefused(admitted)) return admitted;
    const { from, to } = admitted.plan;
    const hash = hashOf({
      process: context.process.id,
      kind: 'migration',
      from,
      to,
      mapping,
      leaves,
      reason,
    });
    const opened = await openResolution(context, { kind: 'migration', stage, reason, hash });
    if (isRefused(opened)) return opened;
    const migration = await writeMigration(context, { ...admitted, asked, reason }, opened.resolution);
    const payload = { migration, from, to, mapping, leaves, ...opened };
    return { event: { type: 'migration-proposed', payload }, result: { migration, ...opened } };
  },
});
