import { describe, expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import { electoralWindow } from '../../../engine/law/electoral-window.ts';
import { chileanPersonalData, chileanPlebiscite } from '../../../engine/law/parameters/chile.ts';
import { electoralLaw, lawNames, lawParameters } from '../../../engine/law/parameters/index.ts';
import {
  lgipe2091,
  mexicanPropaganda,
  transparencyAuthority,
} from '../../../engine/law/parameters/mexico.ts';
import { type LawParameter, whatHeld } from '../../../engine/law/statement.ts';

describe('what held on a day, as it was known on another', () => {
  it.each([
    ['2023-03-01', '2023-03-01', 'mx-lgipe-209-1/earlier'],
    ['2023-03-01', '2023-04-28', 'mx-lgipe-209-1/earlier-until-reform'],
    ['2023-04-28', '2023-03-01', 'mx-lgipe-209-1/earlier'],
    // The study of a State was approved on 28 April 2023: two answers to one question.
    ['2023-04-28', '2023-04-28', 'mx-lgipe-209-1/reformed-2023'],
    ['2023-04-28', '2023-06-22', 'mx-lgipe-209-1/reformed-2023'],
    ['2023-04-28', '2023-06-23', 'mx-lgipe-209-1/recovered'],
    ['2023-04-28', '2026-11-21', 'mx-lgipe-209-1/recovered'],
  ])('LGIPE 209.1 on %s, known on %s, is %s', (inForceOn, knownOn, id) => {
    expect(whatHeld(lgipe2091, { inForceOn, knownOn })?.id).toBe(id);
  });

  it.each<[LawParameter, string, string, string]>([
    [transparencyAuthority, '2025-03-19', '2026-01-01', 'INAI'],
    [transparencyAuthority, '2025-03-20', '2026-01-01', 'Secretaría Anticorrupción y Buen Gobierno'],
    [transparencyAuthority, '2025-06-01', '2025-03-19', 'INAI'],
    [chileanPersonalData, '2026-12-01', '2024-12-12', 'Ley 19.628'],
    [chileanPersonalData, '2026-11-30', '2024-12-13', 'Ley 19.628'],
    [chileanPersonalData, '2026-12-01', '2024-12-13', 'Ley 21.719'],
  ])('$name on %s, known on %s, is %s', (parameter, inForceOn, knownOn, said) => {
    expect(Object.values(whatHeld(parameter, { inForceOn, knownOn })!.value as object)).toEqual([said]);
  });

  it('is one thing at most, whatever day is asked about and whenever it is known', () => {
    expect(lawParameters.map(({ name }) => name).sort()).toEqual([...lawNames].sort());
    for (const parameter of lawParameters) {
      const days = boundaries(parameter);
      for (const inForceOn of days) {
        for (const knownOn of days) {
          const alone = parameter.statements.filter(
            (one) => whatHeld({ ...parameter, statements: [one] }, { inForceOn, knownOn }) !== undefined,
          );
          expect(alone.length, `${parameter.name} on ${inForceOn}, known on ${knownOn}`).toBeLessThan(2);
        }
      }
    }
    const ids = lawParameters.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Every day on which something begins or ends, and days far before and after. */
const boundaries = ({ statements }: LawParameter): string[] => [
  '2000-01-01',
  ...statements.flatMap((one) =>
    [one.inForceFrom, one.inForceUntil, one.knownFrom, one.knownUntil].filter((day) => day !== null),
  ),
  '2100-01-01',
];

describe('the window around an election', () => {
  const chile = jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' });
  const mexico = jurisdictionCalendar({ country: 'MX', timeZone: 'America/Mexico_City' });
  const term = (parameter: typeof mexicanPropaganda) => parameter.statements[0]!.value;

  it('is from the start of campaigns to the end of election day, by a clock that has no summer time since 2022', () => {
    const days = (year: number) => ({ campaignsStart: `${year}-04-03`, electionOn: `${year}-06-04` });
    expect(electoralWindow(mexico, term(mexicanPropaganda), days(2023))).toEqual({
      from: '2023-04-03T06:00:00.000Z',
      until: '2023-06-05T06:00:00.000Z',
    });
    // A year before, 3 April was the day on which the clock was put forward, and June an hour ahead.
    expect(electoralWindow(mexico, term(mexicanPropaganda), days(2022))).toEqual({
      from: '2022-04-03T06:00:00.000Z',
      until: '2022-06-05T05:00:00.000Z',
    });
    const border = jurisdictionCalendar({ country: 'MX', timeZone: 'America/Tijuana' });
    expect(electoralWindow(border, term(mexicanPropaganda), days(2023))?.until).toBe(
      '2023-06-05T07:00:00.000Z',
    );
    expect(electoralWindow(mexico, term(mexicanPropaganda), { electionOn: '2023-06-04' })).toBeUndefined();
  });

  it('is eight months before to two after in Chile, in summer time at one end and not at the other', () => {
    expect(electoralWindow(chile, term(chileanPlebiscite), { electionOn: '2021-05-16' })).toEqual({
      from: '2020-09-16T03:00:00.000Z',
      until: '2021-07-17T04:00:00.000Z',
    });
    // Two months after the last of December there is no such day: the last one of February.
    expect(electoralWindow(chile, term(chileanPlebiscite), { electionOn: '2024-12-31' })?.until).toBe(
      '2025-03-01T03:00:00.000Z',
    );
    expect(Object.values(electoralLaw).every(({ statements }) => statements.length > 0)).toBe(true);
  });
});
