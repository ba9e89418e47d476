import { expect, it } from 'vitest';
import { newId } from '../../../engine/kernel/ids.ts';

const now = '2021-03-01T12:00:00.000Z';

it('gives ids of one instant in the order in which they were made, none twice', () => {
  const ids = Array.from({ length: 100_000 }, () => newId(now));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it('sorts by time before all else', () => {
  const later = newId('2021-03-01T12:00:00.001Z');
  expect(newId(now) < later).toBe(true);
  expect(newId('2021-03-01T11:59:59.999Z') < newId(now)).toBe(true);
  expect(newId('1970-01-01T00:00:00.000Z')).toMatch(/^00000000-0000-7/);
});

it('gives UUIDs of version 7 that tell their time', () => {
  const id = newId(now);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse(now));
});
