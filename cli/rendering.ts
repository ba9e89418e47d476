import { portOf } from '../api/rendering.ts';
import { type Engine, renderWaiting } from '../engine/index.ts';
import type { Renderer } from '../templates/formats/renderer.ts';
import { everySecond, type Rounds } from './every-second.ts';

/** Makes the files of documents that were approved or signed, every second, beside what serves and what sends. */
export function renderEverySecond(
  engine: Engine,
  { renderer, baseUrl }: { readonly renderer: Renderer; readonly baseUrl: string },
  warn: (line: string) => void,
): Rounds {
  const render = portOf(engine, renderer, baseUrl);
  const round = async () => {
    const { failed } = await renderWaiting(engine, render);
    if (failed > 0) warn(JSON.stringify({ fault: 'rendering', failed }));
  };
  return everySecond('rendering', round, warn);
}
