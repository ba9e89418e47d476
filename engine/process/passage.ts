import type { Checklist } from '../gates/verdict.ts';
import type { Context } from '../kernel/command.ts';
import { notAccepted } from '../kernel/decide.ts';
import { type Refused, refuse } from '../kernel/refusals.ts';

/**
 * Judges a gate and asks the machine with the verdict: the machine decides, and its guard must agree with
 * the checklist that people are shown. `outcome` names another way out of the stage, with its own gate.
 */
export async function passGate(
  context: Context<unknown>,
  gate: { stage: string; outcome?: string },
  event: string,
): Promise<{ checklist: Checklist } | Refused> {
  const { machine } = context.process.workflow;
  const { state } = context.process;
  // Asked first, so that who comes at the wrong time is told so and not what is missing from another's gate.
  if (!machine.accepts(state).includes(event)) return notAccepted(event, machine, state);
  const { stage, ...of } = gate;
  const checklist = await context.judge(stage, of);
  const refused = context.course(event, checklist.open ? 'open' : 'blocked');
  if (checklist.open !== (refused === undefined)) {
    throw new Error(`The gate of ${gate.stage} and the machine disagree on ${event}.`);
  }
  if (refused !== undefined) return refuse({ code: 'gate-blocked', stage: gate.stage, checklist });
  return { checklist };
}
