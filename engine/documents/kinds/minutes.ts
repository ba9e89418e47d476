import { meetingView } from '../../dialogues/views/meeting.ts';
import { stakeholderMapView } from '../../dialogues/views/stakeholder-map.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { Minutes } from '../contracts/minutes.ts';
import { defineKind } from '../kind.ts';

/** The minutes of a dialogue, an assembly or a working group, once they were approved there. */
export const minutes = defineKind({
  kind: 'minutes',
  version: 1,
  contract: Minutes,
  subject: 'meeting',
  prefix: 'ACTA',
  approvedBy: 'its-own',
  async collect(from, subject) {
    const { engine, organization, process } = from;
    const meeting = await meetingView(engine, { organization, process: process.id, meeting: subject ?? '' });
    if (meeting === undefined) return notFound('meeting', subject ?? '');
    const { minutes: text, heldFrom, heldTo, attendance } = meeting;
    if (text?.approvedAt == null || heldFrom === null || heldTo === null || attendance === null)
      return notPossible('minutes-not-approved-yet', { meeting: meeting.id });
    const map = await stakeholderMapView(engine, { organization, process: process.id });
    const names = new Map(map?.segments.map(({ id, name }) => [id, name]));
    return {
      ...(await commonOf(from, meeting.title)),
      meeting: {
        kind: meeting.kind,
        modality: meeting.modality,
        place: meeting.place,
        heldFrom,
        heldTo,
      },
      segments: meeting.segments.map(({ segment }) => names.get(segment) ?? segment),
      version: text.version,
      approvedAt: text.approvedAt,
      agenda: [...text.agenda],
      proceedings: text.proceedings.split('\n').filter((line) => line !== ''),
      attendance: {
        total: attendance.total,
        suppressedBelow: attendance.suppressedBelow,
        groups: attendance.groups.map(({ group, count }) => ({ group, count })),
      },
      agreements: meeting.agreed.map(({ number, text: said, owner, dueOn, state }) => ({
        number,
        text: said,
        owner,
        dueOn,
        state,
      })),
      observations: text.observations.map(({ text: said, taken, reply }) => ({ text: said, taken, reply })),
    };
  },
});
