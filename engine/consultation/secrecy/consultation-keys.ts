import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { canonicalJson, sha256Hex } from '../../kernel/canonical.ts';
import type { ConsultationName } from './consultation-name.ts';

/**
 * The secrets of one consultation, as kept in the key folder.
 * `publicKey` and `privateKey` are raw X25519 keys, `documentKey` is the HMAC key for document numbers: 32 bytes
 * each, in base64url. Only the public one may be stored in the database.
 */
export interface ConsultationKeys extends ConsultationName {
  publicKey: string;
  privateKey: string;
  documentKey: string;
}

export function generateConsultationKeys({ organization, consultation }: ConsultationName): ConsultationKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    organization,
    consultation,
    publicKey: publicKey.export({ format: 'jwk' }).x!,
    privateKey: privateKey.export({ format: 'jwk' }).d!,
    documentKey: randomBytes(32).toString('base64url'),
  };
}

/** Raw base64url X25519 public key → key object. Throws when it is not 32 bytes. */
export const publicKeyObject = (x: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });

export const privateKeyObject = (keys: Pick<ConsultationKeys, 'publicKey' | 'privateKey'>): KeyObject =>
  createPrivateKey({
    key: { kty: 'OKP', crv: 'X25519', x: keys.publicKey, d: keys.privateKey },
    format: 'jwk',
  });

/** An HMAC takes 2 µs under this key object, and 11 µs under the same bytes. */
export const documentKeyObject = ({ documentKey }: Pick<ConsultationKeys, 'documentKey'>): KeyObject =>
  createSecretKey(documentKey, 'base64url');

/** The text of a key file. Its last member is a checksum: a silently damaged HMAC key would let people vote twice. */
export function encodeKeyFile(keys: ConsultationKeys): string {
  const content = { version: 1, ...keys };
  return `${canonicalJson({ ...content, checksum: sha256Hex(canonicalJson(content)) })}\n`;
}

/** Gives null for anything that is not a whole, undamaged key file of this consultation. */
export function decodeKeyFile(text: string, name: ConsultationName): ConsultationKeys | null {
  try {
    const { checksum, ...content } = JSON.parse(text) as Record<string, unknown>;
    if (checksum !== sha256Hex(canonicalJson(content)) || content.version !== 1) return null;
    const { organization, consultation, publicKey, privateKey, documentKey } = content as Record<
      string,
      string
    >;
    if (organization !== name.organization || consultation !== name.consultation) return null;
    return { ...name, publicKey: publicKey!, privateKey: privateKey!, documentKey: documentKey! };
  } catch {
    return null;
  }
}
