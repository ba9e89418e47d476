import type { Context } from 'hono';
import { html } from 'hono/html';
import { Refused } from '../../api/problems.ts';
import { simulated } from '../../api/simulated.ts';
import type { Engine, WorkflowSpec } from '../../engine/index.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { explainProblem } from '../../templates/explain/refusal.ts';
import { simulationTold } from '../../templates/explain/simulation.ts';
import { pageWords } from '../desk/page-words.ts';
import type { Place } from '../desk/place.ts';
import type { Html } from '../forms/draw-field.ts';
import { linesShown } from './told.ts';

const cycles = 1_000;

/** Where a simulation begins: the day that was asked for, at noon, or now. A day that there is not is taken for now. */
const startOf = (engine: Engine, start: string): string =>
  Number.isNaN(Date.parse(`${start}T12:00:00Z`)) ? engine.clock.now() : `${start}T12:00:00.000Z`;

/** Draws a thousand cycles of a method and tells its earliest dates and where it can get stuck; or why it cannot be done. */
export async function simulationShown(
  engine: Engine,
  { language }: Place,
  { spec, start, c }: { spec: WorkflowSpec; start: string; c: Context },
): Promise<Html> {
  const words = pageWords(language, 'methodPage');
  try {
    const asked = { cycles, seed: 1, start: startOf(engine, start) };
    const found = await simulated(spec, asked, c.req.raw.signal);
    const { dates, risks, cycles: drawn } = simulationTold(language, spec, found);
    return html`<section><h2>${words('simulation')}</h2>
<h3>${words('dates')}</h3><p>${words('datesHelp')}</p>${linesShown(dates.slice(1))}
<h3>${words('risks')}</h3>${linesShown(risks.length > 1 ? risks.slice(1) : risks)}
<h3>${words('cycles')}</h3>${linesShown(drawn)}</section>`;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    const why =
      refusal.code === 'invalid'
        ? refusal.issues.map(({ reason, details }) => explainReason(language, reason, details)).join(' ')
        : explainProblem(language, refusal.code).detail;
    return html`<p class="problem" role="alert">${why}</p>`;
  }
}
