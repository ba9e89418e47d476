import { expect, it } from 'vitest';
import {
  documentKeyObject,
  generateConsultationKeys,
} from '../../../engine/consultation/secrecy/consultation-keys.ts';
import { drawVotingCode, votingCodeHash } from '../../../engine/consultation/secrecy/voting-code.ts';

const key = () =>
  documentKeyObject(generateConsultationKeys({ organization: 'penalolen', consultation: 'c1' }));

it('draws codes that can be read aloud, and no code twice', () => {
  const drawn = Array.from({ length: 5_000 }, drawVotingCode);
  expect(drawn.filter((code) => !/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/.test(code))).toEqual(
    [],
  );
  expect(new Set(drawn).size).toBe(drawn.length);
});

it('uses every sign in every place about as often', () => {
  const drawn = Array.from({ length: 8_000 }, () => drawVotingCode().replaceAll('-', ''));
  for (let place = 0; place < 12; place += 1) {
    const counts = new Map<string, number>();
    for (const code of drawn) counts.set(code[place]!, (counts.get(code[place]!) ?? 0) + 1);
    expect(counts.size).toBe(32);
    // 250 are expected of each; beyond six standard deviations of chance lies a fault.
    for (const count of counts.values()) expect(Math.abs(count - 250)).toBeLessThan(6 * Math.sqrt(250));
  }
});

it.each(['ABCD-1023-XYZ0', 'abcd-1023-xyz0', ' ABCD 1023 XYZ0 ', 'ABCD–IO23–XYZO', 'abcdl023xyzo'])(
  'knows %j as the same code',
  (written) => {
    const one = key();
    expect(votingCodeHash(one, written)).toBe(votingCodeHash(one, 'ABCD1023XYZ0'));
  },
);

it('keeps of the same code something else for another consultation, and never the code', () => {
  const hash = votingCodeHash(key(), 'ABCD-1023-XYZ0');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(votingCodeHash(key(), 'ABCD-1023-XYZ0')).not.toBe(hash);
});
