import type { Ground } from './ground.ts';
import { timesInTurn } from './measure.ts';

/** (d) How long a command takes, in milliseconds, on a process with so many events behind it. */
export async function benchAge(ground: Ground, ages: readonly number[]) {
  const processes: string[] = [];
  for (const events of ages) {
    const process = await ground.openProcess();
    await ground.age(process, events);
    processes.push(process);
  }
  await ground.analyze();
  const contribution = { kind: 'need', body: 'Una necesidad', channel: 'paper' };
  const { times, growth } = await timesInTurn(processes.length, 301, (index) =>
    ground.send('record-contribution', contribution, processes[index]!),
  );
  return { times: times.map((ms, index) => ({ events: ages[index]!, ms })), growth };
}
