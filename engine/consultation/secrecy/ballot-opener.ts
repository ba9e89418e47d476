import { createDecipheriv, type KeyObject } from 'node:crypto';
import type { Choice } from '../tally/electronic-ballots.ts';
import { decodeChoice } from './ballot-encoding.ts';
import { ballotKey, boundTo, layout } from './ballot-key.ts';
import { type ConsultationKeys, privateKeyObject, publicKeyObject } from './consultation-keys.ts';

/** `ballot-unreadable`: altered, cut, moved from another inclusion code or consultation, or sealed to another key. */
export type OpenedBallot =
  | { ok: true; choice: Choice }
  | { ok: false; refusal: { code: 'ballot-unreadable'; inclusionCode: string } };

/** Decrypts the ballots of one consultation. */
export interface BallotOpener {
  openBallot(sealed: Uint8Array, inclusionCode: string): OpenedBallot;
}

/**
 * Opens ballots with the consultation's private key, for the count at closing and nothing else. Derived keys are
 * kept by ephemeral key, of which there is one for every run of a process that sealed.
 */
export function ballotOpener(keys: Omit<ConsultationKeys, 'documentKey'>): BallotOpener {
  const privateKey = privateKeyObject(keys);
  const derived = new Map<string, KeyObject>();

  function keyFor(ephemeral: Buffer): KeyObject {
    const x = ephemeral.toString('base64url');
    const known = derived.get(x);
    if (known !== undefined) return known;
    const key = ballotKey(
      { privateKey, publicKey: publicKeyObject(x) },
      { ephemeral, recipient: keys.publicKey, name: keys },
    );
    derived.set(x, key);
    return key;
  }

  function decrypt(sealed: Buffer, inclusionCode: string): Choice | null {
    const tagStart = sealed.length - layout.tagBytes;
    if (tagStart < layout.nonceEnd || sealed[0] !== layout.version) return null;
    try {
      const key = keyFor(sealed.subarray(layout.versionEnd, layout.keyEnd));
      const nonce = sealed.subarray(layout.keyEnd, layout.nonceEnd);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: layout.tagBytes });
      decipher.setAAD(boundTo(keys, inclusionCode));
      decipher.setAuthTag(sealed.subarray(tagStart));
      const ballot = decipher.update(sealed.subarray(layout.nonceEnd, tagStart));
      decipher.final();
      return decodeChoice(ballot);
    } catch {
      // OpenSSL throws for a wrong tag and for a degenerate key alike; both mean that this is not a ballot of ours.
      return null;
    }
  }

  return {
    openBallot(sealed, inclusionCode) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const choice = decrypt(bytes, inclusionCode);
      if (choice === null) return { ok: false, refusal: { code: 'ballot-unreadable', inclusionCode } };
      return { ok: true, choice };
    },
  };
}
