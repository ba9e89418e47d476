import { gateView } from '../engine/index.ts';
import { putAnswers, putContributions } from '../test/engine/systematization/many-contributions.ts';
import type { Ground } from './ground.ts';
import { timesInTurn } from './measure.ts';

/** (c) How long a stage's checklist takes, in milliseconds, at so many contributions of which the last few are open. */
export async function benchChecklist(ground: Ground, sizes: readonly number[]) {
  const { organization, engine } = ground;
  const processes: string[] = [];
  for (const number of sizes) processes.push(await aSystematization(ground, number));
  await ground.analyze();
  const { times, growth } = await timesInTurn(processes.length, 101, (index) =>
    gateView(engine, { organization, process: processes[index]!, stage: 'systematization' }),
  );
  return { times: times.map((ms, index) => ({ contributions: sizes[index]!, ms })), growth };
}

async function aSystematization(ground: Ground, number: number): Promise<string> {
  const { organization, engine } = ground;
  const process = await ground.openProcess('penalolen-action-plan');
  const theme = { id: 'security', name: 'Seguridad', salt: '', seal: '', defined_at: '2021-03-01T12:00:00Z' };
  await engine.unit(organization, async (tx) => {
    const scope = { tx, organization, process };
    await tx
      .insertInto('theme')
      .values({ organization, process, ...theme })
      .execute();
    const many = { number, left: 5 };
    await putContributions(scope, many);
    await putAnswers(scope, many);
    return { commit: true, value: undefined };
  });
  return process;
}
