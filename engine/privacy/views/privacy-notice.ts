import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { NoticeContent } from '../notice/content.ts';
import { noticesOf } from '../notice/latest-notice.ts';

/** A privacy notice as it was published, and the other versions that there are. */
export interface PrivacyNoticeView {
  readonly id: string;
  readonly process: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly hash: string;
  /** Of the hours and days that it names. */
  readonly timeZone: string;
  readonly content: NoticeContent;
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: string;
    readonly hash: string;
  }[];
}

/** The privacy notice of a process in force, or one version of it; nothing where none was published. */
export function privacyNoticeView(
  engine: Engine,
  at: { organization: string; process: string; version?: number | undefined },
): Promise<PrivacyNoticeView | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const notices = await noticesOf(scope);
    const asked =
      at.version === undefined ? notices[0] : notices.find(({ version }) => version === at.version);
    if (asked === undefined) return undefined;
    const { id, version, publishedAt, hash, content } = asked;
    const versions = notices.map((one) => ({
      version: one.version,
      publishedAt: one.publishedAt,
      hash: one.hash,
    }));
    const { timeZone } = workflow.spec.jurisdiction;
    return { id, process: scope.process, version, publishedAt, hash, timeZone, content, versions };
  });
}
