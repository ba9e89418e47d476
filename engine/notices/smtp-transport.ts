import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';
import { type Mould, mouldOf } from './mould.ts';
import { returnPathOf, type Sender } from './own-headers.ts';
import { NotLetIn, type Transport } from './transport.ts';

/** How long each answer is waited for. */
const usualTimeoutMs = 20_000;

/** How many connections are kept to the mail server, where nothing else is said. */
export const usualConnections = 5;

/**
 * Hands mail to a mail server by SMTP, over several connections that are kept. Over `smtp:` a connection is encrypted where
 * the server can. A mail that was not taken is given back at once: when it is tried again is not for this to say.
 */
export function smtpTransport(
  url: string,
  sender: Sender,
  connections: number = usualConnections,
  timeoutMs: number = usualTimeoutMs,
): Transport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxRequeues: 0,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  } as Parameters<typeof createTransport>[0]);
  const moulds = new WeakMap<object, Promise<Mould>>();
  return {
    where: { server: new URL(url).host },
    connections,
    async send(mail, atDoor) {
      const mould = await mouldFor(moulds, mail, sender);
      const raw = Readable.from(upToTheDoor(mould.fill(mail), atDoor), { objectMode: false });
      await transporter.sendMail({ envelope: { from: returnPathOf(mail.id, sender), to: [mail.to] }, raw });
    },
    close: () => transporter.close(),
  };
}

function mouldFor(moulds: WeakMap<object, Promise<Mould>>, mail: Mail, sender: Sender): Promise<Mould> {
  const { like } = mail;
  const made = (like && moulds.get(like)) ?? mouldOf(mail, sender);
  if (like !== undefined) moulds.set(like, made);
  return made;
}

/** The text of a mail, whose end comes only when the door lets it through. */
async function* upToTheDoor(message: Buffer, atDoor?: () => Promise<boolean>): AsyncGenerator<Buffer> {
  yield message;
  if (atDoor !== undefined && !(await atDoor())) throw new NotLetIn();
}
