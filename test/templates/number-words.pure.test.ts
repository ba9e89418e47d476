import { expect, it } from 'vitest';
import { numberWords } from '../../templates/number-words.ts';

it.each([
  [0, 'cero', 'nought'],
  [1, 'uno', 'one'],
  [16, 'dieciséis', 'sixteen'],
  [21, 'veintiuno', 'twenty-one'],
  [31, 'treinta y uno', 'thirty-one'],
  [100, 'cien', 'one hundred'],
  [101, 'ciento uno', 'one hundred and one'],
  [261, 'doscientos sesenta y uno', 'two hundred and sixty-one'],
  [500, 'quinientos', 'five hundred'],
  [1000, 'mil', 'one thousand'],
  [1101, 'mil ciento uno', 'one thousand one hundred and one'],
  [2001, 'dos mil uno', 'two thousand and one'],
  [21_000, 'veintiún mil', 'twenty-one thousand'],
  [31_021, 'treinta y un mil veintiuno', 'thirty-one thousand and twenty-one'],
  [100_000, 'cien mil', 'one hundred thousand'],
  [1_000_000, 'un millón', 'one million'],
  [
    21_701_999,
    'veintiún millones setecientos un mil novecientos noventa y nueve',
    'twenty-one million seven hundred and one thousand nine hundred and ninety-nine',
  ],
])('writes %d in words', (value, es, en) => {
  expect(numberWords('es', value)).toBe(es);
  expect(numberWords('en', value)).toBe(en);
});

it.each([-1, 1.5, Number.NaN, 1_000_000_000])('refuses %d', (value) => {
  expect(() => numberWords('es', value)).toThrow(RangeError);
});
