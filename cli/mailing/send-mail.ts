import {
  confirmDays,
  type Deliver,
  type EngineWithDoor,
  invitationLink,
  invitationSummary,
  type Journal,
  linkMinutes,
  type Mail,
  type MailContent,
  type RenderPort,
  sendLinks,
  sendWaitingMail,
  subscriptionByLink,
  subscriptionLink,
  type Transport,
  type WaitingMail,
} from '../../engine/index.ts';
import { mailText } from '../../templates/mail.ts';
import { type Language, languages } from '../../templates/messages.ts';
import { type Composing, composeDigest, composeNotice } from './compose-notice.ts';
import { composeReport } from './compose-report.ts';

/** How mail is sent: who it is from, how many a crash may send twice, and the papers that go with notices. */
export interface Sending {
  readonly from?: string | undefined;
  readonly inDoubt?: number | undefined;
  /** What is written beside the database while mail is handed over, so that it waits for no database. */
  readonly journal?: Journal | undefined;
  /** Makes the papers of reports. */
  readonly render?: RenderPort | undefined;
}

/** What a round of sending did. */
export interface SentMail {
  readonly sent: number;
  readonly failed: number;
  readonly more: boolean;
  readonly away: boolean;
}

/** Sends the mail that waits: the links that were asked for first, because somebody sits waiting for them, then the rest. */
export async function sendMailRound(
  engine: EngineWithDoor,
  transport: Transport,
  sending: Sending = {},
): Promise<SentMail> {
  const at = () => engine.clock.now();
  const links = await sendLinks(engine, ({ id, to, language, link }) =>
    transport.send({
      id,
      to,
      at: at(),
      ...mailText(spoken(language), { kind: 'link', link, minutes: linkMinutes }),
    }),
  );
  if (links.away) return { ...links, more: false };
  const { connections = 1 } = transport;
  const { from = 'cauce@localhost', inDoubt = 1, render, journal } = sending;
  const deliver = deliverBy({ engine, from, render }, transport);
  const others = await sendWaitingMail(engine, deliver, { connections, inDoubt, journal });
  return { ...others, sent: links.sent + others.sent, failed: links.failed + others.failed };
}

type Composed = MailContent | { readonly dropped: Extract<Awaited<ReturnType<Deliver>>, object>['dropped'] };

/** Puts mails together, what is alike for all of a batch once, and hands them over. */
function deliverBy(composing: Composing, transport: Transport): Deliver {
  const made = new WeakMap<object, Map<string, Promise<Composed>>>();
  return async (mail, atDoor, batch) => {
    const known = made.get(batch) ?? new Map<string, Promise<Composed>>();
    made.set(batch, known);
    const key = alikeAs(mail);
    const composed = (key === undefined ? undefined : known.get(key)) ?? compose(composing, mail);
    if (key !== undefined) known.set(key, composed);
    const content = await composed;
    if ('dropped' in content) return content;
    await transport.send(ownMail(composing, mail, content, key !== undefined), atDoor);
    return 'sent';
  };
}

/** What mails have in common that say the same; nothing for a mail that is like no other. */
function alikeAs({ kind, notice, notices, language, subscription }: WaitingMail): string | undefined {
  if (kind !== 'notice' || notice === null || notices.length > 1) return undefined;
  return [notice, language, subscription === null].join(' ');
}

function ownMail(
  { engine }: Composing,
  { id, to, organization, subscription, inDoubt, kind }: WaitingMail,
  content: MailContent,
  isAlike: boolean,
): Mail {
  const own = kind === 'notice' && subscription !== null;
  return {
    ...content,
    ...{ id, to, at: engine.clock.now(), repeated: inDoubt },
    unsubscribe: own ? subscriptionLink(engine.signIn, 'manage', { organization, subscription }) : undefined,
    like: isAlike ? content : undefined,
  };
}

async function compose(composing: Composing, mail: WaitingMail): Promise<Composed> {
  const { organization, process, notice, notices, subscription, kind } = mail;
  const language = spoken(mail.language);
  if (kind === 'invitation') return invitation(composing.engine, mail);
  if (kind === 'subscription' || kind === 'subscription-standing')
    return subscriptionMail(composing.engine, { ...mail, kind });
  if (kind === 'status-report' && process !== null) {
    const report = await composeReport(composing, { organization, process, report: mail.subject, language });
    return report ?? { dropped: 'nothing-to-tell' };
  }
  if (process === null || notice === null) return { dropped: 'nothing-to-tell' };
  const about = { organization, process, language, subscribed: subscription !== null };
  return notices.length > 1
    ? composeDigest(composing, about, notices)
    : composeNotice(composing, { ...about, notice });
}

/** What an invitation's mail says, where it is open still. */
async function invitation(engine: EngineWithDoor, mail: WaitingMail): Promise<Composed> {
  const { organization, subject } = mail;
  const open = await invitationSummary(engine, { organization, invitation: subject });
  if (open?.state !== 'open') return { dropped: 'invitation-not-open' };
  return mailText(spoken(mail.language), {
    kind: 'invitation',
    link: invitationLink(engine.signIn, organization, subject),
    organization: open.organizationName,
    office: open.office ?? '–',
    expiresAt: open.expiresAt,
  });
}

/** The mail with the link that confirms a subscription, or the one that says that it is in force already. */
async function subscriptionMail(
  engine: EngineWithDoor,
  {
    organization,
    subject: subscription,
    kind,
    language,
  }: WaitingMail & { kind: 'subscription' | 'subscription-standing' },
): Promise<Composed> {
  const purpose = kind === 'subscription' ? 'confirm' : 'manage';
  const link = subscriptionLink(engine.signIn, purpose, { organization, subscription });
  const token = link.split('/').at(-1) ?? '';
  const shown = await subscriptionByLink(engine, purpose, { organization, token });
  if (shown === undefined || shown.state === 'ended') return { dropped: 'unsubscribed' };
  const { processTitle: process, organizationName } = shown;
  return mailText(spoken(language), {
    kind,
    link,
    organization: organizationName,
    process,
    days: confirmDays,
  });
}

const spoken = (language: string): Language => languages.find((one) => one === language) ?? languages[0];
