import type { DocumentRow } from '../document-row.ts';

/** What a rendition of a document shows it as. What is published without signatures stays as it was approved. */
export type Stage = 'draft' | 'approved' | 'signed';

export function stageOf({ approved_at, signed_at }: Pick<DocumentRow, 'approved_at' | 'signed_at'>): Stage {
  if (signed_at !== null) return 'signed';
  return approved_at === null ? 'draft' : 'approved';
}
