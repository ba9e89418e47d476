import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

interface Application {
  fetch(request: Request): Response | Promise<Response>;
}

/** A server that listens, and how it stops. */
export interface Listening {
  readonly address: string;
  /** Takes no more requests and waits for those under way; answers whether they all ended in time. */
  stop(patienceMs: number): Promise<boolean>;
}

/** Serves an application on a port; port 0 is any that is free. Without a host, on every address of the machine. */
export function listen(app: Application, port: number, host?: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const bound = server.address();
      const number = typeof bound === 'object' && bound !== null ? bound.port : port;
      resolve({
        address: `http://${host ?? 'localhost'}:${number}`,
        stop: (patienceMs) => drain(server, patienceMs),
      });
    });
  });
}

function drain(server: Server, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    // A connection that is kept alive is idle only once its answer is out, so idle ones are looked for again and again.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => end(false), patienceMs);
    const end = (inTime: boolean) => {
      clearInterval(idle);
      clearTimeout(late);
      if (!inTime) server.closeAllConnections();
      resolve(inTime);
    };
    server.close(() => end(true));
  });
}
