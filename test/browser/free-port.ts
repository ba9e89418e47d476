import { createServer } from 'node:net';

/** A port of this machine that nothing listens at: for a server whose own address must be known before it starts. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
