import { type Language, say } from '../messages.ts';
import { type Block, type MailText, mailOf } from './blocks.ts';
import { dayIn, whenIn } from './when.ts';

/** What became of a meeting, as it is told by mail. Whatever a call does not say is null. */
export interface MeetingTold {
  readonly kind: 'meeting-called' | 'meeting-moved' | 'meeting-cancelled';
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly modality: string;
  readonly convener: string | null;
  readonly object: string | null;
  readonly agenda: readonly string[];
  readonly whoMayAttend: string | null;
  readonly registrationUntil: string | null;
  readonly contact: string | null;
  readonly reason: string | null;
  readonly fromStartsAt: string | null;
}

/** What became of a session of a forum. */
export interface SessionTold {
  readonly kind: 'session-called' | 'session-called-again' | 'session-cancelled';
  /** How it is known: ordinary or extraordinary, by its day. */
  readonly sessionKind: 'ordinary' | 'extraordinary';
  readonly startsAt: string;
  readonly place: string | null;
  readonly videoLink: string | null;
  readonly agenda: readonly string[];
  readonly reason: string | null;
}

/** A document that was published. */
export interface DocumentTold {
  readonly kind: 'document-published';
  readonly title: string;
  readonly folio: string;
}

/** A process that goes on by another version of its workflow; `title` is the process's. */
export interface MigrationTold {
  readonly kind: 'process-migrated';
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

export type NoticeTold = MeetingTold | SessionTold | DocumentTold | MigrationTold;

/** What every notice says of where it comes from, and how its reader got on the list. */
export interface NoticeFrame {
  readonly publicBody: string;
  readonly process: string;
  readonly timeZone: string;
  /** Where what it tells of can be read. */
  readonly link: string;
  /** Whether a calendar file goes with it. */
  readonly withCalendar: boolean;
  /** The address to unsubscribe at; null for who gets it for the role that they hold. */
  readonly unsubscribe: string | null;
}

/** Puts a notice into words. */
export function noticeMail(language: Language, told: NoticeTold, frame: NoticeFrame): MailText {
  const subject = subjectOf(language, told, frame);
  return mailOf(language, subject, blocksOf(language, told, frame), smallPrint(language, frame));
}

/** Several notices in one mail, for who chose a digest. */
export function digestMail(
  language: Language,
  notices: readonly (NoticeTold & { readonly link: string })[],
  frame: NoticeFrame,
): MailText {
  const { process, publicBody } = frame;
  const count = notices.length;
  const subject = say(language, count === 1 ? 'mail.digest.subjectOne' : 'mail.digest.subject', {
    count,
    process,
  });
  const greeting: Block = { paragraph: say(language, 'mail.digest.why', { process, publicBody }) };
  const blocks = notices.flatMap((told): Block[] => [
    { heading: subjectOf(language, told, frame) },
    ...toldOf(language, told, frame),
    { link: told.link },
  ]);
  return mailOf(language, subject, [greeting, ...blocks], smallPrint(language, frame));
}

function subjectOf(language: Language, told: NoticeTold, { timeZone }: NoticeFrame): string {
  const title = titleOf(language, told);
  const day = 'startsAt' in told ? dayIn(language, timeZone, told.startsAt) : '';
  return say(language, `mail.notice.${told.kind}.subject`, { title, day });
}

function titleOf(language: Language, told: NoticeTold): string {
  return 'sessionKind' in told ? say(language, `mail.notice.session.${told.sessionKind}`) : told.title;
}

function blocksOf(language: Language, told: NoticeTold, frame: NoticeFrame): Block[] {
  const { link, withCalendar } = frame;
  return [
    { paragraph: say(language, 'mail.notice.greeting') },
    ...toldOf(language, told, frame),
    ...(withCalendar ? [{ paragraph: say(language, 'mail.notice.calendar') }] : []),
    { paragraph: say(language, 'mail.notice.more') },
    { link },
  ];
}

function toldOf(
  language: Language,
  told: NoticeTold,
  { publicBody, process, timeZone }: NoticeFrame,
): Block[] {
  const title = titleOf(language, told);
  const who = ('convener' in told ? told.convener : null) ?? publicBody;
  const opening = { paragraph: say(language, `mail.notice.${told.kind}.told`, { who, title, process }) };
  if (told.kind === 'document-published')
    return [opening, { facts: [[say(language, 'mail.notice.folio'), told.folio]] }];
  if (told.kind === 'process-migrated')
    return [
      opening,
      {
        facts: [
          [say(language, 'mail.notice.versionBefore'), String(told.from)],
          [say(language, 'mail.notice.versionNow'), String(told.to)],
          [say(language, 'mail.notice.reason'), told.reason],
        ],
      },
    ];
  const agenda: Block[] =
    told.agenda.length === 0 ? [] : [{ title: say(language, 'mail.notice.agenda'), items: told.agenda }];
  return [opening, { facts: factsOf(language, told, timeZone) }, ...agenda];
}

function factsOf(language: Language, told: MeetingTold | SessionTold, timeZone: string) {
  const when = (at: string, to?: string) => whenIn(language, timeZone, at, to);
  const before = 'fromStartsAt' in told && told.fromStartsAt !== null ? when(told.fromStartsAt) : null;
  const ofMeeting = 'endsAt' in told ? told : null;
  const facts: readonly (readonly [string, string | null])[] = [
    ['when', when(told.startsAt, ofMeeting?.endsAt)],
    ['before', before],
    ['where', told.place],
    ['online', 'videoLink' in told ? told.videoLink : null],
    ['reason', told.reason],
    ['object', ofMeeting?.object ?? null],
    ['whoMayAttend', ofMeeting?.whoMayAttend ?? null],
    ['registration', ofMeeting?.registrationUntil == null ? null : when(ofMeeting.registrationUntil)],
    ['contact', ofMeeting?.contact ?? null],
  ];
  return facts.flatMap(([name, value]) =>
    value === null ? [] : [[say(language, `mail.notice.${name as 'when'}`), value] as const],
  );
}

function smallPrint(language: Language, { publicBody, process, unsubscribe }: NoticeFrame): Block[] {
  if (unsubscribe === null)
    return [{ paragraph: say(language, 'mail.notice.whyMember', { publicBody, process }) }];
  return [
    { paragraph: say(language, 'mail.notice.whySubscriber', { publicBody, process }) },
    { link: unsubscribe },
  ];
}
