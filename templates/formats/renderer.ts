import { availableParallelism } from 'node:os';
import type { Format, RenderedDocument } from './job.ts';
import { NotRendered } from './not-rendered.ts';
import { Seat, type ToRender, type Waiting } from './seat.ts';
import { rendererVersion } from './version.ts';

export { type Format, formats } from './job.ts';
export { NotRendered } from './not-rendered.ts';
export type { ToRender } from './seat.ts';

export interface Renderer {
  /** Of the code, fonts and libraries: the same document in the same version gives the same HTML, PDF and text. */
  readonly version: string;
  render(what: ToRender, wanted: readonly Format[]): Promise<RenderedDocument>;
  /** Ends the workers. What waits is refused. */
  close(): Promise<void>;
}

export interface StartedRenderer extends Renderer {
  /** The processes that render, for whoever watches what memory they take. */
  pids(): number[];
}

export interface RendererOptions {
  /** Two at most, when left out: what renders is not to take the machine from what serves. */
  readonly workers?: number;
  /** What one document may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** What one format of a document may have. */
  readonly mostBytes?: number;
  /** Of the part of a worker's memory that JavaScript holds. */
  readonly mostMegabytes?: number;
  /** Documents after which a worker is replaced by a new one. */
  readonly documentsPerWorker?: number;
}

/** Starts what renders documents, in processes of their own, which start with the first document. */
export function startRenderer(options: RendererOptions = {}): StartedRenderer {
  const limits = {
    timeoutMs: options.timeoutMs ?? 30_000,
    mostBytes: options.mostBytes ?? 50 * 1024 * 1024,
    mostMegabytes: options.mostMegabytes ?? 512,
    documentsPerWorker: options.documentsPerWorker ?? 1000,
  };
  const number = options.workers ?? Math.min(2, availableParallelism());
  const seats = Array.from({ length: number }, () => new Seat(limits));
  const queue: Waiting[] = [];
  let isClosed = false;
  const goOn = (): void => {
    for (const seat of seats) {
      const waiting = seat.isFree ? queue.shift() : undefined;
      if (waiting !== undefined) void seat.serve(waiting).then(goOn);
    }
  };
  return {
    version: rendererVersion,
    render: (what, wanted) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new NotRendered('closed'));
          return;
        }
        queue.push({ what, wanted, resolve, reject });
        goOn();
      }),
    pids: () => seats.flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    async close() {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(new NotRendered('closed'));
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}
