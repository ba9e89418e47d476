import { describe, expect, it } from 'vitest';
import { moveDeadline } from '../../../engine/calendar/move-deadline.ts';
import { chile, mexico } from './jurisdictions.ts';

const whole = (calendar: typeof chile, from: string, to: string) => ({
  from: calendar.startOfDay(from),
  to: calendar.startOfDay(to),
});
const counted = (calendar: typeof chile, from: string, due: string) => ({
  from: calendar.startOfDay(from),
  dueAt: calendar.endOfDay(due),
});

describe('a deadline that has the whole of its day', () => {
  it.each([
    // What moves it, the day that it was due on, and the day that it is due on then.
    ['six days before the clock is put forward', '2022-08-24', '2022-08-30', '2022-09-06', '2022-09-12'],
    ['a week over the day of the change', '2022-09-08', '2022-09-15', '2022-09-13', '2022-09-20'],
    ['five days before the clock is put back', '2022-03-20', '2022-03-25', '2022-03-31', '2022-04-05'],
    ['three days that end on a Saturday', '2022-03-20', '2022-03-23', '2022-03-30', '2022-04-04'],
  ])('in Santiago keeps it after %s', (_, from, to, due, moved) => {
    const moving = [whole(chile, from, to)];
    expect(moveDeadline(chile, counted(chile, '2022-03-01', due), moving)).toBe(chile.endOfDay(moved));
  });

  it.each([
    ['in the last year of summer time', '2022-10-20', '2022-10-28', '2022-10-27', '2022-11-04'],
    ['in the year after', '2023-10-20', '2023-10-28', '2023-10-27', '2023-11-06'],
  ])('in Mexico City keeps it %s', (_, from, to, due, moved) => {
    const moving = [whole(mexico, from, to)];
    const year = from.slice(0, 4);
    expect(moveDeadline(mexico, counted(mexico, `${year}-10-01`, due), moving)).toBe(mexico.endOfDay(moved));
  });

  it('stays, on a Sunday too, where nothing moves it', () => {
    const due = counted(chile, '2022-03-01', '2022-03-06');
    expect(moveDeadline(chile, due, [])).toBe(due.dueAt);
    expect(moveDeadline(chile, due, [whole(chile, '2022-03-08', '2022-03-10')])).toBe(due.dueAt);
    expect(moveDeadline(chile, due, [whole(chile, '2022-02-01', '2022-02-20')])).toBe(due.dueAt);
  });

  it('is moved once by what overlaps, and stands still while one goes on', () => {
    const due = counted(chile, '2022-06-01', '2022-06-10');
    const both = [whole(chile, '2022-06-03', '2022-06-08'), whole(chile, '2022-06-05', '2022-06-08')];
    expect(moveDeadline(chile, due, both)).toBe(chile.endOfDay('2022-06-15'));
    expect(moveDeadline(chile, due, [{ from: chile.startOfDay('2022-06-05'), to: null }])).toBeNull();
  });

  it('is moved though it begins in the one and the window ends in the other hour of 23:30 on 2 April 2022', () => {
    const due = counted(chile, '2022-04-01', '2022-04-08');
    const window = { from: '2022-04-03T02:50:00.000Z', to: '2022-04-03T03:10:00.000Z' };
    expect(moveDeadline(chile, due, [window])).toBe(due.dueAt);
  });
});

it('moves a deadline in hours by the time that passed, whatever the clock on the wall did', () => {
  const due = { from: '2022-09-10T12:00:00.000Z', dueAt: '2022-09-13T12:00:00.000Z' };
  const window = { from: '2022-09-10T20:00:00.000Z', to: '2022-09-11T20:00:00.000Z' };
  expect(moveDeadline(chile, due, [window])).toBe('2022-09-14T12:00:00.000Z');
});
