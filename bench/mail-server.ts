import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

/** Takes every mail and throws it away. Tells where it listens, and, for each line that it reads, how many it took since the last. */
let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData(stream, _session, done) {
    stream.on('data', () => {});
    stream.on('end', () => {
      taken += 1;
      done();
    });
  },
});
server.on('error', () => {});
const listening = server.listen(0, '127.0.0.1', () => {
  console.log(`smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`);
});
const asked = createInterface({ input: process.stdin });
asked.on('line', () => {
  console.log(taken);
  taken = 0;
});
asked.on('close', () => process.exit(0));
