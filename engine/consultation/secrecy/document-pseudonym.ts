import { createHmac, type KeyObject } from 'node:crypto';
import { type DocumentKind, type NormalizedDocument, normalizeDocument } from './document-number.ts';

export type DocumentPseudonym = { ok: true; pseudonym: string } | Extract<NormalizedDocument, { ok: false }>;

/**
 * What the roll keeps instead of a document number: HMAC-SHA256 in hexadecimal under the consultation's
 * document key (see `documentKeyObject`). A plain hash would not do, because all numbers of a country can be tried in minutes; once the key
 * is destroyed, nobody can. The kind is under the HMAC, so that numbers of two kinds never meet by chance; a
 * charter that admits `other` beside a kind with a number of its own lets one person use both.
 */
export function documentPseudonym(
  documentKey: KeyObject,
  document: { kind: DocumentKind; number: string },
): DocumentPseudonym {
  const normalized = normalizeDocument(document.kind, document.number);
  if (!normalized.ok) return normalized;
  const hmac = createHmac('sha256', documentKey).update(`${document.kind}\0${normalized.number}`);
  return { ok: true, pseudonym: hmac.digest('hex') };
}
