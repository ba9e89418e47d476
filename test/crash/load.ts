import { type Client, NoAnswer, type Sent } from './client.ts';

/** Everything that was ever sent, by key: what it was, and whether it was answered. */
export type Books = Map<string, Sent>;

/** What a worker sends in its nth turn. */
type Work = (turn: number) => Pick<Sent, 'path' | 'body'>;

/**
 * Who sends what: many write to one process, some to another, one suspends and resumes a third, which moves its
 * state each time, and two work on the organization itself.
 */
export function workersOn([hot, other, moved]: readonly string[]): readonly Work[] {
  const contribute =
    (process: string | undefined, worker: number): Work =>
    (turn) => ({
      path: `processes/${process}/commands/record-contribution`,
      body: { kind: 'need', body: `Aporte ${worker} ${turn}`, channel: 'letter' },
    });
  return [
    ...[0, 1, 2, 3, 4, 5].map((worker) => contribute(hot, worker)),
    contribute(other, 6),
    contribute(other, 7),
    (turn) => ({
      path: `processes/${moved}/commands/${turn % 2 === 0 ? 'suspend' : 'resume'}-process`,
      body: { reason: `Motivo ${turn}` },
    }),
    (turn) => ({
      path: 'commands/register-person',
      body: { office: `Oficina ${turn}`, institution: 'Municipio' },
    }),
    (turn) => ({
      path: 'commands/open-process',
      body: { workflow: 'crash', version: 1, title: `Nuevo ${turn}` },
    }),
  ];
}

/** Works without a pause until the server is gone. Each worker goes on where it was: no turn is taken twice. */
export async function workUntilGone(
  client: Client,
  books: Books,
  workers: readonly Work[],
  turns: number[],
  answered: () => void,
): Promise<void> {
  const work = async (worker: number) => {
    for (;;) {
      const turn = turns[worker]!;
      turns[worker] = turn + 1;
      const key = `${worker}-${turn}`;
      const sent: Sent = { key, ...workers[worker]!(turn) };
      books.set(key, sent);
      try {
        await client.send(sent);
        answered();
      } catch (error) {
        if (error instanceof NoAnswer) return;
        throw error;
      }
    }
  };
  await Promise.all(workers.map((_, worker) => work(worker)));
}
