import { expect, it } from 'vitest';
import { timeIn } from '../../templates/time-in.ts';

it.each([
  ['America/Santiago', 'hora de Chile', 'Chile Time'],
  ['America/Mexico_City', 'hora del centro de México', 'Central Mexico time'],
  ['America/Tijuana', 'hora del noroeste de México', 'North-west Mexico time'],
  ['America/Cancun', 'hora del sureste de México', 'South-east Mexico time'],
  ['America/Hermosillo', 'hora del Pacífico de México', 'Pacific Mexico time'],
  ['America/Lima', 'hora del Perú', 'Peru time'],
])('calls the time of %s as people there do', (zone, spanish, english) => {
  expect([timeIn('es-MX', zone), timeIn('en-GB', zone)]).toEqual([spanish, english]);
});
