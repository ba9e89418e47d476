import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawInclusionSecret,
  inclusionCode,
  verifyInclusion,
} from '../../../engine/consultation/secrecy/inclusion-code.ts';

const secret = '000102030405060708090a0b0c0d0e0f';
// printf 'cauce-inclusionc1' followed by the sixteen bytes, through sha256sum: made without this code.
const code = '3e85472c856819d9166cc8b65097e07df85f454bec7934fd74ecc53d57b1698b';

describe('an inclusion code', () => {
  it('is the hash that its documentation says, so that any client can make it', () => {
    expect(inclusionCode('c1', secret)).toBe(code);
  });

  it('forgives upper case and the spaces in which people copy it', () => {
    expect(inclusionCode('c1', '00010203 04050607 08090A0B 0C0D0E0F')).toBe(code);
  });

  it.each(['', '0001', `${secret}00`, 'g'.repeat(32)])('is not made of %s', (malformed) => {
    expect(inclusionCode('c1', malformed)).toBeNull();
    expect(verifyInclusion('c1', malformed, { inclusionCodes: [code], annulled: [] })).toEqual({
      status: 'secret-malformed',
    });
  });

  it('differs by consultation and by secret', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{32}$/), (other) => {
        fc.pre(other !== secret);
        expect(inclusionCode('c1', other)).not.toBe(code);
        expect(inclusionCode('c2', other)).not.toBe(inclusionCode('c1', other));
      }),
    );
  });

  it('is drawn from sixteen bytes, never the same', () => {
    const drawn = new Set(Array.from({ length: 100 }, drawInclusionSecret));
    expect(drawn.size).toBe(100);
    for (const one of drawn) expect(one).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a voter who looks for their ballot', () => {
  const others = ['a'.repeat(64), 'f'.repeat(64)];

  it('finds it counted', () => {
    const published = { inclusionCodes: [...others, code], annulled: [] };
    expect(verifyInclusion('c1', secret, published)).toEqual({ status: 'counted', code });
  });

  it('finds it annulled, with the reason', () => {
    const annulled = [{ reason: 'duplicate', inclusionCodes: [code] }];
    expect(verifyInclusion('c1', secret, { inclusionCodes: others, annulled })).toEqual({
      status: 'annulled',
      reason: 'duplicate',
      code,
    });
  });

  it('sees that it is not there', () => {
    expect(verifyInclusion('c1', secret, { inclusionCodes: others, annulled: [] })).toEqual({
      status: 'absent',
      code,
    });
  });
});
