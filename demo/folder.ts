import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where everything that the demo makes is: not part of the repository. */
export const outFolder = fileURLToPath(new URL('./out/', import.meta.url));

/** The files and folders of a run of one demonstration. */
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

export function runFolder(out: string, name: string): RunFolder {
  const data = join(out, name, 'data');
  return {
    data,
    acknowledged: join(data, 'acknowledged.ndjson'),
    documents: join(out, name, 'documents'),
    views: join(out, `${name}.json`),
    recount: join(out, `${name}-recount.json`),
    finished: join(data, 'finished'),
  };
}

/** Whether a run began here and did not end. */
export const isUnfinished = ({ data, finished }: RunFolder): boolean =>
  existsSync(data) && !existsSync(finished);

/** Puts the data of an unfinished run aside, under the first number that is free. Answers where. */
export function putAside({ data }: RunFolder, out: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const aside = join(out, name, `unfinished-${number}`);
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
