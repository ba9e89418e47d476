import type { DocumentData } from '../../templates/document-data.ts';
import type { Answer } from '../http.ts';
import type { Dialogue } from '../penalolen/dialogue.ts';
import { dialogues } from '../penalolen/dialogues.ts';
import { segments } from '../penalolen/stakeholder-map.ts';
import { words } from '../words.ts';
import { common, illustrativeMark, type Made, markOf, type Page } from './page.ts';

interface Attended {
  readonly total: number | null;
  readonly suppressedBelow: number;
  readonly groups: readonly { readonly group: string; readonly count: number | null }[];
}

/** Attendance as the interface publishes it: a count that could tell somebody from the others is not there. */
export function shownAttendance({ total, suppressedBelow, groups }: Attended) {
  const shown = groups.map(({ group, count }) => ({ group, count: count ?? 0, hidden: count === null }));
  return { total: total ?? 0, totalHidden: total === null, below: suppressedBelow, groups: shown };
}

const nameOf = (code: string) => segments.find((segment) => segment.code === code)!.name;

/** The meeting of a dialogue, as the interface answers it: by the segment that it was for and that it was held. */
const meetingOf = ({ views }: Made, { segment }: Dialogue): Answer =>
  views.meetings.find(
    (meeting: Answer) =>
      meeting.state === 'held' && meeting.segments.some((one: Answer) => one.segment === segment),
  );

/** The call of each dialogue. */
export const notices = (made: Made): readonly Page<'notice-page', DocumentData['notice-page']>[] =>
  dialogues.map((dialogue) => {
    const meeting = meetingOf(made, dialogue);
    const segment = nameOf(dialogue.segment);
    const title = `${words(made.language, 'demo.documents.notice')}: ${segment.value}`;
    return {
      file: `convocatoria-${dialogue.code}.html`,
      kind: 'notice-page',
      data: {
        ...common(made, title, 'demo.provenance.dialogues'),
        meeting,
        call: meeting.call,
        documents: meeting.documents.map(({ source }: Answer) => source),
        publications: meeting.publications,
        notice: meeting.notice.lead,
        marks: { segment: markOf(segment), call: null, date: illustrativeMark, place: illustrativeMark },
      },
    };
  });

/** The approved minutes of each dialogue, with what was said in it and what was agreed. */
export const allMinutes = (made: Made): readonly Page<'minutes-page', DocumentData['minutes-page']>[] =>
  dialogues.map((dialogue) => {
    const meeting = meetingOf(made, dialogue);
    const segment = nameOf(dialogue.segment);
    const invented = illustrativeMark;
    return {
      file: `acta-${dialogue.code}.html`,
      kind: 'minutes-page',
      data: {
        ...common(
          made,
          `${words(made.language, 'demo.documents.minutes')}: ${segment.value}`,
          'demo.provenance.dialogues',
        ),
        meeting,
        segments: [segment.value],
        minutes: meeting.minutes,
        proceedings: meeting.minutes.proceedings.split('\n'),
        attendance: shownAttendance(meeting.attendance),
        contributions: made.views.contributions.filter((one: Answer) => one.meeting === meeting.id),
        agreements: meeting.agreed,
        elections: meeting.elections,
        revocations: meeting.revocations,
        marks: {
          segment: markOf(segment),
          date: invented,
          place: invented,
          attendance: invented,
          proceedings: invented,
          contributions: invented,
          agreements: invented,
        },
      },
    };
  });
