import { z } from 'zod';
import type { Json } from '../../kernel/canonical.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { parseInput } from '../../kernel/input.ts';
import { invalid, isRefused, notPossible, type Refused, refuse } from '../../kernel/refusals.ts';
import { refuseScope } from '../../kernel/scopes.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { Territory } from '../../people/territory.ts';
import { askChildren, mostChildren } from '../ask-children.ts';
import { chooseChildren } from '../choose-children.ts';

const Sending = z.strictObject({
  command: Slug,
  input: z.record(z.string().max(100), z.json()).default({}),
  /** Which of them; left out, all that have not ended. */
  where: z
    .strictObject({
      stage: Slug.optional(),
      state: z.enum(['waiting', 'working', 'awaiting-approval', 'passed']).optional(),
      territory: Territory.optional(),
      processes: z.array(Id).min(1).max(mostChildren).optional(),
    })
    .refine(({ stage, state }) => (stage === undefined) === (state === undefined), {
      path: ['state'],
      params: { reason: 'stage-and-state-together' },
    })
    .default({}),
});

/**
 * Sends one command to many processes of a programme: to each by itself, as whoever asked, and what one refuses says
 * nothing of the others. Refuses as a whole what no process could take: an input that is not the command's, a command
 * about one thing of one process, and one whose input is not to be kept.
 */
export const sendToChildren = defineCommand({
  name: 'send-to-children',
  input: Sending,
  by: ['administrator', 'team', 'secretary'],
  async record(context) {
    const { command, input, where } = context.input;
    const refused = refuseSending(context, command, input);
    if (refused !== undefined) return refused;
    const targets = await chooseChildren(context, where);
    if (isRefused(targets)) return targets;
    if (targets.length === 0) return notPossible('no-child-chosen');
    const children = targets.map((target) => ({ target, input: {} }));
    const intent = await askChildren(context, {
      command,
      input: input as { [name: string]: Json },
      children,
    });
    const asked = children.length;
    return {
      event: { type: 'sending-to-children-asked', payload: { intent, command, asked } },
      result: { intent, asked },
    };
  },
});

/** Commands to many of their own: a child is no programme. */
const ofProgrammes = ['open-children', 'send-to-children', 'conclude-intent'];

function refuseSending(context: Context<unknown>, name: string, input: unknown): Refused | undefined {
  const { catalogue, acting } = context;
  const command = catalogue.command(name);
  if (command === undefined) return invalid('command', 'no-such-command', { command: name });
  const forOne = command.on !== undefined || command.remembers !== undefined;
  if (command.scope !== 'process' || forOne || ofProgrammes.includes(name) || onlyClock(command.by))
    return invalid('command', 'not-for-many', { command: name });
  if (refuseScope(acting, name) !== undefined)
    return notPossible('children-beyond-the-key', { command: name });
  const parsed = parseInput(command, input);
  if (!isRefused(parsed)) return undefined;
  const { refusal } = parsed;
  if (refusal.code !== 'invalid') return parsed;
  const issues = refusal.issues.map((issue) => ({
    ...issue,
    path: issue.path === '' ? 'input' : `input.${issue.path}`,
  }));
  return refuse({ code: 'invalid', issues });
}

const onlyClock = (by: readonly string[]): boolean => by.every((role) => role === 'clock');
