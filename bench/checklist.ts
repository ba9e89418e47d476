import { gateView } from '../engine/index.ts';
import { putAnswers, putContributions } from '../test/engine/systematization/many-contributions.ts';
import type { Ground } from './ground.ts';
import { timeOf } from './measure.ts';

/** (c) How long a stage's checklist takes, in milliseconds, at so many contributions of which the last few are open. */
export async function benchChecklist(ground: Ground, sizes: readonly number[]) {
  const times: { contributions: number; ms: number }[] = [];
  for (const number of sizes) {
    const process = await ground.openProcess('penalolen-action-plan');
    const { organization, engine } = ground;
    await engine.unit(organization, async (tx) => {
      const scope = { tx, organization, process };
      const theme = {
        id: 'security',
        name: 'Seguridad',
        salt: '',
        seal: '',
        defined_at: '2021-03-01T12:00:00Z',
      };
      await tx
        .insertInto('theme')
        .values({ organization, process, ...theme })
        .execute();
      const many = { number, left: 5 };
      await putContributions(scope, many);
      await putAnswers(scope, many);
      return { commit: true, value: undefined };
    });
    await ground.analyze();
    const ask = () => gateView(engine, { organization, process, stage: 'systematization' });
    for (let warm = 0; warm < 20; warm += 1) await ask();
    times.push({ contributions: number, ms: await timeOf(101, ask) });
  }
  return { times, growth: times.at(-1)!.ms / times[0]!.ms };
}
