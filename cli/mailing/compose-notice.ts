import { setTimeout } from 'node:timers/promises';
import {
  type Attachment,
  addressMark,
  type CalendarFile,
  type EngineWithDoor,
  issuedBytes,
  type MailContent,
  noticePaper,
  noticeTold,
  publicPrincipal,
  type RenderPort,
  subscriptionAddress,
  tokenMark,
} from '../../engine/index.ts';
import { calendarFile } from '../../templates/mail/calendar-file.ts';
import { digestMail, type NoticeFrame, type NoticeTold, noticeMail } from '../../templates/mail/notice.ts';
import type { Language } from '../../templates/messages.ts';
import { noticeData } from './notice-data.ts';

type Told = NonNullable<Awaited<ReturnType<typeof noticeTold>>>;

/** What a notice is put together with: the sender that calendars answer to, and the papers that go with it. */
export interface Composing {
  readonly engine: EngineWithDoor;
  readonly from: string;
  /** Makes the papers that are not made yet; left out, mail goes without them. */
  readonly render?: RenderPort | undefined;
}

/** Which notice, in which language, and for whom: who acts here, or who subscribed. */
export interface NoticeMail {
  readonly organization: string;
  readonly process: string;
  readonly notice: string;
  readonly language: Language;
  readonly subscribed: boolean;
}

/** How long a mail waits for a paper that is not made yet: then it goes without, and leads to where the paper will be. */
const paperMs = 5000;

async function paperOf(
  { engine, render }: Composing,
  asked: Parameters<typeof noticePaper>[1],
): Promise<Attachment | undefined> {
  const paper = await noticePaper(engine, asked);
  if (paper === undefined || paper.content !== null || render === undefined)
    return paper?.content == null ? undefined : { ...paper, content: paper.content };
  const { organization, process } = asked;
  const { document, name, mediaType } = paper;
  const file = { organization, process, document, principal: publicPrincipal, format: 'pdf' } as const;
  // What cannot be made is told of where documents are: here it is a mail without its paper.
  const made = issuedBytes(engine, file, render).catch(() => undefined);
  const issued = await Promise.race([made, setTimeout(paperMs, undefined, { ref: false })]);
  return issued && { name, mediaType, content: issued.bytes };
}

/** What all mails of a notice in one language say; or why it is not to be sent any more. */
export async function composeNotice(
  composing: Composing,
  mail: NoticeMail,
): Promise<MailContent | { readonly dropped: NonNullable<Told['outdated']> }> {
  const told = await noticeTold(composing.engine, mail);
  const data = told && noticeData(told);
  if (told === undefined || data === undefined) return { dropped: 'nothing-to-tell' };
  if (told.outdated !== null) return { dropped: told.outdated };
  const calendar = calendarOf(composing, mail, told, data);
  const frame = { ...frameOf(composing, mail, told), withCalendar: calendar !== undefined };
  const { organization, process, language } = mail;
  const { kind, subject, meeting } = told;
  const since = meeting?.changes.at(-1)?.changedAt ?? null;
  const paper = await paperOf(composing, { organization, process, kind, subject, language, since });
  const attachments = paper === undefined ? [] : [paper];
  return { ...noticeMail(language, data, frame), calendar, attachments };
}

/** What a digest of several notices says; nothing where none of them is to be told any more. */
export async function composeDigest(
  composing: Composing,
  mail: Omit<NoticeMail, 'notice'>,
  notices: readonly string[],
): Promise<MailContent | { readonly dropped: NonNullable<Told['outdated']> }> {
  const all: (NoticeTold & { readonly link: string })[] = [];
  let first: Told | undefined;
  let reason: NonNullable<Told['outdated']> = 'nothing-to-tell';
  for (const notice of notices) {
    const told = await noticeTold(composing.engine, { ...mail, notice });
    const data = told && noticeData(told);
    if (told === undefined || data === undefined) continue;
    if (told.outdated !== null) {
      reason = told.outdated;
      continue;
    }
    first ??= told;
    all.push({ ...data, link: linkOf(composing, mail, told) });
  }
  if (first === undefined) return { dropped: reason };
  return digestMail(mail.language, all, { ...frameOf(composing, mail, first), withCalendar: false });
}

function frameOf(
  composing: Composing,
  mail: Omit<NoticeMail, 'notice'>,
  told: Told,
): Omit<NoticeFrame, 'withCalendar'> {
  const { publicBody, processTitle, timeZone } = told;
  const address = subscriptionAddress(composing.engine.signIn, 'manage', mail.organization);
  return {
    ...{ publicBody, process: processTitle, timeZone, link: linkOf(composing, mail, told) },
    unsubscribe: mail.subscribed ? `${address}/${tokenMark}` : null,
  };
}

/** Where what a notice tells of is read. */
function linkOf(
  { engine }: Composing,
  { organization, process }: Omit<NoticeMail, 'notice'>,
  told: Told,
): string {
  const { baseUrl } = engine.signIn.settings;
  const { document, subject, session } = told;
  if (document !== undefined)
    return `${baseUrl}/v/${organization}/${document.folio}/${document.contentHash.slice(0, 16)}`;
  if (told.migration !== undefined) return `${baseUrl}/o/${organization}/p/${process}`;
  const below = session === undefined ? `meetings/${subject}` : `sessions/${subject}`;
  return `${baseUrl}/o/${organization}/p/${process}/${below}`;
}

function calendarOf(
  composing: Composing,
  mail: NoticeMail,
  told: Told,
  data: NoticeTold,
): CalendarFile | undefined {
  if (data.kind === 'document-published' || data.kind === 'process-migrated') return undefined;
  const { engine, from } = composing;
  const { hostname } = new URL(engine.signIn.settings.baseUrl);
  const link = linkOf(composing, mail, told);
  const name = 'sessionKind' in data ? data.sessionKind : data.title;
  return calendarFile(mail.language, {
    uid: `${told.subject}@${hostname}`,
    sequence: told.calendarSequence,
    cancelled: data.kind === 'meeting-cancelled' || data.kind === 'session-cancelled',
    title: 'sessionKind' in data ? `${told.processTitle}: ${name}` : name,
    startsAt: data.startsAt,
    endsAt: 'endsAt' in data ? data.endsAt : null,
    place: data.place ?? ('videoLink' in data ? data.videoLink : null),
    description: [...data.agenda.map((item, index) => `${index + 1}. ${item}`), link].join('\n'),
    url: link,
    stampedAt: told.writtenAt,
    organizer: { name: told.publicBody, email: /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from },
    attendee: addressMark,
  });
}
