import type { DocumentRow } from '../document-row.ts';

/**
 * What a rendition of a document shows it as. What is published without signatures stays as it was approved; what was
 * withdrawn is of no effect, and is shown as the draft that it was.
 */
export type Stage = 'draft' | 'approved' | 'signed';

export function stageOf({
  approved_at,
  signed_at,
  state,
}: Pick<DocumentRow, 'approved_at' | 'signed_at' | 'state'>): Stage {
  if (state === 'withdrawn') return 'draft';
  if (signed_at !== null) return 'signed';
  return approved_at === null ? 'draft' : 'approved';
}
