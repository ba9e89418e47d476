import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, type Refused } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Text } from '../../kernel/values.ts';
import { noteAuthor } from '../../process/authorship.ts';
import { meetingLifecycle, minutesLifecycle } from '../machine.ts';
import { keepAnnexes } from '../minutes-annexes.ts';
import { answerObservations } from '../minutes-observations.ts';
import { minutesOfMeeting, sealedMinutes } from '../minutes-row.ts';

const Proceedings = z.string().trim().min(1).max(200_000);

/**
 * Drafts the minutes of a held meeting, or drafts them anew. Place, hours and attendance are the meeting's and not
 * typed. A new draft answers every observation that was made to the one before.
 */
export const draftMinutes = defineCommand({
  name: 'draft-minutes',
  input: z.strictObject({
    meeting: Id,
    agenda: z.array(Line).min(1).max(100),
    proceedings: Proceedings,
    answers: z
      .array(z.strictObject({ observation: Id, taken: z.boolean(), reply: Text }))
      .max(200)
      .default([]),
    /** Until when those who were there may observe them; once said it is not taken back. */
    observeUntil: Instant.optional(),
    /** What is annexed to them; left out, what the draft before annexed. */
    annexes: EvidenceList.optional(),
  }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal, begin, step } = context;
    const { meeting, agenda, proceedings, answers } = input;
    const before = await minutesOfMeeting(context, meeting);
    const promised = refuseShorter(before?.observe_until ?? recordedAt, input.observeUntil);
    if (promised !== undefined) return promised;
    const id = before?.id ?? newId();
    const version = (before?.version ?? 0) + 1;
    const refused =
      (before === undefined ? undefined : await step(minutesLifecycle, id, 'draft-minutes')) ??
      (await answerObservations(context, id, answers)) ??
      (await missingFiles(tx, organization, 'annexes', input.annexes ?? []));
    if (refused !== undefined) return refused;
    const values = {
      version,
      ...(input.observeUntil === undefined ? {} : { observe_until: input.observeUntil }),
      agenda,
      proceedings,
      drafted_at: recordedAt,
      ...seal('minutes', id, sealedMinutes({ agenda, proceedings })),
    };
    if (before === undefined) {
      const state = begin(minutesLifecycle, id);
      await tx
        .insertInto('minutes')
        .values({ organization, process: process.id, id, meeting, state, ...values })
        .execute();
    } else {
      await tx
        .updateTable('minutes')
        .set(values)
        .where('organization', '=', organization)
        .where('process', '=', process.id)
        .where('id', '=', id)
        .execute();
    }
    await keepAnnexes(context, { minutes: id, version }, input.annexes ?? []);
    await noteAuthor(context, 'minutes', id);
    const answered = answers.map(({ observation, taken }) => ({ observation, taken }));
    return {
      event: { type: 'minutes-drafted', payload: { minutes: id, meeting, version, answered } },
      result: { minutes: id, version },
    };
  },
});

/** The time to observe lies ahead, and is never made shorter than was promised. */
const refuseShorter = (least: string, asked: string | undefined): Refused | undefined =>
  asked !== undefined && asked < least
    ? invalid('observeUntil', 'shorter-than-promised', { least })
    : undefined;
