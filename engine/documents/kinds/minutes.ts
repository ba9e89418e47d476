import { contributionsView } from '../../dialogues/views/contributions.ts';
import { type MeetingView, meetingView } from '../../dialogues/views/meeting.ts';
import { type MeetingRecord, meetingRecordView } from '../../dialogues/views/meeting-record.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { commonOf } from '../common-data.ts';
import { Minutes } from '../contracts/minutes.ts';
import { electionsTold, revocationsTold } from '../elections-told.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { onOneDay, segmentNames, segmentsByName, sharedDocuments } from '../meeting-parts.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { subjectId } from '../subject-id.ts';

/**
 * The minutes of a dialogue, an assembly or a working group, once they were approved there; what is looked at before shows
 * the draft.
 */
export const minutes = defineKind({
  kind: 'minutes',
  version: 2,
  contract: Minutes,
  subject: 'meeting',
  prefix: 'ACTA',
  approvedBy: 'its-own',
  signers: ({ signers }) => signers,
  async collect(from, subject) {
    const { engine, organization, process, preview } = from;
    const at = { organization, process: process.id, meeting: subjectId(subject) };
    const meeting = await meetingView(engine, at);
    if (meeting === undefined) return notFound('meeting', subject ?? '');
    if (meeting.state !== 'held') return notPossible('meeting-not-held', { meeting: meeting.id });
    const { minutes: text } = meeting;
    if (text === null) return notPossible('minutes-not-drafted-yet', { meeting: meeting.id });
    if (text.approvedAt === null && !preview)
      return notPossible('minutes-not-approved-yet', { meeting: meeting.id });
    const record = (await meetingRecordView(engine, at))!;
    return {
      ...(await commonOf(from, meeting.title)),
      ...factsOf(from, meeting),
      ...(await attendanceOf(from, meeting)),
      committee: committeeOf(record),
      quorum: quorumOf(meeting, record),
      segments: await segmentsByName(from, meeting, 'heard'),
      version: text.version,
      approvedAt: text.approvedAt,
      agenda: [...text.agenda],
      proceedings: paragraphsOf(text.proceedings),
      contributions: await saidAt(from, meeting.id),
      agreements: agreementsOf(meeting, record),
      followUp: followUpOf(from, record),
      elections: electionsTold(meeting.elections),
      revocations: revocationsTold(meeting.revocations),
      observations: text.observations.map(({ text: said, taken, reply }) => ({ text: said, taken, reply })),
      documents: sharedDocuments(meeting.documents.map(({ source }) => source)),
      annexes: sharedDocuments(record.annexes),
      next: record.next,
      signers: [...record.signers],
    };
  },
});

function factsOf(from: Collecting, { call, notice, ...meeting }: MeetingView) {
  const [heldFrom, heldTo] = [meeting.heldFrom!, meeting.heldTo!];
  return {
    meeting: {
      kind: meeting.kind,
      modality: meeting.modality,
      place: meeting.place,
      link: call?.link ?? null,
      ...{ heldFrom, heldTo, oneDay: onOneDay(from, heldFrom, heldTo) },
    },
    convener: call?.convener ?? null,
    object: call?.object ?? null,
    calledAt: notice.calledAt,
  };
}

/** Who came, as it may be published. */
async function attendanceOf(from: Collecting, { attendance }: MeetingView) {
  const { total, suppressedBelow, groups } = attendance!;
  const names = await segmentNames(from);
  return {
    attendance: {
      ...{ total, suppressedBelow },
      totalHidden: total === null,
      hidden: total === null || groups.some(({ count }) => count === null),
      groups: groups.map(({ group, count }) => ({
        group,
        name: names.get(group) ?? null,
        count,
        hidden: count === null,
      })),
    },
  };
}

function committeeOf({ committee }: MeetingRecord) {
  if (committee === null) return null;
  const { resolution, ...told } = committee;
  return { ...told, byResolution: resolution !== null, counted: told.present !== null };
}

function quorumOf({ call, heldFrom }: MeetingView, { quorum }: MeetingRecord) {
  if (quorum === null) return null;
  const secondCallAt = call?.secondCallAt ?? null;
  const onSecondCall = secondCallAt !== null && !quorum.reached && heldFrom! >= secondCallAt;
  return { ...quorum, secondCallAt, onSecondCall };
}

/** The agreements as they were approved, with the votes on them; of a draft, as they stand. */
function agreementsOf({ agreed, minutes: text }: MeetingView, { votes }: MeetingRecord) {
  const approved = (text?.content as { agreements?: readonly Agreed[] } | null)?.agreements ?? agreed;
  return approved.map(({ number, text: said, owner, dueOn }) => {
    const id = agreed.find((one) => one.number === number)?.id ?? '';
    return { number, text: said, owner, dueOn, adopted: votes.get(id) ?? null };
  });
}

interface Agreed {
  readonly number: number;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
}

function followUpOf({ process }: Collecting, { earlier }: MeetingRecord) {
  const { localDate } = calendarOf(process.workflow.spec);
  return earlier.map(({ id: _id, heldFrom, ...agreement }) => ({ ...agreement, on: localDate(heldFrom) }));
}

const atATime = 1000;

/** What was said at the meeting, all of it, in the order of its folios. */
async function saidAt({ engine, organization, process }: Collecting, meeting: string) {
  const all = [];
  let after: string | undefined;
  do {
    const page = await contributionsView(engine, {
      ...{ organization, process: process.id, meeting, limit: atATime },
      ...(after === undefined ? {} : { after }),
    });
    all.push(...(page?.items ?? []));
    after = page?.next;
  } while (after !== undefined);
  const inOrder = new Intl.Collator('es', { numeric: true });
  return all
    .toSorted((one, other) => inOrder.compare(one.folio ?? '', other.folio ?? ''))
    .map(({ id, folio, kind, body, hidden, erased }) => {
      const withheld = hidden !== null ? ('hidden' as const) : erased !== null ? ('erased' as const) : null;
      return { id, folio, kind, body, withheld };
    });
}
