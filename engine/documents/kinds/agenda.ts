import { meetingView } from '../../dialogues/views/meeting.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { Agenda } from '../contracts/agenda.ts';
import { defineKind } from '../kind.ts';
import { meetingSet, sharedDocuments } from '../meeting-parts.ts';
import { subjectId } from '../subject-id.ts';

/** The agenda of a meeting, as soon as its call has one. */
export const agenda = defineKind({
  kind: 'agenda',
  version: 1,
  contract: Agenda,
  subject: 'meeting',
  prefix: 'ORDEN',
  approvedBy: 'its-own',
  async collect(from, subject) {
    const { engine, organization, process } = from;
    const meeting = await meetingView(engine, {
      organization,
      process: process.id,
      meeting: subjectId(subject),
    });
    if (meeting === undefined) return notFound('meeting', subject ?? '');
    const { call, state } = meeting;
    if (state === 'cancelled' || state === 'annulled')
      return notPossible('meeting-does-not-take-place', { state });
    if (call === null) return notPossible('meeting-not-called', { meeting: meeting.id });
    if (call.agenda.length === 0) return notPossible('call-without-an-agenda', { meeting: meeting.id });
    const { convener, object } = call;
    return {
      ...(await commonOf(from, meeting.title)),
      meeting: meetingSet(from, meeting),
      ...{ convener, object },
      items: [...call.agenda],
      documents: sharedDocuments(meeting.documents.map(({ source }) => source)),
    };
  },
});
