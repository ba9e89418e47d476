import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { ResponseContent } from '../response-content.ts';

/** A reasoned response as it was published, and what became of it. */
export interface ReasonedResponseView {
  readonly response: string;
  readonly version: number;
  readonly state: string;
  readonly hash: string;
  readonly publishedAt: string;
  readonly reopenedAt: string | null;
  readonly reopenedBecause: string | null;
  readonly content: ResponseContent;
  /** Every version that was published; each can be asked for. */
  readonly versions: readonly {
    readonly version: number;
    readonly state: string;
    readonly hash: string;
    readonly publishedAt: string;
  }[];
}

/** A version of the reasoned response, or its last; null where none was published, nothing without such a process. */
export function reasonedResponseView(
  engine: Engine,
  at: { organization: string; process: string; version?: number | undefined },
): Promise<ReasonedResponseView | null | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const versions = await tx
      .selectFrom('reasoned_response')
      .select(['version', 'state', 'hash', 'published_at as publishedAt'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('version')
      .execute();
    const asked = at.version ?? versions.at(-1)?.version;
    if (!versions.some(({ version }) => version === asked)) return null;
    const row = await tx
      .selectFrom('reasoned_response')
      .select([
        'id as response',
        'version',
        'state',
        'hash',
        'content',
        'published_at as publishedAt',
        'reopened_at as reopenedAt',
        'reopened_because as reopenedBecause',
      ])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('version', '=', asked!)
      .executeTakeFirstOrThrow();
    return { ...row, content: row.content as ResponseContent, versions };
  });
}
