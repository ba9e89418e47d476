import { addPeriod } from '../../calendar/add-period.ts';
import { hashOf } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/command.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { RulesOfProcedure } from '../procedure/procedure.ts';
import { scopeOf } from '../scope.ts';
import { findSession } from '../sessions/session-row.ts';
import { drawMinutes } from './content.ts';
import { sessionMinutesLifecycle } from './machine.ts';

/** What the draft of minutes tells: its id, its hash, and until when it may be observed. */
export interface Drafted {
  readonly minutes: string;
  readonly contentHash: string;
  readonly observeUntil: string;
}

/** Drafts the minutes of a session that has just been closed, from what is on record. */
export async function draftMinutesOf(context: Context<unknown>, id: string): Promise<Drafted> {
  const { tx, organization, process, recordedAt, newId, begin, seal, count } = context;
  const session = (await findSession(scopeOf(context), id))!;
  const { minutes: asked } = RulesOfProcedure.parse(session.procedure);
  const calendar = calendarOf(process.workflow.spec);
  const observeUntil = addPeriod(calendar, recordedAt, asked.observationsWithin, 'forward').dueAt;
  const { content } = await drawMinutes(scopeOf(context), session);
  const contentHash = hashOf(content);
  const minutes = newId();
  await tx
    .insertInto('session_minutes')
    .values({
      ...{ organization, process: process.id, id: minutes, session: id },
      state: begin(sessionMinutesLifecycle, minutes),
      ...{ version: 1, content, content_hash: contentHash },
      ...{ drafted_at: recordedAt, observe_until: observeUntil },
      ...seal('session_minutes', minutes, { content }),
    })
    .execute();
  await count('session-minutes', 1);
  return { minutes, contentHash, observeUntil };
}
