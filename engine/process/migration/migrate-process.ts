import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { admitMigration, goOn, writeMigration } from './migrate.ts';
import { MigrationInput } from './migration-input.ts';
import { approvingStage } from './plan-migration.ts';

/**
 * Brings a running process to another published version of its workflow, where no forum approves its stages. Where one
 * does, the forum decides: `propose-migration`. What it would do is told before by the dry run.
 */
export const migrateProcess = defineCommand({
  name: 'migrate-process',
  input: MigrationInput,
  by: ['administrator'],
  course: 'course',
  async record(context) {
    const { version, mapping, leaves, reason } = context.input;
    const stage = approvingStage(context.process);
    if (stage !== undefined) return notPossible('forum-decides-on-it', { stage });
    const asked = { version, mapping, leaves };
    const admitted = await admitMigration(context, asked);
    if (isRefused(admitted)) return admitted;
    const { plan, to } = admitted;
    const migration = await writeMigration(context, { plan, asked, reason });
    await goOn(context, to, { mapping, migration });
    const payload = { migration, workflow: to.id, from: plan.from, to: plan.to, mapping, leaves };
    return { event: { type: 'process-migrated', payload }, result: { migration, version: to.version } };
  },
});
