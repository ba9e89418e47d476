import { describe, expect, it } from 'vitest';
import { type Jurisdiction, jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import { chile, mexico, peru } from './jurisdictions.ts';

const santiago: Jurisdiction = { country: 'CL', timeZone: 'America/Santiago' };

describe('business days', () => {
  it.each([
    { where: 'Chile', calendar: chile, date: '2023-09-18', name: 'Fiestas Patrias' },
    { where: 'Chile', calendar: chile, date: '2023-09-19', name: 'Día de las Glorias del Ejército' },
    {
      where: 'Chile, made a holiday for one year',
      calendar: chile,
      date: '2022-09-16',
      name: 'Fiestas Patrias',
    },
    {
      where: 'Chile, moved from Wed 29 June',
      calendar: chile,
      date: '2022-06-27',
      name: 'San Pedro y San Pablo',
    },
    {
      where: 'Chile, moved from Wed 12 October',
      calendar: chile,
      date: '2022-10-10',
      name: 'Encuentro de Dos Mundos',
    },
    {
      where: 'Chile, at the solstice',
      calendar: chile,
      date: '2024-06-20',
      name: 'Día de los Pueblos Indígenas',
    },
    {
      where: 'Mexico, moved from 5 February',
      calendar: mexico,
      date: '2022-02-07',
      name: 'Día de la Constitución',
    },
    { where: 'Peru', calendar: peru, date: '2022-07-28', name: 'Día de la Independencia' },
    { where: 'Peru, since 2022', calendar: peru, date: '2022-12-09', name: 'Batalla de Ayacucho' },
  ])('$date is no business day in $where: $name', ({ calendar, date, name }) => {
    expect(calendar.isBusinessDay(date)).toBe(false);
    expect(calendar.holidayName(date)).toBe(name);
  });

  it.each([
    { where: 'Chile, the day from which San Pedro moved', calendar: chile, date: '2022-06-29' },
    { where: 'Chile, a day for banks only', calendar: chile, date: '2021-12-31' },
    { where: 'Mexico, a day for banks only', calendar: mexico, date: '2022-11-02' },
    { where: 'Peru, before it became a holiday', calendar: peru, date: '2021-12-09' },
  ])('$date is a business day in $where', ({ calendar, date }) => {
    expect(calendar.isBusinessDay(date)).toBe(true);
    expect(calendar.holidayName(date)).toBeNull();
  });

  it('does not work on Saturdays and Sundays, though they are no holidays', () => {
    expect(['2022-06-10', '2022-06-11', '2022-06-12', '2022-06-13'].map(chile.isBusinessDay)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(chile.holidayName('2022-06-11')).toBeNull();
  });

  it('gives a name in English on request', () => {
    expect(mexico.holidayName('2022-12-25', 'en')).toBe('Christmas Day');
  });

  it('refuses a day that does not exist', () => {
    expect(() => chile.isBusinessDay('2022-02-30')).toThrow(RangeError);
    expect(() => chile.holidayName('2022-02-30')).toThrow(RangeError);
  });
});

describe('what an organization closes and opens', () => {
  const own = jurisdictionCalendar({
    ...santiago,
    closedDays: ['2022-06-08'],
    openDays: ['2022-06-11', '2022-06-27'],
  });

  it('comes before weekends and holidays', () => {
    expect(own.isBusinessDay('2022-06-08')).toBe(false);
    expect(own.isBusinessDay('2022-06-11')).toBe(true);
    expect(own.isBusinessDay('2022-06-27')).toBe(true);
    expect(own.holidayName('2022-06-27')).toBe('San Pedro y San Pablo');
  });

  it('must exist and not contradict itself', () => {
    expect(() => jurisdictionCalendar({ ...santiago, closedDays: ['2022-02-30'] })).toThrow(RangeError);
    expect(() =>
      jurisdictionCalendar({ ...santiago, closedDays: ['2022-06-08'], openDays: ['2022-06-08'] }),
    ).toThrow(RangeError);
  });
});

describe('the version', () => {
  const version = (change: Partial<Jurisdiction>) => jurisdictionCalendar({ ...santiago, ...change }).version;

  it('names the library of holidays, the country and the time zone', () => {
    expect(chile.version).toMatch(/^date-holidays@3\.37\.0:CL:America\/Santiago:[0-9a-f]{16}$/);
  });

  it('changes with the region, the time zone, and every day closed or opened', () => {
    const versions = [
      version({}),
      version({ region: 'AP' }),
      version({ timeZone: 'Pacific/Easter' }),
      version({ closedDays: ['2022-06-08'] }),
      version({ closedDays: ['2022-06-09'] }),
      version({ openDays: ['2022-06-08'] }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('does not change with the order or the repetition of the days', () => {
    expect(version({ closedDays: ['2022-06-09', '2022-06-08', '2022-06-09'] })).toBe(
      version({ closedDays: ['2022-06-08', '2022-06-09'] }),
    );
  });
});

describe('regions and countries', () => {
  it('knows the holiday of a region that the library knows', () => {
    const arica = jurisdictionCalendar({ ...santiago, region: 'AP' });
    expect(arica.knowsRegion).toBe(true);
    expect(arica.isBusinessDay('2023-06-07')).toBe(false);
    expect(chile.isBusinessDay('2023-06-07')).toBe(true);
  });

  it.each([
    { country: 'MX', region: 'MEX', timeZone: 'America/Mexico_City' },
    { country: 'PE', region: 'LAL', timeZone: 'America/Lima' },
  ])(
    'says that it does not know the holidays of $country-$region, and keeps the national ones',
    (jurisdiction) => {
      const calendar = jurisdictionCalendar(jurisdiction);
      expect(calendar.knowsRegion).toBe(false);
      expect(calendar.isBusinessDay('2024-05-01')).toBe(false);
    },
  );

  it('refuses a country or a time zone that is not known', () => {
    expect(() => jurisdictionCalendar({ country: 'XX', timeZone: 'America/Lima' })).toThrow(RangeError);
    expect(() => jurisdictionCalendar({ country: 'PE', timeZone: 'America/Atlantis' })).toThrow(RangeError);
  });

  it('counts every day of a holiday that lasts several', () => {
    const hanoi = jurisdictionCalendar({ country: 'VN', timeZone: 'Asia/Ho_Chi_Minh' });
    const days = ['2022-01-30', '2022-01-31', '2022-02-01', '2022-02-04', '2022-02-05'];
    expect(days.map((day) => hanoi.holidayName(day) !== null)).toEqual([false, true, true, true, false]);
  });

  it('works on a day of which only the afternoon is free', () => {
    const beijing = jurisdictionCalendar({ country: 'CN', timeZone: 'Asia/Shanghai' });
    expect(['2022-03-08', '2022-03-09'].map(beijing.isBusinessDay)).toEqual([true, true]);
  });

  it('takes a holiday of 23 hours, on which the clock is put forward, for a whole day', () => {
    const copenhagen = jurisdictionCalendar({ country: 'DK', timeZone: 'Europe/Copenhagen' });
    expect(copenhagen.holidayName('2024-03-31', 'en')).toBe('Easter Sunday');
  });
});
