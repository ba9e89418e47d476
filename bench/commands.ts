import { randomUUID } from 'node:crypto';
import { execute } from '../engine/index.ts';
import { bareCommands } from './bare-command.ts';
import { connections, type Ground } from './ground.ts';
import { inTurn, rateOf } from './measure.ts';

/** (a) Commands a second through the one way in, against the same rows written by a bare transaction. */
export async function benchCommands(
  ground: Ground,
  seconds: number,
  rounds: number,
  many: readonly string[],
) {
  const bare = await bareCommands(ground);
  const command = async (process: string) => {
    const answer = await execute(ground.engine, ground.team, {
      organization: ground.organization,
      process,
      command: 'record-contribution',
      input: { kind: 'need', body: 'Una necesidad', channel: 'paper' },
      key: randomUUID(),
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  };
  const measure = async (processes: readonly string[], theirs: readonly string[]) => {
    const pick = (list: readonly string[], worker: number, turn: number) =>
      list[(worker + turn * connections) % list.length]!;
    return inTurn(
      rounds,
      () => rateOf(connections, seconds, (worker, turn) => command(pick(processes, worker, turn))),
      () => rateOf(connections, seconds, (worker, turn) => bare.one(worker, pick(theirs, worker, turn))),
    );
  };
  const hot = await measure([await ground.openProcess()], [await ground.openProcess()]);
  const spread = await measure(many, many);
  await bare.close();
  return { hot, spread };
}
