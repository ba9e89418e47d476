import type { Mail } from './mail.ts';

/** Who sends, and the name of the installation's host, which its mails' names end with. */
export interface Sender {
  readonly from: string;
  readonly host: string;
  /** Where mail that cannot be delivered is returned to; left out, to the sender. */
  readonly returns?: string | undefined;
}

/** What tells a mail that may have been sent before. */
export const repeatedHeader = 'X-Cauce-Repeated';

/** The name of a mail, which a report of its return gives back. */
export const messageIdOf = (id: string, host: string): string => `<${id}@${host}>`;

/** Where the returns of one mail go: its name is in the address, for reports that quote nothing of it. */
export function returnPathOf(id: string, { from, returns }: Sender): string {
  if (returns === undefined) return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  const [local = '', domain = ''] = returns.split('@');
  return `${local}+${id}@${domain}`;
}

/** Header lines of one mail alone. What could end a line ends the mail instead: addresses are checked when they are taken. */
export function ownHeaders(mail: Mail, { host }: Sender): string {
  const { id, to, at, unsubscribe, repeated } = mail;
  if (/[\p{Cc}<>,;]/u.test(to))
    throw new Error('An address that is none was about to be written into a header.');
  const lines = [`To: ${to}`, `Message-ID: ${messageIdOf(id, host)}`, `Date: ${rfc5322(at)}`];
  if (unsubscribe !== undefined)
    lines.push(`List-Unsubscribe:\r\n <${unsubscribe}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  if (repeated) lines.push(`${repeatedHeader}: possibly`);
  return lines.join('\r\n');
}

/** An instant as mail has it: `Wed, 10 Mar 2021 21:00:00 +0000`. */
const rfc5322 = (at: string): string => new Date(at).toUTCString().replace(/GMT$/, '+0000');
