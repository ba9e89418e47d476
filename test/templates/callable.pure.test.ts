import { expect, it } from 'vitest';
import { callableIn } from '../../templates/callable.ts';

const zone = 'America/Santiago';

it.each([
  ['CL', 'papeleta', '1.101 papeletas', '23,70'],
  ['MX', 'boleta', '1,101 boletas', '23.70'],
  ['PE', 'cédula de votación', '1,101 cédulas de votación', '23.70'],
])('calls a thing in %s as that country does, and writes figures its way', (country, one, many, share) => {
  const { word, counted, number } = callableIn('es', zone, country);
  expect(word('paper', 'ballot')).toBe(one);
  expect(counted('ballot', 1)).toBe(`1 ${one}`);
  expect(counted('ballot', 1101)).toBe(many);
  expect(number(23.7, 2)).toBe(share);
});

it('says in other countries what it says everywhere', () => {
  expect(callableIn('es', zone, 'CO').word('paper', 'ballot')).toBe('papeleta');
  expect(callableIn('en', zone, 'MX').counted('ballot', 2)).toBe('2 ballot papers');
});

it('counts none in the plural', () => {
  expect(callableIn('es', zone).counted('contribution', 0)).toBe('0 aportes');
  expect(callableIn('en', zone).counted('contribution', 1)).toBe('1 contribution');
});
