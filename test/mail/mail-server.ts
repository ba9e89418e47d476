import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A mail as the server took it. */
export interface Received {
  readonly to: string;
  readonly from: string;
  readonly message: string;
}

/** What the server does with a mail: nothing, an error of its own, or what takes its time. */
export interface Behaviour {
  rcpt?(address: string): Promise<void> | void;
  data?(received: Received, session: SMTPServerSession): Promise<void> | void;
}

/** An error with the three digits that the server answers. */
export const answering = (code: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode: code });

/** A real mail server on a port of its own, that keeps what it takes and behaves as it is told. */
export class MailServer {
  readonly received: Received[] = [];
  behaviour: Behaviour = {};
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (address, _session, done) => this.#settle(() => this.behaviour.rcpt?.(address.address), done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const one = {
          to: rcptTo[0]?.address ?? '',
          from: mailFrom === false ? '' : mailFrom.address,
          message: Buffer.concat(chunks).toString(),
        };
        this.#settle(async () => {
          await this.behaviour.data?.(one, session);
          this.received.push(one);
        }, done);
      });
    },
  });

  async listen(): Promise<string> {
    // A connection that a test cuts off is no fault of the server's.
    this.#server.on('error', () => {});
    const listening = this.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Cuts off the connection of a session, as a machine that falls over does. */
  drop({ id }: SMTPServerSession): void {
    for (const one of this.#server.connections as Set<{ id: string; _socket: { destroy(): void } }>)
      if (one.id === id) one._socket.destroy();
  }

  /** Forgets what it took, and answers it. */
  taken(): Received[] {
    return this.received.splice(0);
  }

  #settle(act: () => Promise<void> | void, done: (error?: Error | null) => void): void {
    Promise.resolve()
      .then(act)
      .then(
        () => done(),
        (error: Error) => done(error),
      );
  }
}

/** A mail taken apart by a reader that is not ours. */
export const readMail = ({ message }: Received): Promise<Email> => PostalMime.parse(message);

/** A header of a mail as it was sent, with its lines joined. */
export const headerOf = ({ message }: Received, name: string): string =>
  (new RegExp(`^${name}:[ \\t]*((?:.*\\r?\\n[ \\t]+)*.*)`, 'mi').exec(message)?.[1] ?? '')
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .trim();
