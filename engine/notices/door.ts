/** How a mail left: what is written of it. */
export interface Ended<Outcome> {
  readonly id: string;
  readonly outcome: Outcome;
}

/** Writes down, in one transaction, how some mails ended and that others are about to be handed over; answers which of those may be. */
export type WriteDown<Outcome> = (
  ended: readonly Ended<Outcome>[],
  entering: readonly string[],
) => Promise<ReadonlySet<string>>;

export interface Waiting {
  readonly id: string;
  readonly resolve: (mayPass: boolean) => void;
  readonly reject: (error: unknown) => void;
}

export interface Leaving<Outcome> extends Ended<Outcome> {
  readonly settle: PromiseWithResolvers<void>;
}

/**
 * The last step of handing a mail over, between the end of its text and the record of what the server answered: what is
 * in there when a server of ours dies is in doubt, and is sent again. So only a few are let in at once.
 */
export interface Door<Outcome> {
  /** Waits until the mail may be handed over. Answers false where it may not any more: it was erased, or its claim ran out. */
  pass(id: string): Promise<boolean>;
  /** Whether it was let in, so that the server may have it. */
  isInside(id: string): boolean;
  /** Says what came of a mail; done when the database has it. */
  left(id: string, outcome: Outcome): Promise<void>;
}

/** The door where no journal is kept: each is written down before it is let in, and its end with whoever comes next, in one transaction. */
export class DatabaseDoor<Outcome> implements Door<Outcome> {
  readonly #most: number;
  readonly #write: WriteDown<Outcome>;
  readonly #waiting: Waiting[] = [];
  readonly #ended: Leaving<Outcome>[] = [];
  readonly #inside = new Set<string>();
  #busy = false;
  #broken: { readonly error: unknown } | undefined;

  constructor(most: number, write: WriteDown<Outcome>) {
    this.#most = most;
    this.#write = write;
  }

  pass(id: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, resolve, reject });
      void this.#work();
    });
  }

  isInside(id: string): boolean {
    return this.#inside.has(id);
  }

  left(id: string, outcome: Outcome): Promise<void> {
    const settle = Promise.withResolvers<void>();
    this.#ended.push({ id, outcome, settle });
    void this.#work();
    return settle.promise;
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#ended.length > 0 || (this.#waiting.length > 0 && this.#mayTry())) {
      const ended = this.#ended.splice(0);
      const leaving = ended.filter(({ id }) => this.#inside.has(id)).length;
      const room =
        this.#broken === undefined ? this.#most - this.#inside.size + leaving : this.#waiting.length;
      const entering = this.#waiting.splice(0, room);
      await this.#step(ended, entering);
    }
    this.#busy = false;
  }

  /** Once the database has failed, whoever comes is told so: what is in there stays in doubt and makes no room. */
  #mayTry(): boolean {
    return this.#broken !== undefined || this.#inside.size < this.#most;
  }

  async #step(ended: readonly Leaving<Outcome>[], entering: readonly Waiting[]): Promise<void> {
    try {
      if (this.#broken !== undefined) throw this.#broken.error;
      const admitted = await this.#write(
        ended,
        entering.map(({ id }) => id),
      );
      for (const { id, settle } of ended) {
        this.#inside.delete(id);
        settle.resolve();
      }
      for (const { id, resolve } of entering) {
        if (admitted.has(id)) this.#inside.add(id);
        resolve(admitted.has(id));
      }
    } catch (error) {
      this.#broken = { error };
      // What could not be written down stays in doubt: it is claimed, and tried again when the claim has run out.
      for (const { settle } of ended) settle.reject(error);
      for (const { reject } of entering) reject(error);
    }
  }
}
