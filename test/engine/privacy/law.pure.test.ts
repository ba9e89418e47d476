import { describe, expect, it } from 'vitest';
import { consentAsked } from '../../../engine/privacy/law/consent-form.ts';
import { isInForce, type LawCode, lawCodes, laws } from '../../../engine/privacy/law/laws.ts';
import { contentsOn, presetCodes, presets } from '../../../engine/privacy/law/presets.ts';

describe('the law of a day', () => {
  it.each([
    ['chile', '2021-07-22', 'cl-19628'],
    ['chile', '2026-11-30', 'cl-19628'],
    ['chile', '2026-12-01', 'cl-21719'],
    ['peru', '2026-11-21', 'pe-29733'],
    ['mexico-integral', '2025-03-20', undefined],
    ['mexico-integral', '2025-03-21', 'mx-lgpdppso-2025'],
    ['mexico-simplified', '2026-11-21', 'mx-lgpdppso-2025'],
  ] as const)('of %s on %s is %s', (preset, day, law) => {
    expect(contentsOn(preset, day)?.law).toBe(law);
  });

  it('is one at a time in each country', () => {
    for (const one of lawCodes) {
      for (const other of lawCodes) {
        if (one === other || laws[one].country !== laws[other].country) continue;
        expect(isInForce(one, laws[other].from) && isInForce(other, laws[other].from)).toBe(false);
      }
    }
  });
});

describe('a consent', () => {
  it.each(lawCodes)('to the use of sensitive data is express and in writing under %s', (law) => {
    const asked = consentAsked(law, { sensitive: true });
    expect(asked.form).toBe('express-written');
    expect(asked.means).toEqual(['electronic-signature', 'paper']);
    expect(consentAsked(law, { sensitive: false }).means).toContain('electronic');
  });

  it.each([
    ['cl-21719', false, 14],
    ['cl-21719', true, 16],
    ['cl-19628', false, 18],
    ['mx-lgpdppso-2025', true, 18],
  ] as const)(
    'under %s, sensitive: %s, is a guardian’s below %i, an age still to be confirmed',
    (law, sensitive, age) => {
      expect(consentAsked(law as LawCode, { sensitive })).toMatchObject({
        guardianBelow: age,
        ageVerified: false,
      });
    },
  );
});

describe('what a privacy notice says', () => {
  it('has the nine items of the Mexican integral notice, and fewer in the simplified one', () => {
    expect(contentsOn('mexico-integral', '2026-01-01')?.items).toHaveLength(9);
    expect(contentsOn('mexico-simplified', '2026-01-01')?.items.length).toBeLessThan(9);
  });

  it('tells of every item where it stands, and claims to have read none that was not', () => {
    for (const preset of presetCodes) {
      for (const items of Object.values(presets[preset].contents)) {
        const codes = items.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(items.every(({ verified }) => verified === false)).toBe(true);
        expect(codes).toEqual(expect.arrayContaining(['controller', 'purposes']));
      }
    }
  });
});
