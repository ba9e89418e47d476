import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { FileHash, Id, Text } from '../../kernel/values.ts';
import { refuseVote } from '../decisions/may-vote.ts';
import { voteInHand } from '../decisions/vote-in-hand.ts';
import { objectionLifecycle, resolutionLifecycle } from '../machine.ts';
import { readResolution } from '../resolution.ts';
import { latestText } from '../resolutions/text.ts';
import { scopeOf } from '../scope.ts';
import { refuseWithoutSeat, seatHeldBy } from '../sessions/session-of.ts';
import { standingObjections } from './objections.ts';

/** Objects to what is put for consent, with reasons: one objection a seat stands at a time, and stops it until it is let go. */
export const raiseConsentObjection = defineCommand({
  name: 'raise-consent-objection',
  input: z.strictObject({ resolution: Id, dossierHash: FileHash, reason: Text }),
  by: ['forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt } = context;
    const resolution = await readResolution(context, input.resolution);
    const { object_until: until, dossier_hash: dossierHash } = resolution;
    if (until !== null && recordedAt > until) return notPossible('objections-have-closed', { until });
    if (input.dossierHash !== dossierHash) return notPossible('dossier-changed', { dossierHash });
    const hand = await voteInHand(scopeOf(context), resolution, recordedAt);
    const by = seatHeldBy(hand.seats, acting.id);
    if (by === undefined) return refuseWithoutSeat(context, acting.id);
    const refused = refuseVote(hand, by, { vote: 'approve', observations: '' });
    if (refused !== undefined) return refused;
    const seat = by.seat.id;
    const standing = await standingObjections(context, resolution.id);
    if (standing.some((one) => one.seat === seat)) return notPossible('objection-stands', { seat });
    const version = resolution.kind === 'matter' ? (await latestText(context, resolution.id)).version : 1;
    const id = context.newId();
    const { reason } = input;
    await tx
      .insertInto('consent_objection')
      .values({
        ...{ organization, process: process.id, id, resolution: resolution.id, text_version: version, seat },
        state: context.begin(objectionLifecycle, id),
        ...{ person: acting.id, reason, raised_at: recordedAt },
        ...{ answer: null, answered_at: null, settled_at: null },
        ...context.seal('consent_objection', id, { reason, answer: null }),
      })
      .execute();
    return {
      event: {
        type: 'consent-objection-raised',
        payload: { resolution: resolution.id, objection: id, seat },
      },
      result: { objection: id },
    };
  },
});
