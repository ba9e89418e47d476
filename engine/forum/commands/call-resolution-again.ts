import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { resolutionLifecycle } from '../machine.ts';
import { closing } from '../open-resolution.ts';
import { readResolution, termsOf } from '../resolution.ts';
import { setClock } from '../resolutions/clock.ts';
import { refuseEmptyForum, seatsInOffice } from '../seats.ts';

/** Calls a resolution that had no quorum a second time, where the workflow has a second call with its own quorum. */
export const callResolutionAgain = defineCommand({
  name: 'call-resolution-again',
  input: z.strictObject({ resolution: Id }),
  by: ['secretary', 'team'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { tx, organization, process, recordedAt } = context;
    const resolution = await readResolution(context, context.input.resolution);
    if (termsOf(context, resolution.stage).secondCall === undefined) return notPossible('no-second-call');
    if (resolution.call > 1) return notPossible('second-call-was-held');
    const empty = await refuseEmptyForum(context, recordedAt);
    if (empty !== undefined) return empty;
    const closesAt = closing(context, resolution.stage);
    const { seats, inOffice } = await seatsInOffice(context, recordedAt);
    await tx
      .updateTable('resolution')
      .set({ call: resolution.call + 1, closes_at: closesAt, decided_at: null, seats, in_office: inOffice })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', resolution.id)
      .execute();
    await setClock(context, resolution.id, closesAt);
    const call = resolution.call + 1;
    return {
      event: { type: 'resolution-called-again', payload: { resolution: resolution.id, call, closesAt } },
      result: { call, closesAt },
    };
  },
});
