import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A mail server that takes every connection and at some point says nothing any more: at once, or when it has a mail whole. */
export class HangingServer {
  connections = 0;
  /** How many mails it has whole. */
  whole = 0;
  readonly #at: 'greeting' | 'end-of-mail';
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  constructor(at: 'greeting' | 'end-of-mail') {
    this.#at = at;
    this.#server = createServer((socket) => this.#answer(socket));
  }

  async listen(): Promise<string> {
    const listening = this.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(socket: Socket): void {
    this.connections += 1;
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => this.#sockets.delete(socket));
    if (this.#at === 'greeting') return;
    socket.write('220 hanging\r\n');
    let text: string | undefined;
    socket.on('data', (chunk) => {
      if (text !== undefined) text += chunk.toString();
      if (text?.endsWith('\r\n.\r\n')) this.whole += 1;
      if (text !== undefined) return;
      const isData = chunk.toString().startsWith('DATA');
      if (isData) text = '';
      socket.write(isData ? '354 go on\r\n' : '250 ok\r\n');
    });
  }
}
