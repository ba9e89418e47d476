import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { refuseChangedDossier } from '../approval/changed-dossier.ts';
import { resolutionLifecycle } from '../machine.ts';
import { type Resolution, readResolution } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import { quorumOfSession } from '../sessions/quorum.ts';
import { type AgendaItem, type SessionInHand, sessionInHand } from '../sessions/session-in-hand.ts';
import { openInSession } from './open-vote.ts';

/** Opens the vote on a resolution in a session, where it is on the agenda and may be decided, and there is a quorum. */
export const openResolutionInSession = defineCommand({
  name: 'open-resolution',
  input: z.strictObject({ resolution: Id, session: Id }),
  by: ['secretary'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, recordedAt } = context;
    const resolution = await readResolution(context, input.resolution);
    const session = await sessionInHand(scopeOf(context), input.session, recordedAt);
    if (session === undefined) return notFound('session', input.session);
    const item = itemOf(resolution, session);
    if (isRefused(item)) return item;
    const refused =
      refuseTie(context, resolution, session) ?? (await refuseChangedDossier(context, resolution));
    if (refused !== undefined) return refused;
    const { rules } = session.procedure;
    const quorum = quorumOfSession(session.seats, session.present, rules, session.call);
    if (!quorum.reached) {
      return notPossible('no-quorum-now', { present: quorum.present, needed: quorum.needed });
    }
    const opened = await openInSession(context, resolution, session, item.id);
    return {
      event: {
        type: 'resolution-opened',
        payload: { resolution: resolution.id, session: session.id, item: item.id, ...opened },
      },
      result: { ...opened, dossierHash: resolution.dossier_hash },
    };
  },
});

/** The item of the agenda by which a resolution may be decided in a session. */
function itemOf(resolution: Resolution, session: SessionInHand): AgendaItem | Refused {
  if (resolution.counted_by !== 'procedure') return notPossible('counted-by-terms');
  if (resolution.organ !== session.organ)
    return notPossible('session-of-another-organ', { organ: session.organ });
  if (session.state !== 'open') return notPossible('session-not-open', { state: session.state });
  const item = session.agenda.find((one) => one.resolution === resolution.id);
  if (item === undefined) return notPossible('not-on-the-agenda');
  return item.admitted ? item : notPossible('item-not-admitted', { number: item.number });
}

/** After a tie, only another session breaks it, and only within its time. */
function refuseTie(
  { recordedAt }: Context<unknown>,
  { state, tie_step: step, session: tiedIn, meet_by: by }: Resolution,
  session: SessionInHand,
): Refused | undefined {
  if (state !== 'tied') return undefined;
  if (step !== 'new-session') return notPossible('casting-vote-is-awaited');
  if (session.id === tiedIn) return notPossible('tie-needs-another-session');
  if (by !== null && recordedAt > by) return notPossible('too-late-for-the-tie', { by });
  return undefined;
}
