import { createSecretKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import { type ConsultationName, plainName } from './consultation-name.ts';

/** Sealed ballot: version (1 byte), ephemeral public key (32), nonce (12), ciphertext (padded size), tag (16). */
export const layout = { version: 1, versionEnd: 1, keyEnd: 33, nonceEnd: 45, tagBytes: 16 } as const;

const label = 'cauce-ballot-1';

/**
 * The AES-256 key between one ephemeral pair and the consultation's pair: HKDF-SHA256 over the X25519 secret,
 * no salt, info = label, organization.consultation (each with a zero byte after it), ephemeral and recipient public
 * key: the shape of RFC 9180's base mode, bound to both keys and to the consultation. The side that seals has
 * the ephemeral private key, the side that opens has the consultation's. Throws on a degenerate public key.
 */
export function ballotKey(
  pair: { privateKey: KeyObject; publicKey: KeyObject },
  transcript: { ephemeral: Buffer; recipient: string; name: ConsultationName },
): KeyObject {
  const secret = diffieHellman(pair);
  const info = Buffer.concat([
    Buffer.from(`${label}\0${plainName(transcript.name)}\0`),
    transcript.ephemeral,
    Buffer.from(transcript.recipient, 'base64url'),
  ]);
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, 32)));
}

/** What a ballot is bound to besides its key: moved to another inclusion code, it no longer opens. */
export const boundTo = (name: ConsultationName, inclusionCode: string): Buffer =>
  Buffer.from(`${label}\0${plainName(name)}\0${inclusionCode}`);
