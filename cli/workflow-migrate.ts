import type { MigrationDryRun } from '../engine/index.ts';
import { migrationInWords } from '../templates/explain/migration.ts';
import { say } from '../templates/messages.ts';
import type { Call } from './subcommand.ts';
import type { Door } from './workflow-door.ts';
import type { WorkflowOptions } from './workflow-options.ts';
import { atDoor, refused } from './workflow-publish.ts';
import { tellIn, usage } from './workflow-words.ts';

/**
 * `workflow migrate PROCESS --to VERSION`: the dry run, and with `--go` the move itself, or its proposal to the forum
 * where a forum approves the stages. Ends with 1 where it cannot be done now.
 */
export async function migrate(call: Call, options: WorkflowOptions): Promise<number> {
  const [process = ''] = options.names;
  const { to, reason } = options.values;
  const mapping = mappingIn(options);
  const { go = false } = options.flags;
  if (to === undefined || mapping === undefined) return usage(call);
  if (go && reason === undefined) {
    call.warn(tellIn(call)('no-reason'));
    return 2;
  }
  return atDoor(call, options, async (door) => {
    const answer = await door.get(`processes/${process}/migration?${queryOf(to, mapping)}`);
    if (answer.status === 404) {
      call.warn(tellIn(call)('no-process'));
      return 1;
    }
    if (answer.status !== 200) return refused(call, answer);
    const dryRun = answer.body as unknown as MigrationDryRun;
    for (const line of migrationInWords(call.language, dryRun)) call.say(line);
    const stopped = dryRun.plan === null || dryRun.plan.obstacles.length > 0;
    if (stopped) return 1;
    if (!go) {
      call.say(tellIn(call)('dry-run'));
      return 0;
    }
    const leaves = options.lists.leave ?? [];
    return send(call, door, {
      process,
      plan: dryRun.plan!,
      input: { version: Number(to), mapping, leaves, reason },
    });
  });
}

type Mapping = { readonly stages: { readonly [name: string]: string }; readonly passed: readonly string[] };

/** `--map new=present` for each stage that changes its name, `--passed new` for each that counts as passed. */
function mappingIn({ lists: { map = [], passed = [] } }: WorkflowOptions): Mapping | undefined {
  const pairs = map.map((one) => one.split('='));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(''))) return undefined;
  return { stages: Object.fromEntries(pairs as [string, string][]), passed };
}

function queryOf(to: string, { stages, passed }: Mapping): URLSearchParams {
  const pairs = Object.entries(stages).map((pair) => pair.join(':'));
  return new URLSearchParams({
    version: to,
    ...(pairs.length === 0 ? {} : { stages: pairs.join(',') }),
    ...(passed.length === 0 ? {} : { passed: passed.join(',') }),
  });
}

async function send(
  call: Call,
  door: Door,
  { process, plan, input }: { process: string; plan: NonNullable<MigrationDryRun['plan']>; input: object },
): Promise<number> {
  const byForum = plan.approvedBy === 'forum';
  const command = byForum ? 'propose-migration' : 'migrate-process';
  const answer = await door.post(`processes/${process}/commands/${command}`, input);
  if (answer.status !== 200) return refused(call, answer);
  const { resolution = '' } = answer.body.result as { resolution?: string };
  const word = byForum ? 'proposed' : 'done';
  call.say(say(call.language, `values.migration.${word}`, { version: plan.to.version, resolution }));
  return 0;
}
