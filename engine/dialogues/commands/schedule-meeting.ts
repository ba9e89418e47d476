import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Instant, Line, Slug } from '../../kernel/values.ts';
import { meetingLifecycle } from '../machine.ts';

/** Sets a meeting: its kind, place, modality and hours, and the segments that it is for. */
export const scheduleMeeting = defineCommand({
  name: 'schedule-meeting',
  input: z.strictObject({
    kind: z.enum(['dialogue', 'assembly', 'working-group', 'training', 'hearing']),
    title: Line,
    place: Line,
    modality: z.enum(['in-person', 'remote', 'hybrid']),
    startsAt: Instant,
    endsAt: Instant,
    segments: z.array(Slug).max(200).default([]),
  }),
  by: ['team', 'facilitator'],
  async record({ tx, organization, process, input, newId, seal, begin }) {
    if (input.endsAt <= input.startsAt) return invalid('endsAt', 'ends-before-it-starts');
    const id = newId();
    const at = { organization, process: process.id };
    const known = await tx
      .selectFrom('segment')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', 'in', ['', ...input.segments])
      .execute();
    const missing = input.segments.filter((segment) => !known.some((row) => row.id === segment));
    if (missing.length > 0) return invalid('segments', 'not-on-the-stakeholder-map', { missing });
    const { title, place, kind, modality, startsAt, endsAt, segments } = input;
    await tx
      .insertInto('meeting')
      .values({
        ...at,
        id,
        state: begin(meetingLifecycle, id),
        kind,
        title,
        place,
        modality,
        starts_at: startsAt,
        ends_at: endsAt,
        ...seal('meeting', id, { title, place }),
      })
      .execute();
    if (segments.length > 0) {
      await tx
        .insertInto('meeting_segment')
        .values(segments.map((segment) => ({ ...at, meeting: id, segment })))
        .execute();
    }
    return {
      event: {
        type: 'meeting-scheduled',
        payload: { meeting: id, kind, modality, startsAt, endsAt, segments },
      },
      result: { meeting: id },
    };
  },
});
