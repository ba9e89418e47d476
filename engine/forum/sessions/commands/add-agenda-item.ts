import { z } from 'zod';
import { subtractPeriod } from '../../../calendar/subtract-period.ts';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { scopeOf } from '../../scope.ts';
import { AgendaInput, putOnAgenda, refuseStrangeItem } from '../agenda.ts';
import { sessionLifecycle } from '../machine.ts';
import { sessionOf } from '../session-of.ts';
import { findSession } from '../session-row.ts';

/** Adds a matter to the agenda of a called session, until the hour that the rules set; its documents come with it. */
export const addAgendaItem = defineCommand({
  name: 'add-agenda-item',
  input: z.strictObject({ session: Id, item: AgendaInput }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { input, recordedAt, process } = context;
    const session = await sessionOf(context, input.session);
    const { onlyWhatIsCalled, additionsUntil } = session.procedure.rules.sessions[session.kind];
    if (onlyWhatIsCalled || additionsUntil === undefined) return notPossible('agenda-takes-no-additions');
    const row = await findSession(scopeOf(context), session.id);
    const until = subtractPeriod(calendarOf(process.workflow.spec), row!.starts_at, additionsUntil).at;
    if (recordedAt > until) return notPossible('too-late-for-the-agenda', { until });
    const strange = await refuseStrangeItem(context, input.item, 'item.');
    if (strange !== undefined) return strange;
    const from = session.agenda.length + 1;
    const [added] = await putOnAgenda(context, session.id, [input.item], { added: 'addition', from });
    return {
      event: { type: 'agenda-item-added', payload: { session: session.id, ...added } },
      result: { ...added },
    };
  },
});
