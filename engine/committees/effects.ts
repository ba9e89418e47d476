import { z } from 'zod';
import { defineEffect } from '../kernel/effect.ts';
import { isRefused, notFound } from '../kernel/refusals.ts';
import { Id, Instant } from '../kernel/values.ts';
import { committeeFound } from './committee-row.ts';
import { giveMoreTime } from './more-time.ts';
import { setUpGroup, WorkingGroup } from './working-group.ts';

/** A resolution sets up a working group, or a commission, by being approved. */
export const workingGroupByResolution = defineEffect({
  kind: 'set-up-working-group',
  told: WorkingGroup,
  async take(context, told, { resolution }) {
    const done = await setUpGroup(context, told, resolution);
    return isRefused(done) ? done : undefined;
  },
});

/** A resolution gives a working group more time. */
export const moreTimeByResolution = defineEffect({
  kind: 'extend-working-group',
  told: z.strictObject({ committee: Id, dueAt: Instant }),
  async take(context, { committee, dueAt }) {
    const row = await committeeFound(context, committee);
    if (row === undefined) return notFound('committee', committee);
    return giveMoreTime(context, row, dueAt);
  },
});
