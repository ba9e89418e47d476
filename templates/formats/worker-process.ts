import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { NotRendered } from './not-rendered.ts';
import { type Answer, type Order, parentPipe } from './orders.ts';

/** Thrown where a worker ended by itself, in the middle of a document. */
export class WorkerBroke extends Error {
  constructor(how: string) {
    super(`A worker that renders documents ended by itself: ${how}`);
    this.name = 'WorkerBroke';
  }
}

const file = fileURLToPath(new URL('worker.ts', import.meta.url));

/**
 * A worker, in a process of its own: a fault in the compiler's machine code ends the process that it is in, and only a
 * process can be ended in the middle of machine code, with all the memory that it took.
 */
export class WorkerProcess {
  readonly #child: ChildProcess;
  #isReady = false;
  #onAnswer: (answer: Answer) => void = () => undefined;
  #onEnd: (fault: Error) => void = () => undefined;
  /** The end of what it said before it ended. It may quote documents: it is looked at, and never told. */
  #lastWords = '';

  constructor(mostMegabytes: number) {
    this.#child = fork(file, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${mostMegabytes}`],
      // Nothing of the environment is its business: no secret is where documents of others are read.
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
    // Nothing is said through it: it only stays open, and is no reason to go on.
    (this.#child.stdio[parentPipe] as Socket | null)?.on('error', () => undefined).unref();
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString('latin1')).slice(-4000);
    });
    this.#child.on('message', (answer: Answer) => {
      if (answer.is === 'ready') this.#isReady = true;
      this.#onAnswer(answer);
    });
    this.#child.on('error', (fault) => this.#onEnd(fault));
    // Only when its pipes are closed too has it said its last words.
    this.#child.on('close', (code, signal) => this.#onEnd(this.#endOf(`${signal ?? code}`)));
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Gives it a document. From then on the process that waits for it is kept going. */
  work(order: Order, onAnswer: (answer: Answer) => void, onEnd: (fault: Error) => void): void {
    this.#onAnswer = onAnswer;
    this.#onEnd = onEnd;
    this.#child.ref();
    this.#child.channel?.ref();
    this.post(order);
  }

  post(order: Order): void {
    if (this.#child.connected) this.#child.send(order, () => undefined);
  }

  /** Lets the process that started it end while it has nothing to do; it then ends too. */
  rest(): void {
    this.#onAnswer = () => undefined;
    this.#onEnd = () => undefined;
    this.#child.unref();
    this.#child.channel?.unref();
    (this.#child.stderr as { unref?: () => void } | null)?.unref?.();
  }

  /** Ends it at once, whatever it does, and settles when it has ended. */
  async end(): Promise<void> {
    this.#onEnd = () => undefined;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.ref();
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  #endOf(how: string): Error {
    return /heap out of memory|Allocation failed/.test(this.#lastWords)
      ? new NotRendered('too-much-memory')
      : new WorkerBroke(how);
  }
}
