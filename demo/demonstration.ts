import type { Engine } from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';
import type { RunFolder } from './folder.ts';
import type { Http } from './http.ts';
import type { Screen } from './screen.ts';
import type { Timekeeper } from './timekeeper.ts';

/** What a demonstration is played with: a real server, its clock, and where to tell and to write. */
export interface Given {
  readonly engine: Engine;
  readonly http: Http;
  readonly time: Timekeeper;
  readonly screen: Screen;
  readonly language: Language;
  readonly folder: RunFolder;
}

/** What there is to look at when it has ended: an address below the server, and a key of the team. */
export interface Played {
  readonly address: string;
  readonly key: string;
}

/** One real method, replayed from its source. */
export interface Demonstration {
  /** The short name of its organization in every address. */
  readonly organization: string;
  /** When it begins, and by which local midnights its time moves. */
  readonly begins: string;
  readonly timeZone: string;
  /** What it is, and what of it is illustrative: told before anything happens. */
  title(language: Language): string;
  intro(language: Language): string;
  /** Lets everything happen over HTTP, holds it against the source, and writes what the interface answered. */
  play(given: Given): Promise<Played>;
}
