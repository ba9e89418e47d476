import type { MeetingKind } from '../../dialogues/meeting-kinds.ts';
import { noticeRequired } from '../../dialogues/notice-required.ts';
import { meetingView } from '../../dialogues/views/meeting.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { Notice } from '../contracts/notice.ts';
import { defineKind } from '../kind.ts';
import { meetingSet, noticeGiven, segmentsByName, sharedDocuments } from '../meeting-parts.ts';
import { subjectId } from '../subject-id.ts';

/** The call to a meeting, as soon as it was called. */
export const notice = defineKind({
  kind: 'notice',
  version: 1,
  contract: Notice,
  subject: 'meeting',
  prefix: 'CONV',
  approvedBy: 'its-own',
  async collect(from, subject) {
    const { engine, organization, process } = from;
    const meeting = await meetingView(engine, {
      organization,
      process: process.id,
      meeting: subjectId(subject),
    });
    if (meeting === undefined) return notFound('meeting', subject ?? '');
    const { call, notice: counted, state } = meeting;
    if (state === 'cancelled' || state === 'annulled')
      return notPossible('meeting-does-not-take-place', { state });
    if (call === null || counted.calledAt === null || counted.lead === null)
      return notPossible('meeting-not-called', { meeting: meeting.id });
    const { agenda, ...said } = call;
    const moved = meeting.changes.filter(({ change }) => change === 'rescheduled').at(-1);
    return {
      ...(await commonOf(from, meeting.title)),
      ...said,
      meeting: meetingSet(from, meeting),
      agenda: [...agenda],
      criteria: [...call.criteria],
      segments: await segmentsByName(from, meeting, 'invited'),
      documents: sharedDocuments(meeting.documents.map(({ source }) => source)),
      channels: meeting.publications
        .filter(({ stands }) => stands)
        .map(({ channel, publishedAt, note }) => ({ channel, publishedAt, note })),
      calledAt: counted.calledAt,
      notice: noticeGiven(counted.lead, noticeRequired(process, meeting.kind as MeetingKind)),
      moved: moved === undefined ? null : { from: moved.fromStartsAt, reason: moved.reason },
    };
  },
});
