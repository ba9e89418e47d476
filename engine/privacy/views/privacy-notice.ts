import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { NoticeContent } from '../notice/content.ts';
import { noticesOf } from '../notice/latest-notice.ts';

/** A privacy notice as it was published. */
export interface PublishedNotice {
  readonly id: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly hash: string;
  readonly content: NoticeContent;
}

/** What a process tells people of their data, and every version of it. */
export interface PrivacyNoticeView {
  readonly process: string;
  /** Of the hours and days that it names. */
  readonly timeZone: string;
  /** Null before the first was published: until then nothing may be asked of anybody. */
  readonly notice: PublishedNotice | null;
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: string;
    readonly hash: string;
  }[];
}

/** The privacy notice of a process in force, or one version of it; nothing where there is no such version or process. */
export function privacyNoticeView(
  engine: Engine,
  at: { organization: string; process: string; version?: number | undefined },
): Promise<PrivacyNoticeView | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const notices = await noticesOf(scope);
    const notice =
      at.version === undefined ? (notices[0] ?? null) : notices.find(({ version }) => version === at.version);
    if (notice === undefined) return undefined;
    const versions = notices.map(({ version, publishedAt, hash }) => ({ version, publishedAt, hash }));
    return { process: scope.process, timeZone: workflow.spec.jurisdiction.timeZone, notice, versions };
  });
}
