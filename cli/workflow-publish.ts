import { explainReason } from '../templates/explain/issue.ts';
import type { Call } from './subcommand.ts';
import { type DoorAnswer, NoDoor, throughDoor, type Where } from './workflow-door.ts';
import type { WorkflowOptions } from './workflow-options.ts';
import type { Ready } from './workflow-subject.ts';
import { tellIn } from './workflow-words.ts';

/** `workflow publish`: publishes a version through the API, of a server or over the data of this machine. */
export function publish(call: Call, [subject]: readonly Ready[], options: WorkflowOptions): Promise<number> {
  return atDoor(call, options, async (door) => {
    const answer = await door.post('commands/publish-workflow', { workflow: subject!.input });
    if (answer.status !== 200) return refused(call, answer);
    const { id, version, hash } = answer.body.result as { id: string; version: number; hash: string };
    call.say(tellIn(call)('published', { id, version, hash }));
    return 0;
  });
}

/** Does an order through the API, and says what kept it from being done. */
export async function atDoor(
  call: Call,
  { values }: WorkflowOptions,
  work: Parameters<typeof throughDoor<number>>[2],
): Promise<number> {
  const { organization, server, key = call.env.CAUCE_KEY } = values;
  if (organization === undefined || key === undefined) {
    call.warn(tellIn(call)('no-target'));
    return 2;
  }
  const where: Where = { organization, key, server };
  try {
    return await throughDoor(call, where, work);
  } catch (error) {
    if (!(error instanceof NoDoor)) throw error;
    call.warn(tellIn(call)(error.word, { server: server ?? '', status: error.status }));
    return 1;
  }
}

/** With its full stop; nothing where there is nothing to say. */
const sentence = (text: string | undefined): string[] => {
  if (text === undefined || text === '') return [];
  return [/[.!?]$/.test(text) ? text : `${text}.`];
};

/** Says a refusal as the API puts it, and each thing that is wrong at its place. */
export function refused(call: Call, { body }: DoorAnswer): number {
  const {
    title,
    detail,
    next,
    issues = [],
  } = body as {
    title?: string;
    detail?: string;
    next?: string;
    issues?: { path: string; reason: string; details?: object }[];
  };
  call.warn(tellIn(call)('refused', { problem: [title, detail, next].flatMap(sentence).join(' ') }));
  for (const { path, reason, details } of issues)
    call.warn(`    ${path}  ${explainReason(call.language, reason, details as never)}`);
  return 1;
}
