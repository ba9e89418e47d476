import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical.ts';
import { documentKeyObject } from './consultation-keys.ts';
import type { ConsultationName } from './consultation-name.ts';
import type { KeyFolder } from './key-folder.ts';

/**
 * Tells one list of documents from another without giving either away: HMAC-SHA256 in hexadecimal over canonical JSON,
 * under the document key of its consultation or collection. Once that is destroyed it tells nothing more. Null where the
 * key cannot be had.
 */
export async function contentDigest(
  keys: KeyFolder,
  name: ConsultationName,
  content: unknown,
): Promise<string | null> {
  const kept = await keys.read(name);
  if (!kept.ok) return null;
  // Another label than a pseudonym's: a list of one is not the pseudonym of its one.
  const labelled = `cauce-content-1\0${canonicalJson(content)}`;
  return createHmac('sha256', documentKeyObject(kept.keys)).update(labelled).digest('hex');
}
