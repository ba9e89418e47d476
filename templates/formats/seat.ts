import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Format, Job, Rendered } from './job.ts';
import { NotRendered } from './not-rendered.ts';
import type { Answer, Order } from './orders.ts';

/**
 * A document to be rendered: by its kind's own template, or by `template`, an organization's own text instead; with
 * the data that its contract froze, the frame that every format puts around it, and what finds the files it shows.
 */
export interface ToRender extends Job {
  readonly files?: (hash: string) => Promise<Uint8Array | undefined>;
}

/** A document that waits for its turn. */
export interface Waiting {
  readonly what: ToRender;
  readonly wanted: readonly Format[];
  readonly resolve: (made: Rendered) => void;
  readonly reject: (fault: Error) => void;
}

export interface Limits {
  readonly timeoutMs: number;
  readonly mostBytes: number;
  readonly mostMegabytes: number;
  readonly documentsPerWorker: number;
}

/** A place where one worker works at a time, replaced when it has done enough, takes too long or breaks. */
export class Seat {
  readonly #limits: Limits;
  #worker: Worker | null = null;
  #isReady = false;
  #done = 0;
  #isServing = false;
  /** Ends what is under way with a fault. */
  #abort: (fault: Error) => void = () => undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get isFree(): boolean {
    return !this.#isServing;
  }

  /** Renders one document. Settles when the seat is free again, which is after a worker that was ended has ended. */
  async serve(waiting: Waiting): Promise<void> {
    this.#isServing = true;
    try {
      waiting.resolve(await this.#render(waiting));
      this.#done += 1;
    } catch (fault) {
      waiting.reject(fault as Error);
      const isMended =
        fault instanceof NotRendered && ['markup', 'template', 'picture', 'too-large'].includes(fault.code);
      if (!isMended) await this.#endWorker();
    }
    if (this.#done >= this.#limits.documentsPerWorker) await this.#endWorker();
    this.#worker?.unref();
    this.#isServing = false;
  }

  async close(): Promise<void> {
    this.#abort(new NotRendered('closed'));
    await this.#endWorker();
  }

  #render({ what, wanted }: Waiting): Promise<Rendered> {
    const { files, kind, language, timeZone, data, frame, template } = what;
    const job: Job = {
      kind,
      language,
      timeZone,
      data,
      frame,
      ...(template === undefined ? {} : { template }),
    };
    const worker = this.#start();
    const post = (order: Order) => worker.postMessage(order);
    const { promise, resolve, reject } = Promise.withResolvers<Rendered>();
    // The time that files take to come is not the document's.
    const clock = stopwatch(this.#limits.timeoutMs, () => reject(new NotRendered('too-long')));
    this.#abort = reject;
    const onMessage = (answer: Answer): void => {
      if (answer.is === 'ready') {
        this.#isReady = true;
        clock.go();
      } else if (answer.is === 'needs') {
        clock.stop();
        fetchAll(answer.hashes, files).then((found) => {
          post({ is: 'files', files: found });
          clock.go();
        }, reject);
      } else if (answer.is === 'made') resolve(answer.made);
      else if (answer.is === 'refused') reject(new NotRendered(answer.code, answer.detail));
      else reject(new Error(`A document could not be rendered: ${answer.message}`));
    };
    const onError = (fault: Error & { code?: string }) =>
      reject(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new NotRendered('too-much-memory') : fault);
    const onExit = () => reject(new Error('A worker that renders documents ended by itself.'));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    if (this.#isReady) clock.go();
    post({ is: 'make', job, wanted, mostBytes: this.#limits.mostBytes });
    return promise.finally(() => {
      clock.stop();
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    });
  }

  #start(): Worker {
    const { mostMegabytes } = this.#limits;
    this.#worker ??= new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
      // Of the environment, only where the compiler's empty folder goes is the renderer's business.
      env: { TMPDIR: tmpdir(), TEMP: tmpdir() },
      stdin: false,
    });
    this.#worker.ref();
    return this.#worker;
  }

  async #endWorker(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#isReady = false;
    this.#done = 0;
    // What a worker that is being ended still says is nobody's.
    worker?.on('error', () => undefined);
    await worker?.terminate();
  }
}

async function fetchAll(
  hashes: readonly string[],
  files: ToRender['files'],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const hash of hashes) {
    const bytes = await files?.(hash);
    if (bytes !== undefined) found.set(hash, bytes);
  }
  return found;
}

/** Counts down while it goes. */
function stopwatch(timeoutMs: number, end: () => void) {
  let left = timeoutMs;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    go() {
      since = performance.now();
      timer = setTimeout(end, left);
    },
    stop() {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      left -= performance.now() - since;
    },
  };
}
