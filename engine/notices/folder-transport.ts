import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { addressMark, type Mail, tokenMark, tokenOf } from './mail.ts';
import { ownHeaders, type Sender } from './own-headers.ts';
import { NotLetIn, type Transport } from './transport.ts';

/**
 * Lays mail in a folder, a file each, readable as it is: for trying out, and for whoever sends it on by hand. What goes with
 * a mail lies in a folder of its name beside it, each file as it is.
 */
export function folderTransport(folder: string, sender: Sender): Transport {
  return {
    where: { folder },
    async send(mail, atDoor) {
      const own = { ...mail, text: mail.text.replaceAll(tokenMark, tokenOf(mail.unsubscribe)) };
      if (atDoor !== undefined && !(await atDoor())) throw new NotLetIn();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await layFiles(folder, own);
      // Whole or not at all: whoever watches the folder must not read half a mail.
      const unfinished = join(folder, `.${mail.id}`);
      await writeFile(unfinished, await readable(own, sender), { mode: 0o600 });
      await rename(unfinished, join(folder, `${mail.id}.eml`));
    },
    close: () => {},
  };
}

async function layFiles(folder: string, { id, to, calendar, attachments = [] }: Mail): Promise<void> {
  const files = [
    ...attachments.map(({ name, content }) => ({ name, content })),
    ...(calendar === undefined
      ? []
      : [{ name: 'evento.ics', content: calendar.content.replaceAll(addressMark, `\r\n ${to}`) }]),
  ];
  if (files.length === 0) return;
  const beside = join(folder, id);
  await mkdir(beside, { recursive: true, mode: 0o700 });
  for (const { name, content } of files)
    await writeFile(join(beside, name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')), content, { mode: 0o600 });
}

/** The mail with its text as it is: on the way to a server it is broken into short lines, and links with it. */
async function readable(mail: Mail, sender: Sender): Promise<string> {
  const { subject, text } = mail;
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
  const node = new MailComposer({ from: sender.from, subject, text: '', headers }).compile();
  const shared = node
    .buildHeaders()
    .replaceAll(/^(Message-ID|Date|Content-Transfer-Encoding|MIME-Version|Content-Type): .*(\r\n|$)/gim, '')
    .trim();
  const plain =
    'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit';
  return `${shared}\r\n${ownHeaders(mail, sender)}\r\n${plain}\r\n\r\n${text}`.replaceAll('\r\n', '\n');
}
