import { expect, it } from 'vitest';
import { monthOf } from '../../templates/month-of.ts';

it.each([
  ['2021-10', 'octubre de 2021', 'October 2021'],
  // The first of a month is still the month before in every zone of the Americas.
  ['2022-01', 'enero de 2022', 'January 2022'],
  ['2021-13', '2021-13', '2021-13'],
  ['', '', ''],
])('writes the month %s in words', (month, spanish, english) => {
  expect([monthOf('es-CL', month), monthOf('en-GB', month)]).toEqual([spanish, english]);
});
