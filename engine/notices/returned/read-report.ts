import PostalMime, { type Email } from 'postal-mime';
import { returnActions } from '../commands/record-returned-mail.ts';

/** What a report of delivery (RFC 3464) says of one of our mails. */
export interface MailReport {
  /** The name that we gave the mail. */
  readonly mail: string;
  readonly action: (typeof returnActions)[number];
  /** The status of RFC 3463: `5.1.1`. */
  readonly status: string;
}

/** More than any report needs: the rest of a mail that is returned whole is of no interest. */
export const mostReportBytes = 1_000_000;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const namedBy = {
  messageId: new RegExp(
    `^(?:Message-ID|Original-Message-ID|X-Original-Message-ID):\\s*<(${uuid})@[^<>\\s]+>`,
    'im',
  ),
  returnPath: new RegExp(`\\+(${uuid})@`, 'i'),
};

/**
 * Reads a report as it was mailed. Nothing in it is believed but what becomes of a mail whose name it knows: from the headers
 * that it quotes, or from the address that it was returned to. Answers nothing where it is no report, or of none of ours.
 */
export async function readReport(message: Uint8Array): Promise<MailReport | undefined> {
  if (message.byteLength > mostReportBytes) return undefined;
  let mail: Email;
  try {
    mail = await PostalMime.parse(message, { forceRfc822Attachments: true, maxNestingDepth: 20 });
  } catch {
    return undefined;
  }
  const status = partOf(mail, 'message/delivery-status');
  if (status === undefined) return undefined;
  const fields = fieldsOf(status);
  const action = returnActions.find((one) => one === fields.get('action')?.toLowerCase());
  const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0];
  const name = nameOf(mail);
  if (action === undefined || code === undefined || name === undefined) return undefined;
  return { mail: name.toLowerCase(), action, status: code };
}

/** The text of a part by its kind. */
function partOf({ attachments }: Email, kind: string): string | undefined {
  const part = attachments.find(({ mimeType }) => mimeType.toLowerCase() === kind);
  if (part === undefined) return undefined;
  return typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
}

/** The fields of the recipient, which follow those of the message after an empty line. Our mails have one recipient. */
function fieldsOf(status: string): ReadonlyMap<string, string> {
  const [, recipient = ''] = status.trim().split(/\r?\n[ \t]*\r?\n/);
  const lines = recipient.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const [, field = '', value = ''] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
      return field === '' ? [] : [[field.toLowerCase(), value.trim()] as const];
    }),
  );
}

/** The name of our mail: quoted in the part that gives back its headers, or in the address that the report came to. */
function nameOf(mail: Email): string | undefined {
  const quoted = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']
    .map((kind) => partOf(mail, kind))
    .flatMap((part) => namedBy.messageId.exec(part ?? '')?.[1] ?? []);
  const to = mail.headers.filter(({ key }) => ['to', 'delivered-to', 'x-original-to'].includes(key));
  return quoted[0] ?? namedBy.returnPath.exec(to.map(({ value }) => value).join(' '))?.[1];
}
