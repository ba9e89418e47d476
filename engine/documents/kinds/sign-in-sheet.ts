import { z } from 'zod';
import { countedGroupsView } from '../../dialogues/views/counted-groups.ts';
import { meetingView } from '../../dialogues/views/meeting.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { namedAttendance } from '../../privacy/notice/purposes.ts';
import { privacyNoticeView } from '../../privacy/views/privacy-notice.ts';
import { sensitiveSegmentsView } from '../../privacy/views/sensitive-segments.ts';
import { commonOf } from '../common-data.ts';
import { SignInSheet } from '../contracts/sign-in-sheet.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { meetingSet, segmentNames } from '../meeting-parts.ts';
import { subjectId } from '../subject-id.ts';

const About = z.strictObject({
  /** How many lines to fill by hand; left out, as many as a page has room for. */
  lines: z.int().min(1).max(500).optional(),
  /** The groups to tick; left out, those that the process has counted at its meetings. */
  groups: z.array(Slug).max(8).optional(),
});

/** Lines of a page: the notice on personal data takes the place of some where names are asked for. */
const onePage = (names: boolean): number => (names ? 18 : 24);

/** The sheet that people sign when they come to a meeting. */
export const signInSheet = defineKind({
  kind: 'sign-in-sheet',
  version: 1,
  contract: SignInSheet,
  subject: 'meeting',
  prefix: 'ASIST',
  approvedBy: 'its-own',
  about: About,
  async collect(from, subject, about) {
    const { engine, organization, process } = from;
    const { lines, groups } = about as z.output<typeof About>;
    const at = { organization, process: process.id };
    const meeting = await meetingView(engine, { ...at, meeting: subjectId(subject) });
    const sensitive = await sensitiveSegmentsView(engine, { ...at, meeting: subjectId(subject) });
    if (meeting === undefined || sensitive === undefined) return notFound('meeting', subject ?? '');
    const { state, call } = meeting;
    if (state === 'cancelled' || state === 'annulled')
      return notPossible('meeting-does-not-take-place', { state });
    const asked = groups?.filter((group) => sensitive.all.includes(group)) ?? [];
    if (asked.length > 0)
      return invalid('about.groups', 'sensitive-groups-are-not-ticked', { groups: asked });
    const privacy = sensitive.ofMeeting.length > 0 ? null : await namesPurpose(from);
    return {
      ...(await commonOf(from, meeting.title)),
      meeting: meetingSet(from, meeting),
      convener: call?.convener ?? null,
      names: privacy !== null,
      unnamed: unnamedFor(sensitive.ofMeeting.length > 0, privacy !== null),
      groups: await groupsToTick(from, sensitive.all, groups),
      lines: Array.from({ length: lines ?? onePage(privacy !== null) }, (_, index) => index + 1),
      privacy,
    };
  },
});

const unnamedFor = (isSensitive: boolean, isTold: boolean): SignInSheet['unnamed'] => {
  if (isSensitive) return 'sensitive-segment';
  return isTold ? null : 'no-notice';
};

/** What the notice in force tells of a sheet with names; nothing where it tells nothing, and then none are asked. */
async function namesPurpose({ engine, organization, process }: Collecting) {
  const view = await privacyNoticeView(engine, { organization, process: process.id });
  const notice = view?.notice;
  const purpose = notice?.content.purposes.find(({ code }) => code === namedAttendance);
  if (notice == null || purpose === undefined) return null;
  const { version, publishedAt, hash, content } = notice;
  const { title, text, needsConsent } = purpose;
  return { purpose: title, text, needsConsent, version, publishedAt, hash, law: content.law };
}

async function groupsToTick(
  from: Collecting,
  sensitive: readonly string[],
  asked: readonly string[] | undefined,
) {
  const { engine, organization, process } = from;
  const counted = asked ?? (await countedGroupsView(engine, { organization, process: process.id })) ?? [];
  const names = await segmentNames(from);
  return counted
    .filter((group) => !sensitive.includes(group))
    .slice(0, 8)
    .map((group) => ({ group, name: names.get(group) ?? null }));
}
