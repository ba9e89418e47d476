import type { MissingPicture } from './album.ts';
import type { Format, Job, Rendered } from './job.ts';
import type { Detail, NotRenderedCode } from './not-rendered.ts';

/** The pipe of a worker that is open as long as whoever started it is there, by its number. */
export const parentPipe = 4;

/** What is sent to a worker. */
export type Order =
  | {
      readonly is: 'make';
      readonly job: Job;
      readonly wanted: readonly Format[];
      readonly mostBytes: number;
      /** Whether to name all characters that the languages here do not use, after the compiler broke on them. */
      readonly cautious: boolean;
      /** Whether to show every picture in words, after the compiler broke on one of them or took too long. */
      readonly withoutPictures: boolean;
    }
  | { readonly is: 'files'; readonly files: ReadonlyMap<string, Uint8Array> };

/** What a worker answers. */
export type Answer =
  | { readonly is: 'ready' }
  | { readonly is: 'made'; readonly made: Rendered; readonly missing: readonly MissingPicture[] }
  | { readonly is: 'needs'; readonly hashes: readonly string[] }
  | { readonly is: 'refused'; readonly code: NotRenderedCode; readonly detail: Detail }
  | { readonly is: 'failed'; readonly message: string };
