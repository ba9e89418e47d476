import type { Tx } from '../../database/unit-of-work.ts';
import { hashOf } from '../../kernel/canonical.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import type { NoticeContent } from './content.ts';
import type { Purpose } from './purposes.ts';

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/** The notice in force: the last that was published. */
export interface Notice {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly publishedAt: string;
  readonly content: NoticeContent;
}

/** The notices of a process, the latest first. */
export async function noticesOf({ tx, organization, process }: Scope): Promise<Notice[]> {
  const rows = await tx
    .selectFrom('privacy_notice')
    .select(['id', 'version', 'hash', 'published_at', 'content'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('version', 'desc')
    .limit(1000)
    .execute();
  return rows.map(({ published_at, content, ...row }) => ({
    ...row,
    publishedAt: published_at,
    content: content as NoticeContent,
  }));
}

/** A purpose of the notice in force; refused where no notice tells people of it, because nothing is collected then. */
export async function purposeOf(
  scope: Scope,
  code: string,
): Promise<{ readonly notice: Notice; readonly purpose: Purpose; readonly textHash: string } | Refused> {
  const [notice] = await noticesOf(scope);
  if (notice === undefined) return notPossible('no-privacy-notice');
  const purpose = notice.content.purposes.find((one) => one.code === code);
  if (purpose === undefined) {
    const purposes = notice.content.purposes.map((one) => one.code);
    return notPossible('purpose-not-in-notice', { purpose: code, purposes });
  }
  return { notice, purpose, textHash: hashOf(purpose) };
}
