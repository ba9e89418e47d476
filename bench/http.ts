import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createApi } from '../api/app.ts';
import { listen } from '../cli/listen.ts';
import { connections, type Ground } from './ground.ts';
import { rateOf } from './measure.ts';

/** (e) Requests a second over HTTP, on connections that are kept: a command, and the page of a process. */
export async function benchHttp(ground: Ground, seconds: number) {
  const server = await listen(createApi(ground.engine), 0, '127.0.0.1');
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const process = await ground.openProcess();
  const path = `/api/${ground.organization}/processes/${process}`;
  const call = (method: string, to: string, body?: object) =>
    new Promise<void>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${ground.key}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      };
      const sent = request(`${server.address}${to}`, { method, agent, headers }, (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${to}: ${answer.statusCode}`)),
        );
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  const contribution = { kind: 'need', body: 'Una necesidad', channel: 'paper' };
  const command = await rateOf(connections, seconds, () =>
    call('POST', `${path}/commands/record-contribution`, contribution),
  );
  const page = await rateOf(connections, seconds, () => call('GET', path));
  agent.destroy();
  await server.stop(5000);
  return { command: command.perSecond, page: page.perSecond };
}
