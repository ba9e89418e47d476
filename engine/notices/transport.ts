import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** A mail put together. `id` names it: the same mail sent twice has the same name. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where mail is handed over. It throws where it could not be. */
export interface Transport {
  /** Where mail goes, for whoever starts the server: a mail server's name, or a folder. */
  readonly where: { readonly server: string } | { readonly folder: string };
  send(mail: Mail): Promise<void>;
  close(): void;
}

interface Sender {
  readonly from: string;
  /** The name of the installation's host, which its mails' names end with. */
  readonly host: string;
}

const timeoutMs = 20_000;

/** Hands mail to a mail server by SMTP. Over `smtp:` the connection is encrypted where the server can. */
export function smtpTransport(url: string, sender: Sender): Transport {
  const transporter = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    where: { server: new URL(url).host },
    send: async (mail) => {
      await transporter.sendMail(messageOf(mail, sender));
    },
    close: () => transporter.close(),
  };
}

/** Lays mail in a folder, a file each, readable as it is: for trying out, and for whoever sends it on by hand. */
export function folderTransport(folder: string, sender: Sender): Transport {
  const transporter = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    where: { folder },
    async send(mail) {
      const { html: _page, ...plain } = messageOf(mail, sender);
      const { message } = await transporter.sendMail(plain);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whole or not at all: whoever watches the folder must not read half a mail.
      const unfinished = join(folder, `.${mail.id}`);
      await writeFile(unfinished, readable(String(message), mail.text), { mode: 0o600 });
      await rename(unfinished, join(folder, `${mail.id}.eml`));
    },
    close: () => transporter.close(),
  };
}

/** The mail with its text as it is: on the way to a server it is broken into short lines, and links with it. */
function readable(message: string, text: string): string {
  const headers = message.slice(0, message.indexOf('\n\n'));
  const encoding = 'Content-Transfer-Encoding: 8bit';
  return `${headers.replace(/^Content-Transfer-Encoding: .*$/m, encoding)}\n\n${text}`;
}

const messageOf = ({ id, to, subject, text, html }: Mail, { from, host }: Sender) => ({
  from,
  to,
  subject,
  text,
  html,
  messageId: `<${id}@${host}>`,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});
