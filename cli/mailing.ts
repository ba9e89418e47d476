import { join } from 'node:path';
import {
  type EngineWithDoor,
  folderTransport,
  forgetOld,
  invitationLink,
  invitationSummary,
  linkMinutes,
  sendLinks,
  sendWaitingMail,
  smtpTransport,
  type Transport,
  type WaitingMail,
} from '../engine/index.ts';
import { type MailData, mailText } from '../templates/mail.ts';
import { type Language, languages } from '../templates/messages.ts';
import type { Config } from './config.ts';
import { everySecond, type Rounds } from './every-second.ts';

/** How mail leaves: by the mail server that is set, or into the outbox of the data folder. */
export function transportOf({ mail, dataDir, baseUrl }: Config): Transport {
  const host = new URL(baseUrl).hostname;
  if (mail === undefined)
    return folderTransport(join(dataDir, 'outbox'), { from: `Cauce <cauce@${host}>`, host });
  return smtpTransport(mail.url, { from: mail.from, host });
}

const hourMs = 3_600_000;

/**
 * Sends the mail that waits, every second, beside the sweep and not before it: a mail server that hangs must hold up
 * no deadline. Once an hour it forgets what sign-in needs no longer.
 */
export function mailEverySecond(
  engine: EngineWithDoor,
  transport: Transport,
  warn: (line: string) => void,
): Rounds {
  let forgotten = 0;
  const round = async () => {
    const failed = await sendMail(engine, transport);
    if (failed > 0) warn(JSON.stringify({ fault: 'mail', failed }));
    if (Date.now() - forgotten < hourMs) return;
    forgotten = Date.now();
    await forgetOld(engine);
  };
  return everySecond('mail', round, warn);
}

/** Sends the mail that waits: invitations, and the links that were asked for. Answers how many could not be sent. */
export async function sendMail(engine: EngineWithDoor, transport: Transport): Promise<number> {
  const hand = (id: string, to: string, language: string, data: MailData) =>
    transport.send({ id, to, ...mailText(spoken(language), data) });
  const links = await sendLinks(engine, ({ id, to, language, link }) =>
    hand(id, to, language, { kind: 'link', link, minutes: linkMinutes }),
  );
  const others = await sendWaitingMail(engine, async (mail) => {
    const data = await dataOf(engine, mail);
    if (data === undefined) return 'dropped';
    await hand(mail.id, mail.to, mail.language, data);
    return 'sent';
  });
  return links.failed + others.failed;
}

/** What an invitation's mail says; nothing where it is not open any more. */
async function dataOf(engine: EngineWithDoor, mail: WaitingMail): Promise<MailData | undefined> {
  const { organization, subject: invitation } = mail;
  const open = await invitationSummary(engine, { organization, invitation });
  if (open?.state !== 'open') return undefined;
  return {
    kind: 'invitation',
    link: invitationLink(engine.signIn, organization, invitation),
    organization: open.organizationName,
    office: open.office ?? '–',
    expiresAt: open.expiresAt,
  };
}

const spoken = (language: string): Language => languages.find((one) => one === language) ?? languages[0];
