import type { Ground } from './ground.ts';
import { timeOf } from './measure.ts';

/** (d) How long a command takes, in milliseconds, on a process with so many events behind it. */
export async function benchAge(ground: Ground, ages: readonly number[]) {
  const times: { events: number; ms: number }[] = [];
  for (const events of ages) {
    const process = await ground.openProcess();
    await ground.age(process, events);
    const one = () =>
      ground.send('record-contribution', { kind: 'need', body: 'Una necesidad', channel: 'paper' }, process);
    for (let warm = 0; warm < 50; warm += 1) await one();
    times.push({ events, ms: await timeOf(201, one) });
  }
  return { times, growth: times.at(-1)!.ms / times[0]!.ms };
}
