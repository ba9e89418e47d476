import type { Engine } from '../../kernel/engine.ts';

/** A stored file with its bytes. */
export interface FileView {
  readonly hash: string;
  readonly mediaType: string;
  readonly size: number;
  readonly storedAt: string;
  readonly content: Uint8Array;
}

/** A file by its hash; nothing where the organization has not stored it, or no longer keeps its content. */
export function fileView(
  engine: Engine,
  at: { organization: string; hash: string },
): Promise<FileView | undefined> {
  return engine.unit(at.organization, async (tx) => {
    const row = await tx
      .selectFrom('stored_file')
      .selectAll()
      .where('organization', '=', at.organization)
      .where('hash', '=', at.hash)
      .executeTakeFirst();
    if (row === undefined || row.content === null) return { commit: false, value: undefined };
    const { hash, media_type: mediaType, size, stored_at: storedAt } = row;
    const content = new Uint8Array(row.content);
    return { commit: false, value: { hash, mediaType, size, storedAt, content } };
  });
}
