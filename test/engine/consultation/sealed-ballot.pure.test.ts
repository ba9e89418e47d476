import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paddedBytesFor } from '../../../engine/consultation/secrecy/ballot-encoding.ts';
import { ballotOpener } from '../../../engine/consultation/secrecy/ballot-opener.ts';
import { ballotSealer } from '../../../engine/consultation/secrecy/ballot-sealer.ts';
import { generateConsultationKeys } from '../../../engine/consultation/secrecy/consultation-keys.ts';

const options = ['greener', 'disability', 'connected', 'ñandú', 'x'];
const name = { organization: 'penalolen', consultation: 'c1' };
const keys = generateConsultationKeys(name);
const paddedBytes = paddedBytesFor(options, 3);
const sealer = ballotSealer({ ...name, publicKey: keys.publicKey, paddedBytes });
const opener = ballotOpener(keys);

const someChoice = fc.subarray(options, { maxLength: 3 });
const someCode = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('a sealed ballot', () => {
  it('opens to the same options, whatever the order in which they were marked', () => {
    fc.assert(
      fc.property(someChoice, someCode, (choice, code) => {
        const opened = opener.openBallot(sealer.seal(choice.toReversed(), code), code);
        expect(opened).toEqual({ ok: true, choice: choice.toSorted() });
      }),
    );
  });

  it('has the same length for every choice, a blank one too', () => {
    const blank = sealer.seal([], 'code').length;
    fc.assert(
      fc.property(someChoice, (choice) => {
        expect(sealer.seal(choice, 'code')).toHaveLength(blank);
      }),
    );
  });

  it('is refused after any single bit was changed, and when it was cut or lengthened', () => {
    const sealed = sealer.seal(['greener'], 'code');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      // X25519 ignores the top bit of a key, but both keys are bound into the derived one, so that it is refused too.
      expect(opener.openBallot(altered, 'code').ok, `bit ${bit}`).toBe(false);
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(opener.openBallot(sealed.subarray(0, length), 'code').ok, `${length} bytes`).toBe(false);
    }
    expect(opener.openBallot(Buffer.concat([sealed, Buffer.of(0)]), 'code').ok).toBe(false);
  });

  it('is refused under the inclusion code of another ballot', () => {
    fc.assert(
      fc.property(someCode, someCode, (code, other) => {
        fc.pre(code !== other);
        const refusal = { code: 'ballot-unreadable', inclusionCode: other };
        expect(opener.openBallot(sealer.seal(['x'], code), other)).toEqual({ ok: false, refusal });
      }),
    );
  });

  it.each([
    { organization: 'penalolen', consultation: 'c2' },
    { organization: 'iztapalapa', consultation: 'c1' },
  ])('is refused in another consultation with the same keys: $organization $consultation', (other) => {
    const sealed = sealer.seal(['x'], 'code');
    expect(ballotOpener({ ...keys, ...other }).openBallot(sealed, 'code').ok).toBe(false);
  });

  it('is refused by the keys of another consultation', () => {
    const other = ballotOpener(generateConsultationKeys(name));
    expect(other.openBallot(sealer.seal(['x'], 'code'), 'code').ok).toBe(false);
  });

  it('is refused when its ephemeral key is one for which every secret is known', () => {
    const sealed = sealer.seal(['x'], 'code');
    sealed.fill(0, 1, 33);
    expect(opener.openBallot(sealed, 'code').ok).toBe(false);
  });

  it('never looks the same twice, though the choice and the code do', () => {
    const seen = new Set(Array.from({ length: 500 }, () => sealer.seal(['x'], 'code').toString('hex')));
    expect(seen.size).toBe(500);
  });

  it('opens whichever run of the process sealed it', () => {
    const later = ballotSealer({ ...name, publicKey: keys.publicKey, paddedBytes });
    expect(opener.openBallot(later.seal(['connected'], 'a'), 'a')).toEqual({
      ok: true,
      choice: ['connected'],
    });
    expect(opener.openBallot(sealer.seal(['x'], 'b'), 'b')).toEqual({ ok: true, choice: ['x'] });
  });

  it('shows neither the choice nor the inclusion code in its bytes', () => {
    const text = sealer.seal(['greener'], 'inclusion').toString('latin1');
    expect(text).not.toContain('greener');
    expect(text).not.toContain('inclusion');
  });

  it('opens with WebCrypto alone, by the layout and the derivation that are documented', async () => {
    const { subtle } = globalThis.crypto;
    const sealed = sealer.seal(['greener', 'connected'], 'code');
    const [ephemeral, nonce, ciphertext] = [
      sealed.subarray(1, 33),
      sealed.subarray(33, 45),
      sealed.subarray(45),
    ];
    const recipient = Buffer.from(keys.publicKey, 'base64url');
    const own = { kty: 'OKP', crv: 'X25519', x: keys.publicKey, d: keys.privateKey };
    const secret = await subtle.deriveBits(
      { name: 'X25519', public: await subtle.importKey('raw', ephemeral, 'X25519', false, []) },
      await subtle.importKey('jwk', own, 'X25519', false, ['deriveBits']),
      256,
    );
    const info = Buffer.concat([Buffer.from('cauce-ballot-1\0penalolen.c1\0'), ephemeral, recipient]);
    const key = await subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
      await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']),
      { name: 'AES-GCM', length: 256 },
      false,
      ['decrypt'],
    );
    const additionalData = Buffer.from('cauce-ballot-1\0penalolen.c1\0code');
    const plain = Buffer.from(
      await subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, ciphertext),
    );
    const text = '["connected","greener"]';
    expect(plain.readUInt16BE()).toBe(text.length);
    expect(plain.toString('utf8', 2).replace(/\0+$/, '')).toBe(text);
  });

  it('is not made for a choice that does not fit, because that was to be judged before', () => {
    expect(() => sealer.seal([...options, 'one-more-option'], 'code')).toThrow(RangeError);
  });
});
