import type { Format, Job, RenderedDocument } from './job.ts';
import { NotRendered } from './not-rendered.ts';
import type { Answer, Order } from './orders.ts';
import { WorkerBroke, WorkerProcess } from './worker-process.ts';

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
  readonly resolve: (made: RenderedDocument) => void;
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
  #worker: WorkerProcess | null = null;
  #done = 0;
  #isServing = false;
  /** Whether the document under way shows files of the store. */
  #hasFiles = false;
  /** Ends what is under way with a fault. */
  #abort: (fault: Error) => void = () => undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get isFree(): boolean {
    return !this.#isServing;
  }

  get pid(): number | undefined {
    return this.#worker?.pid;
  }

  /** Renders one document. Settles when the seat is free again. */
  async serve(waiting: Waiting): Promise<void> {
    this.#isServing = true;
    try {
      waiting.resolve(await this.#renderAtLast(waiting));
      this.#done += 1;
    } catch (fault) {
      waiting.reject(fault as Error);
      if (!isOfDocument(fault)) await this.#endWorker();
    }
    if (this.#done >= this.#limits.documentsPerWorker) await this.#endWorker();
    this.#worker?.rest();
    this.#isServing = false;
  }

  async close(): Promise<void> {
    this.#abort(new NotRendered('closed'));
    await this.#endWorker();
  }

  /**
   * The compiler of PDFs breaks on some rare texts, and its process with it: then without their signs. A picture can break
   * it too, or keep it busy without end: then without the pictures.
   */
  async #renderAtLast(waiting: Waiting): Promise<RenderedDocument> {
    this.#hasFiles = false;
    const usual = { cautious: false, withoutPictures: false };
    const goOn = async (fault: unknown, how: typeof usual): Promise<RenderedDocument> => {
      const broke = fault instanceof WorkerBroke;
      const endless = this.#hasFiles && fault instanceof NotRendered && fault.code === 'too-long';
      if (how.withoutPictures || (how.cautious && !this.#hasFiles) || !(broke || endless))
        throw broke ? new NotRendered('not-settable') : fault;
      if (broke && !this.#hasFiles && !waiting.wanted.includes('pdf')) throw fault;
      await this.#endWorker();
      const next = { cautious: true, withoutPictures: endless || how.cautious };
      return await this.#render(waiting, next).catch((again: unknown) => goOn(again, next));
    };
    return await this.#render(waiting, usual).catch((fault: unknown) => goOn(fault, usual));
  }

  #render(
    { what, wanted }: Waiting,
    how: { readonly cautious: boolean; readonly withoutPictures: boolean },
  ): Promise<RenderedDocument> {
    const { files, kind, language, timeZone, data, frame, template } = what;
    const job: Job = {
      kind,
      language,
      timeZone,
      data,
      frame,
      ...(template === undefined ? {} : { template }),
    };
    const { timeoutMs, mostBytes, mostMegabytes } = this.#limits;
    this.#worker ??= new WorkerProcess(mostMegabytes);
    const worker = this.#worker;
    const { promise, resolve, reject } = Promise.withResolvers<RenderedDocument>();
    this.#abort = reject;
    // The time that a worker takes to start and files take to come is not the document's.
    const clock = stopwatch(timeoutMs, () => reject(new NotRendered('too-long')));
    const onAnswer = (answer: Answer): void => {
      if (answer.is === 'ready') clock.go();
      else if (answer.is === 'needs') {
        clock.stop();
        this.#hasFiles = true;
        fetchAll(answer.hashes, files).then((found) => {
          worker.post({ is: 'files', files: found });
          clock.go();
        }, reject);
      } else if (answer.is === 'made') resolve({ ...answer.made, missing: answer.missing });
      else if (answer.is === 'refused') reject(new NotRendered(answer.code, answer.detail));
      else reject(new Error(`A document could not be rendered: ${answer.message}`));
    };
    const order: Order = { is: 'make', job, wanted, mostBytes, ...how };
    worker.work(order, onAnswer, reject);
    if (worker.isReady) clock.go();
    return promise.finally(() => clock.stop());
  }

  async #endWorker(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#done = 0;
    await worker?.end();
  }
}

/** Whether a worker is as good as before, because only the document was at fault. */
const isOfDocument = (fault: unknown): boolean =>
  fault instanceof NotRendered && ['markup', 'template', 'too-large', 'not-settable'].includes(fault.code);

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
