import { describe, expect, it } from 'vitest';
import { shiftBySuspensions } from '../../../engine/calendar/shift-by-suspensions.ts';

const may = (day: number) => `2023-05-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const window = (from: number, to: number | null) => ({ from: may(from), to: to === null ? null : may(to) });

describe('a period from 5 to 15 May', () => {
  it.each([
    { is: 'not moved without suspensions', windows: [], due: 15 },
    { is: 'moved by a window inside it', windows: [window(8, 10)], due: 17 },
    { is: 'moved only by what lies after its start', windows: [window(1, 8)], due: 18 },
    { is: 'not moved by a window before it', windows: [window(1, 4)], due: 15 },
    { is: 'not moved by a window that ends as it starts', windows: [window(1, 5)], due: 15 },
    { is: 'moved by the whole of a window that outlasts it', windows: [window(14, 20)], due: 21 },
    { is: 'not moved by a window that starts at the deadline', windows: [window(15, 20)], due: 15 },
    { is: 'moved by two windows', windows: [window(6, 7), window(9, 11)], due: 18 },
    {
      is: 'moved by a window that only the moved deadline meets',
      windows: [window(8, 10), window(16, 18)],
      due: 19,
    },
    { is: 'moved once by windows that overlap', windows: [window(6, 9), window(8, 10)], due: 19 },
    { is: 'moved once by a window inside another', windows: [window(6, 10), window(7, 8)], due: 19 },
    {
      is: 'moved alike whatever the order of the windows',
      windows: [window(16, 18), window(8, 10)],
      due: 19,
    },
    { is: 'not moved by an open window after it', windows: [window(16, null)], due: 15 },
  ])('is $is', ({ windows, due }) => {
    expect(shiftBySuspensions(may(15), may(5), windows)).toBe(may(due));
  });

  it.each([
    { when: 'a suspension still goes on', windows: [window(10, null)] },
    { when: 'one that began before the start still goes on', windows: [window(1, null)] },
    { when: 'one meets the moved deadline and still goes on', windows: [window(8, 10), window(16, null)] },
  ])('has no date while $when', ({ windows }) => {
    expect(shiftBySuspensions(may(15), may(5), windows)).toBeNull();
  });
});

it('refuses a suspension that ends before it begins', () => {
  expect(() => shiftBySuspensions(may(15), may(5), [window(10, 9)])).toThrow(RangeError);
});
