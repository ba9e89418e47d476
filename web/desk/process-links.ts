import type { CourseView, QuestionnaireLine, Role } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { addressOf, type Place } from './place.ts';

type Link = readonly [address: string, words: string];

/** Pages of what only some methods do: the activities that lead there, the page, and where its name stands. */
const pages = [
  [['plan', 'commitments', 'submission', 'progress', 'amendments'], '/plan', 'planPage.title'],
  [['matters'], '/matters', 'tablesPage.matters'],
  [['working-tables'], '/working-tables', 'tablesPage.tables'],
  [['diagnosis', 'local-agenda', 'agenda-follow-up'], '/local-agendas', 'agendaPage.title'],
  [['mechanism-review', 'earlier-lessons'], '/codings', 'codingsPage.title'],
  [['practices', 'transfer-accord', 'practice-transfer'], '/transfer', 'transferPage.title'],
  [['programme'], '/programme', 'programmePage.name'],
] as const;

/** What a forum does, and what people are consulted by: without any of them there is nothing to see. */
const inForum = ['forum', 'forum-sessions', 'forum-procedure', 'forum-decisions'];
const consulted = ['charter', 'voting', 'paper-ballots', 'count', 'proposal-collection', 'text-debate'];

/** Who may see which mails went out, and which did not arrive. */
export const mailReaders: readonly Role[] = [
  'team',
  'secretary',
  'point-of-contact',
  'monitoring-body',
  'administrator',
];

/** Where else a process is at work, each with its name: what its method has no part in, or the reader may not see, is not offered. */
export function linksOf(
  place: Place & { process: string },
  spec: CourseView['spec'] | undefined,
  held: readonly Role[],
  questionnaires: readonly QuestionnaireLine[],
): readonly Link[] {
  const { organization, process, language } = place;
  const feed = `/api/${organization}/processes/${process}/calendar.ics?lang=${language}`;
  const used = activitiesOf(spec);
  const has = (activities: readonly string[]) => activities.some((activity) => used.has(activity));
  const own = pages.flatMap(([activities, below, name]): Link[] =>
    has(activities) ? [[addressOf(place, below), say(language, `values.${name}`)]] : [],
  );
  const standard: Link[] =
    spec?.standard === undefined
      ? []
      : [[addressOf(place, '/compliance'), say(language, 'values.compliancePage.title')]];
  const mail: Link[] = held.some((role) => mailReaders.includes(role))
    ? [[addressOf(place, '/notices'), say(language, 'desk.mail.title')]]
    : [];
  return [
    ...own,
    ...standard,
    ...(has(inForum) ? [[addressOf(place, '/forum'), say(language, 'desk.forum')] as const] : []),
    ...(has(consulted)
      ? [[addressOf(place, '/consultations'), say(language, 'values.consultationPages.title')] as const]
      : []),
    ...questionnaires.map(
      ({ questionnaire, title }): Link => [addressOf(place, `/questionnaires/${questionnaire}`), title],
    ),
    [addressOf(place, '/documents'), say(language, 'paper.desk.register')],
    [addressOf(place, '/contradictions'), say(language, 'pages.contradictions.title')],
    [addressOf(place, '/notice-clock'), say(language, 'values.noticeClock.title')],
    [addressOf(place, '/monitoring'), say(language, 'values.monitoringPage.title')],
    ...mail,
    [addressOf(place, '/windows'), say(language, 'values.windowPage.title')],
    [feed, say(language, 'desk.followCalendar')],
  ];
}

/** The activities of a method, in a stage or throughout. */
function activitiesOf(spec: CourseView['spec'] | undefined): ReadonlySet<string> {
  if (spec === undefined) return new Set();
  return new Set([...spec.throughout, ...Object.values(spec.stages).flatMap(({ activities }) => activities)]);
}
