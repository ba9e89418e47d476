import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { openConsultation } from './ballots.ts';
import { connections, type Ground } from './ground.ts';
import { rateOf } from './measure.ts';
import { startServer } from './server-process.ts';
import { ballotOf } from './voters.ts';

/**
 * (e) Requests a second over HTTP, on connections that are kept, to a server in a process of its own: a command and
 * the page of a process. Then ballots, for as long again as those of (b) took, and the most memory it ever had.
 */
export async function benchHttp(ground: Ground, seconds: number, rounds: number) {
  const { organization } = ground;
  const server = await startServer(ground);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const process = await ground.openProcess();
  const consultation = await openConsultation(ground, process);
  const path = `/api/${organization}/processes/${process}`;
  const call = caller(agent, server.url);
  const contribution = { kind: 'need', body: 'Una necesidad', channel: 'paper' };
  const signedIn = { authorization: `Bearer ${ground.key}` };
  const record = () =>
    call('POST', `${path}/commands/record-contribution`, {
      headers: { ...signedIn, 'idempotency-key': randomUUID() },
      body: contribution,
    });
  const read = () => call('GET', path, { headers: signedIn });
  await rateOf(connections, seconds / 5, record);
  const command = await rateOf(connections, seconds, record);
  await rateOf(connections, seconds / 5, read);
  const page = await rateOf(connections, seconds, read);
  let voter = 0;
  const ballot = await rateOf(connections, seconds * rounds, () => {
    voter += 1;
    return call('POST', `${path}/consultations/${consultation}/ballots`, {
      headers: {},
      body: ballotOf(consultation, voter),
    });
  });
  const memoryMb = server.peakMemoryMb();
  agent.destroy();
  await server.stop();
  const ballots = { perSecond: ballot.perSecond, cast: ballot.done, memoryMb };
  return { command: command.perSecond, page: page.perSecond, ballots };
}

function caller(agent: Agent, url: string) {
  return (method: string, to: string, more: { headers: { [name: string]: string }; body?: object }) =>
    new Promise<void>((resolve, reject) => {
      const headers = { ...more.headers, 'content-type': 'application/json' };
      const sent = request(`${url}${to}`, { method, agent, headers }, (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${to}: ${answer.statusCode}`)),
        );
      });
      sent.on('error', reject);
      sent.end(more.body === undefined ? undefined : JSON.stringify(more.body));
    });
}
