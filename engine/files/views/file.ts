import type { Engine } from '../../kernel/engine.ts';

/** A stored file with its bytes, as base64. */
export interface FileView {
  readonly file: string;
  readonly mediaType: string;
  readonly size: number;
  readonly storedAt: string;
  readonly content: string;
}

/** A file by its hash; nothing where the organization has not stored it, or no longer keeps its content. */
export function fileView(
  engine: Engine,
  at: { organization: string; file: string },
): Promise<FileView | undefined> {
  return engine.unit(at.organization, async (tx) => {
    const row = await tx
      .selectFrom('stored_file')
      .selectAll()
      .where('organization', '=', at.organization)
      .where('hash', '=', at.file)
      .executeTakeFirst();
    if (row === undefined || row.content === null) return { commit: false, value: undefined };
    const { hash: file, media_type: mediaType, size, stored_at: storedAt } = row;
    const content = Buffer.from(row.content).toString('base64');
    return { commit: false, value: { file, mediaType, size, storedAt, content } };
  });
}
