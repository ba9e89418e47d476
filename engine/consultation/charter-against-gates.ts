import { neverMet } from '../gates/settled.ts';
import type { ChecklistItem } from '../gates/verdict.ts';
import { standingWaivers } from '../gates/waivers.ts';
import type { Context } from '../kernel/command.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { regions } from '../workflow/regions.ts';
import { gateOf } from '../workflow/registry.ts';
import type { CharterTerms } from './charter.ts';
import { asFrozen } from './facts/standing-consultations.ts';

/** A condition of a stage that is still to pass, which a charter could never meet once it is frozen. */
export interface AgainstGate {
  readonly stage: string;
  readonly item: ChecklistItem;
}

/** What the gates of the stages that have not passed ask of a charter, and it does not have. A waiver stands in for it. */
export async function charterAgainstGates(
  { tx, organization, process, recordedAt, catalogue }: Context<unknown>,
  charter: CharterTerms,
  of: { readonly id: string; readonly round: number },
): Promise<AgainstGate[]> {
  const { workflow, state } = process;
  const facts = { standingConsultations: [asFrozen(charter, of, recordedAt)] };
  const moment = { at: recordedAt, calendar: calendarOf(workflow.spec) };
  const against: AgainstGate[] = [];
  for (const [stage, stands] of Object.entries(regions(state))) {
    if (workflow.spec.stages[stage] === undefined || stands === 'passed') continue;
    const waivers = await standingWaivers({ tx, organization, process: process.id }, stage, recordedAt);
    const gate = { uses: gateOf(workflow, stage), waivers };
    const settling = { command: 'freeze-charter', facts };
    against.push(...neverMet(catalogue, gate, settling, moment).map((item) => ({ stage, item })));
  }
  return against;
}
