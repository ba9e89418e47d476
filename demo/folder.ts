import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where everything that the demo makes is: not part of the repository. */
export const outFolder = fileURLToPath(new URL('./out/', import.meta.url));

/** The files and folders of a run. */
export interface RunFolder {
  readonly data: string;
  /** What the server acknowledged, line by line. */
  readonly acknowledged: string;
  readonly documents: string;
  readonly views: string;
  readonly recount: string;
  /** There once a run has ended well. */
  readonly finished: string;
}

export const runFolder = (out: string): RunFolder => ({
  data: join(out, 'data'),
  acknowledged: join(out, 'data', 'acknowledged.ndjson'),
  documents: join(out, 'documents'),
  views: join(out, 'penalolen.json'),
  recount: join(out, 'penalolen-recount.json'),
  finished: join(out, 'data', 'finished'),
});

/** Whether a run began here and did not end. */
export const isUnfinished = ({ data, finished }: RunFolder): boolean =>
  existsSync(data) && !existsSync(finished);

/** Puts the data of an unfinished run aside, under the first number that is free. Answers where. */
export function putAside({ data }: RunFolder, out: string): string {
  for (let number = 1; ; number += 1) {
    const aside = join(out, `unfinished-${number}`);
    if (existsSync(aside)) continue;
    renameSync(data, aside);
    return aside;
  }
}

/** Takes away what the last finished run left, and makes the folder for a new one. */
export function clear({ data, documents, views, recount }: RunFolder): void {
  for (const path of [data, documents, views, recount]) rmSync(path, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
}

export const markFinished = ({ finished }: RunFolder): void => writeFileSync(finished, '');
