import type { Clock } from '../kernel/clock.ts';
import type { Door, Leaving, Waiting, WriteDown } from './door.ts';

/** How many mails the database is told of at a time, and how long its word that they may be handed over is taken. */
const atATime = 50;
const wordHoldsMs = 500;

/** What the door writes beside the database: a mail is about to be handed over, or what was answered of it. */
export interface DoorJournal<Outcome> {
  handed(id: string): void;
  answered(id: string, outcome: Outcome): void;
}

/**
 * The door where a journal is kept. The database is told of many mails at once that they are about to be handed over, and of
 * how as many others ended, while mail goes on; the journal tells which of them were. So a mail waits for no database, and
 * what is in doubt is what the journal saw enter and not leave. Where the journal is lost, all that the database was told of
 * last is in doubt: twice `atATime` at most.
 */
export class JournaledDoor<Outcome> implements Door<Outcome> {
  readonly #most: number;
  readonly #write: WriteDown<Outcome>;
  readonly #journal: DoorJournal<Outcome>;
  readonly #clock: Clock;
  /** What has not come by yet, in its order. */
  readonly #coming: Set<string>;
  /** Until when the database's word holds, by the mail. */
  readonly #cleared = new Map<string, number>();
  readonly #waiting: Waiting[] = [];
  readonly #ended: Leaving<Outcome>[] = [];
  readonly #inside = new Set<string>();
  #busy = false;
  #broken: { readonly error: unknown } | undefined;

  constructor(
    { most, coming, clock }: { most: number; coming: readonly string[]; clock: Clock },
    write: WriteDown<Outcome>,
    journal: DoorJournal<Outcome>,
  ) {
    this.#most = most;
    this.#coming = new Set(coming);
    this.#clock = clock;
    this.#write = write;
    this.#journal = journal;
  }

  pass(id: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, resolve, reject });
      this.#go();
    });
  }

  isInside(id: string): boolean {
    return this.#inside.has(id);
  }

  left(id: string, outcome: Outcome): Promise<void> {
    if (this.#inside.delete(id)) this.#note(id, outcome);
    this.#coming.delete(id);
    const settle = Promise.withResolvers<void>();
    this.#ended.push({ id, outcome, settle });
    this.#go();
    return settle.promise;
  }

  /** Where it cannot be written, the database is told all the same: only a crash before that leaves the mail in doubt. */
  #note(id: string, outcome: Outcome): void {
    try {
      this.#journal.answered(id, outcome);
    } catch (error) {
      if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    }
  }

  #go(): void {
    this.#letIn();
    void this.#tell();
  }

  #letIn(): void {
    const now = Date.parse(this.#clock.now());
    for (let place = 0; place < this.#waiting.length && this.#inside.size < this.#most; ) {
      const { id, resolve, reject } = this.#waiting[place]!;
      if ((this.#cleared.get(id) ?? 0) <= now) {
        place += 1;
        continue;
      }
      this.#waiting.splice(place, 1);
      this.#coming.delete(id);
      try {
        this.#journal.handed(id);
        this.#inside.add(id);
        resolve(true);
      } catch (error) {
        // What cannot be written down is not handed over.
        reject(error);
      }
    }
  }

  async #tell(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#isDue()) await this.#step();
    this.#busy = false;
  }

  /** Where somebody waits for the database's word, where half of those are through that it was given for, and at the end. */
  #isDue(): boolean {
    const isIdle = this.#waiting.length === 0 && this.#inside.size === 0;
    return (
      this.#uncleared().length > 0 || this.#ended.length >= atATime / 2 || (isIdle && this.#ended.length > 0)
    );
  }

  #uncleared(): readonly Waiting[] {
    const now = Date.parse(this.#clock.now());
    return this.#waiting.filter(({ id }) => (this.#cleared.get(id) ?? 0) <= now);
  }

  /** Those who wait, and as many of those who come next that `atATime` have the database's word. */
  #next(): readonly string[] {
    const now = Date.parse(this.#clock.now());
    const asked = new Set(this.#uncleared().map(({ id }) => id));
    let room = atATime - asked.size;
    for (const id of this.#coming) {
      if (room <= 0) break;
      if (asked.has(id)) continue;
      room -= 1;
      if ((this.#cleared.get(id) ?? 0) <= now) asked.add(id);
    }
    return [...asked];
  }

  async #step(): Promise<void> {
    const ended = this.#ended.splice(0);
    const asked = this.#next();
    const waiting = new Set(this.#waiting);
    try {
      if (this.#broken !== undefined) throw this.#broken.error;
      const admitted = await this.#write(ended, asked);
      for (const { settle } of ended) settle.resolve();
      const until = Date.parse(this.#clock.now()) + wordHoldsMs;
      for (const id of admitted) this.#cleared.set(id, until);
      for (const id of asked) if (!admitted.has(id)) this.#refuse(id);
    } catch (error) {
      this.#broken = { error };
      // The journal has what became of them, and settles it with the database before more is sent.
      for (const { settle } of ended) settle.reject(error);
      for (const one of waiting) if (this.#waiting.includes(one)) this.#drop(one).reject(error);
    }
    this.#letIn();
  }

  #refuse(id: string): void {
    this.#coming.delete(id);
    for (const one of this.#waiting.filter((waiting) => waiting.id === id)) this.#drop(one).resolve(false);
  }

  #drop(one: Waiting): Waiting {
    this.#waiting.splice(this.#waiting.indexOf(one), 1);
    return one;
  }
}
