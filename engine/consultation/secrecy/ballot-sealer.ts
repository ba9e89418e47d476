import { createCipheriv, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Choice } from '../tally/electronic-ballots.ts';
import { encodeChoice } from './ballot-encoding.ts';
import { ballotKey, boundTo, layout } from './ballot-key.ts';
import { publicKeyObject } from './consultation-keys.ts';
import type { ConsultationName } from './consultation-name.ts';

/** Encrypts choices to the public key of one consultation. */
export interface BallotSealer {
  /** Every sealed ballot of a consultation has the same number of bytes, blank ones too. */
  seal(choice: Choice, inclusionCode: string): Buffer;
}

/** Random 96-bit nonces are safe for 2^32 messages under one key (NIST SP 800-38D, 8.3); a quarter of it is kept. */
const ballotsPerKeyMax = 2 ** 30;

/**
 * Makes one ephemeral pair for this process and consultation: a pair per ballot would cost ten times as much.
 * Its private half is forgotten here and only the derived key stays in memory. Nonces are random and not counted,
 * because a counter would say in which order people voted.
 */
export function ballotSealer(
  consultation: ConsultationName & { publicKey: string; paddedBytes: number },
): BallotSealer {
  const { publicKey: recipient, paddedBytes } = consultation;
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralKey = Buffer.from(ephemeral.publicKey.export({ format: 'jwk' }).x!, 'base64url');
  const key = ballotKey(
    { privateKey: ephemeral.privateKey, publicKey: publicKeyObject(recipient) },
    { ephemeral: ephemeralKey, recipient, name: consultation },
  );
  const bound = boundTo(consultation, '');
  const nextNonce = nonces();
  let sealed = 0;

  return {
    seal(choice, inclusionCode) {
      sealed += 1;
      if (sealed > ballotsPerKeyMax)
        throw new RangeError('Too many ballots under one key: make a new sealer.');
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.concat([bound, Buffer.from(inclusionCode)]));
      const ciphertext = cipher.update(encodeChoice(choice, paddedBytes));
      cipher.final();
      return Buffer.concat([Buffer.of(layout.version), ephemeralKey, nonce, ciphertext, cipher.getAuthTag()]);
    },
  };
}

const nonceBytes = layout.nonceEnd - layout.keyEnd;

/** Random nonces, drawn many at a time: a call for each took as long as the encryption. */
function nonces(): () => Buffer {
  let drawn: Buffer = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = randomBytes(512 * nonceBytes);
    const nonce = drawn.subarray(0, nonceBytes);
    drawn = drawn.subarray(nonceBytes);
    return nonce;
  };
}
