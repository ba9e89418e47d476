import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DocumentKind,
  normalizeDocument,
} from '../../../engine/consultation/secrecy/document-number.ts';
import { documentPseudonym } from '../../../engine/consultation/secrecy/document-pseudonym.ts';

// Every number here is made up for its check digit, or is the generic code that Mexico's registry gives to no one.
const genericCurp = 'XEXX010101HNEXXXA4';

describe('normalizing a document number', () => {
  it.each<[DocumentKind, string, string]>([
    ['run', '12.345.678-5', '12345678-5'],
    ['run', '12345678-5', '12345678-5'],
    ['run', ' 12 345 678–5 ', '12345678-5'],
    ['run', '１２３４５６７８５', '12345678-5'],
    ['run', '012.345.678-5', '12345678-5'],
    ['run', '1.000.005-k', '1000005-K'],
    ['run', '1000005K', '1000005-K'],
    ['dni', '0123 4567', '01234567'],
    ['curp', 'xexx010101hnexxxa4', genericCurp],
    ['curp', 'XEXX-010101-HNEXXX-A4', genericCurp],
    ['other', 'ab-12.34 x', 'AB1234X'],
  ])('%s: %s is %s', (kind, written, number) => {
    expect(normalizeDocument(kind, written)).toEqual({ ok: true, number });
  });

  it.each<[DocumentKind, string, string]>([
    ['run', '12.345.678-4', 'check-digit-wrong'],
    ['run', '12.345.687-5', 'check-digit-wrong'],
    ['run', '1000005-0', 'check-digit-wrong'],
    ['run', '', 'document-malformed'],
    ['run', '0-0', 'document-malformed'],
    ['run', '123456789-0', 'document-malformed'],
    ['run', '12345678-X', 'document-malformed'],
    ['dni', '1234567', 'document-malformed'],
    ['dni', '123456789', 'document-malformed'],
    ['curp', 'XEXX010101HNEXXXA5', 'check-digit-wrong'],
    ['curp', 'XEXX010101HNEXXXA', 'document-malformed'],
    ['curp', 'XEXX010101ZNEXXXA4', 'document-malformed'],
    ['other', 'A1', 'document-malformed'],
    ['other', 'AB/12', 'document-malformed'],
  ])('%s: %s is refused, %s', (kind, written, code) => {
    expect(normalizeDocument(kind, written)).toEqual({ ok: false, refusal: { code, kind } });
  });

  it('finds exactly one check digit for every body of a RUN', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (body) => {
        const accepted = [...'0123456789K'].filter(
          (digit) => normalizeDocument('run', `${body}-${digit}`).ok,
        );
        expect(accepted).toHaveLength(1);
      }),
    );
  });

  it('notices any one wrong digit in a RUN', () => {
    fc.assert(
      fc.property(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (place, added) => {
        const digits = [...'12345678'];
        digits[place] = String((Number(digits[place]) + added) % 10);
        expect(normalizeDocument('run', `${digits.join('')}-5`).ok).toBe(false);
      }),
    );
  });
});

describe('the pseudonym of a document', () => {
  const keyOf = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
  const key = keyOf(7);
  const pseudonymOf = (kind: DocumentKind, number: string, under = key) => {
    const answer = documentPseudonym(under, { kind, number });
    return answer.ok ? answer.pseudonym : answer.refusal.code;
  };

  it('is one for every spelling of the same number, and 64 hexadecimal digits', () => {
    expect(pseudonymOf('run', '12.345.678-5')).toBe(pseudonymOf('run', '12345678 5'));
    expect(pseudonymOf('run', '12.345.678-5')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs by number, by kind and by key', () => {
    const all = [
      pseudonymOf('run', '12.345.678-5'),
      pseudonymOf('run', '1.000.005-K'),
      pseudonymOf('dni', '12345678'),
      pseudonymOf('other', '12345678'),
      pseudonymOf('run', '12.345.678-5', keyOf(8)),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('is HMAC-SHA256 over kind, a zero byte and the normalized number', () => {
    // openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…07 over "run\0" "12345678-5".
    expect(pseudonymOf('run', '12.345.678-5')).toBe(
      '9098d4d4f995dfb41e77b519ffca80b378da874ffe6c81acbab46a12da3e1021',
    );
  });

  it('is not made of a number that is refused', () => {
    expect(pseudonymOf('run', '12.345.678-4')).toBe('check-digit-wrong');
  });
});
