import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Slug } from '../../kernel/values.ts';
import { refuseOutside } from '../../people/refuse-outside.ts';
import { Territory } from '../../people/territory.ts';
import { refuseTable } from '../../working-tables/views/refuse-table.ts';
import { callBy } from '../call-by.ts';
import { refuseCommittee } from '../committee-meeting.ts';
import { meetingLifecycle } from '../machine.ts';
import { MeetingKind, Modality } from '../meeting-kinds.ts';
import { refuseUnmapped } from '../segments.ts';

/** Sets a meeting: its kind, place, modality and hours, and the segments that it is for. Answers until when it must be called. */
export const scheduleMeeting = defineCommand({
  name: 'schedule-meeting',
  input: z.strictObject({
    kind: MeetingKind,
    title: Line,
    place: Line,
    modality: Modality,
    startsAt: Instant,
    endsAt: Instant,
    segments: z.array(Slug).max(200).default([]),
    /** The committee or working group that it is a meeting of. */
    committee: Id.optional(),
    /** A place below the process's: a section, a block. */
    territory: Territory.optional(),
    /** The working table that it is a sitting of. */
    workingTable: Id.optional(),
  }),
  by: ['team', 'facilitator', 'territorial-servant'],
  async record(context) {
    const { tx, organization, process, input, newId, seal, begin, count } = context;
    const { title, place, kind, modality, startsAt, endsAt } = input;
    if (endsAt <= startsAt) return invalid('endsAt', 'ends-before-it-starts');
    const segments = [...new Set(input.segments)];
    const refused =
      (await refuseUnmapped(context, 'segments', segments)) ??
      (await refuseCommittee(context, input.committee)) ??
      refuseOutside(process, 'territory', input.territory) ??
      (await refuseTable(context, input.workingTable));
    if (refused !== undefined) return refused;
    const id = newId();
    const at = { organization, process: process.id };
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
        committee: input.committee ?? null,
        territory: input.territory ?? null,
        working_table: input.workingTable ?? null,
        ...seal('meeting', id, { title, place, attendance: null }),
      })
      .execute();
    if (segments.length > 0) {
      await tx
        .insertInto('meeting_segment')
        .values(segments.map((segment) => ({ ...at, meeting: id, segment })))
        .execute();
    }
    await count('meetings', 1);
    return {
      event: {
        type: 'meeting-scheduled',
        payload: {
          ...{ meeting: id, kind, modality, startsAt, endsAt, segments },
          ...(input.committee === undefined ? {} : { committee: input.committee }),
          ...(input.territory === undefined ? {} : { territory: input.territory }),
          ...(input.workingTable === undefined ? {} : { workingTable: input.workingTable }),
        },
      },
      result: { meeting: id, callBy: callBy(process, kind, startsAt) },
    };
  },
});
