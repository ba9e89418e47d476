import type { Format, Job, Rendered } from './job.ts';
import type { Detail, NotRenderedCode } from './not-rendered.ts';

/** What is sent to a worker. */
export type Order =
  | {
      readonly is: 'make';
      readonly job: Job;
      readonly wanted: readonly Format[];
      readonly mostBytes: number;
      /** Whether to name all characters that the languages here do not use, after the compiler broke on them. */
      readonly cautious: boolean;
    }
  | { readonly is: 'files'; readonly files: ReadonlyMap<string, Uint8Array> };

/** What a worker answers. */
export type Answer =
  | { readonly is: 'ready' }
  | { readonly is: 'made'; readonly made: Rendered }
  | { readonly is: 'needs'; readonly hashes: readonly string[] }
  | { readonly is: 'refused'; readonly code: NotRenderedCode; readonly detail: Detail }
  | { readonly is: 'failed'; readonly message: string };
