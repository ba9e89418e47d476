import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { moveWaits } from '../../kernel/moved-waits.ts';
import { isRefused, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { judgePassages, raiseFindings } from '../../process/findings.ts';
import { grantWaiver } from '../../process/grant-waiver.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { firstActBare } from '../acts-within.ts';
import { type ActWindow, findWindow, reaches } from '../window.ts';

/**
 * A process takes note of a window, or of its new end, in its own ledger: from then on its rules know of it. Deadlines
 * that say so are moved, rules that force majeure sets aside are waived until it ends, and a gate that was passed before
 * the window was known keeps its verdict; what it would say now is a public finding.
 */
export const noteWindow = defineCommand({
  name: 'note-window',
  input: z.strictObject({ window: Id }),
  by: ['clock', 'administrator'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, catalogue } = context;
    const window = await findWindow(tx, organization, input.window);
    if (window === undefined) return notFound('window', input.window);
    if (typeof process.state === 'string') return notPossible('process-has-ended', { state: process.state });
    if (!reaches(window, process)) return notPossible('window-does-not-reach', { title: window.title });
    const noted = await notedBefore(context, window.id);
    if (noted?.ends_at === window.ends_at)
      return notPossible('window-noted-already', { title: window.title, endsAt: window.ends_at });
    const found = await findingsOf(context, window, noted);
    const shown = catalogue.domains.flatMap((domain) => domain.deadlines ?? []);
    const calendar = calendarOf(process.workflow.spec);
    const moved = window.moves_deadlines
      ? await moveWaits({ tx, organization, process: process.id }, { calendar, shown })
      : 0;
    const { id, kind, from_at: from, ends_at: endsAt, declared_at: declaredAt } = window;
    const told = { window: id, kind, from, endsAt, declaredAt, late: from < recordedAt };
    return {
      event: { type: 'window-noted', payload: { ...told, deadlinesMoved: moved, ...found } },
      result: { window: id, deadlinesMoved: moved, ...found },
    };
  },
});

interface Noted {
  readonly ends_at: string;
  readonly waivers: readonly string[];
}

const notedBefore = (
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<Noted | undefined> =>
  tx
    .selectFrom('noted_window')
    .select(['ends_at', 'waivers'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();

/** Writes that it is known, and tells what that undid of what was judged before, and what it sets aside. */
async function findingsOf(context: Context<unknown>, window: ActWindow, noted: Noted | undefined) {
  // Only an act that was done before the window was known can undo anything.
  const first = await firstActBare(context, window);
  const before = first === undefined ? [] : await judgePassages(context);
  const waivers = noted === undefined ? await waive(context, window) : await prolong(context, window, noted);
  await keepNoted(context, window, waivers);
  const findings = first === undefined ? [] : await raiseFindings(context, before, first.seq);
  return { findings, waivers };
}

async function keepNoted(context: Context<unknown>, window: ActWindow, waivers: readonly string[]) {
  const { tx, organization, process, recordedAt } = context;
  const values = { ends_at: window.ends_at, noted_at: recordedAt, waivers };
  await tx
    .insertInto('noted_window')
    .values({ organization, process: process.id, id: window.id, first_noted_at: recordedAt, ...values })
    .onConflict((conflict) => conflict.columns(['organization', 'process', 'id']).doUpdateSet(values))
    .execute();
}

/** Sets aside, stage by stage, the rules that the window names; what is law stays, and so does what is waived already. */
async function waive(context: Context<unknown>, window: ActWindow): Promise<string[]> {
  const { process } = context;
  const granted: string[] = [];
  for (const [stage, { gate }] of Object.entries(process.workflow.spec.stages)) {
    const rules = new Set(gate.map(({ rule }) => rule).filter((rule) => window.waives.includes(rule)));
    for (const rule of rules) {
      const reason = `${window.title} (${window.basis.reference})`;
      const asked = { stage, rule, authority: window.authority, reason, expiresAt: window.ends_at };
      const waiver = await grantWaiver(context, asked);
      if (!isRefused(waiver)) granted.push(waiver.waiver);
    }
  }
  return granted;
}

/** Its waivers end where it ends, unless they were revoked before. */
async function prolong(context: Context<unknown>, window: ActWindow, { waivers }: Noted) {
  if (waivers.length === 0) return waivers;
  const { tx, organization, process } = context;
  await tx
    .updateTable('waiver')
    .set({ expires_at: window.ends_at })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', 'in', waivers)
    .where('revoked_at', 'is', null)
    .execute();
  return waivers;
}
