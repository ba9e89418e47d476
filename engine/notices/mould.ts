import MailComposer from 'nodemailer/lib/mail-composer';
import { addressMark, type Mail, type MailContent, tokenMark, tokenOf } from './mail.ts';
import { ownHeaders, type Sender } from './own-headers.ts';

/** A mail as it is sent (RFC 5322), but for the parts that are each recipient's own. */
export interface Mould {
  fill(mail: Mail): Buffer;
}

/** A stretch that is the same for all; a token's mark, as it was broken over lines; or the calendar file. */
type Piece = string | { readonly token: string } | { readonly file: string };

/**
 * Encodes a mail once for all of its recipients: whatever takes long (words, attachments) is encoded here, and what differs
 * is put in afterwards, as long as its mark, so that no line grows. The calendar file, which names its reader, is base64.
 */
export async function mouldOf(content: MailContent, sender: Sender): Promise<Mould> {
  const { subject, text, html, calendar, attachments = [] } = content;
  const composer = new MailComposer({
    ...{ from: sender.from, subject, text, html },
    textEncoding: 'quoted-printable',
    // Every mail has its own, which take the place of these.
    ...{ date: new Date(0), messageId: '<mould@address.invalid>' },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: attachments.map(({ name, mediaType, content: bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: typeof bytes === 'string' ? bytes : Buffer.from(bytes),
    })),
    ...(calendar === undefined
      ? {}
      : {
          icalEvent: {
            method: calendar.method,
            filename: 'evento.ics',
            content: calendar.content,
            headers: { 'Content-Transfer-Encoding': 'base64' },
          },
        }),
  });
  const encoded = (await composer.compile().build()).toString('latin1');
  const end = encoded.indexOf('\r\n\r\n');
  const headers = encoded.slice(0, end).replaceAll(/^(Message-ID|Date): .*\r\n/gim, '');
  const pieces = piecesOf(encoded.slice(end), calendar?.content);
  return {
    fill(mail) {
      const own = pieces.map((piece) => (typeof piece === 'string' ? piece : filled(piece, mail)));
      return Buffer.from(`${headers}\r\n${ownHeaders(mail, sender)}${own.join('')}`, 'latin1');
    },
  };
}

/** A token's mark, wherever quoted-printable may have broken the line within it. */
const brokenMark = [...tokenMark].join('(?:=\\r\\n)?');

function piecesOf(body: string, file: string | undefined): readonly Piece[] {
  const encoded = file === undefined ? undefined : base64(file).replaceAll('+', '\\+');
  const hole = new RegExp(encoded === undefined ? `(${brokenMark})` : `(${brokenMark}|${encoded})`);
  return body.split(hole).map((piece, index) => {
    if (index % 2 === 0) return piece;
    return piece.replaceAll('=\r\n', '') === tokenMark ? { token: piece } : { file: file ?? '' };
  });
}

function filled(piece: Exclude<Piece, string>, { to, unsubscribe }: Mail): string {
  // On a line of its own, so that a long address makes no line too long.
  if ('file' in piece) return base64(piece.file.replaceAll(addressMark, `\r\n ${to}`));
  const token = tokenOf(unsubscribe);
  let at = 0;
  return piece.token.replaceAll(/=\r\n|./g, (part) => (part === '=\r\n' ? part : (token[at++] ?? '')));
}

/** In lines of 76 letters, as RFC 2045 asks. */
const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replaceAll(/(.{76})(?=.)/g, '$1\r\n');
