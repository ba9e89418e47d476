import { expect, it } from 'vitest';
import { noticeClockOrder } from '../../cli/notice-clock.ts';
import { called } from './called.ts';

const ask = (...args: readonly string[]) => called(noticeClockOrder, args);

it('says from when on a council that is called may meet, by which article, and ends with 1 where it is too late', async () => {
  const late = await ask(
    'pe-council-extraordinary',
    '--called',
    '2026-03-02T10:00',
    '--meeting',
    '2026-03-09T18:00',
  );
  expect(late.code).toBe(1);
  expect(late.said).toContain('Ley 27972 Orgánica de Municipalidades, art. 13');
  expect(late.said).toContain('puede ser desde el martes, 10 de marzo de 2026');
  expect(late.said).toContain('El último día hábil para hacerlo es el viernes, 27 de febrero de 2026');
  expect(late.said).toContain('Hay 4 días hábiles: no alcanza');
});

it('counts what is of no country by the country and the zone that it is told', async () => {
  expect(await ask('usual-48-hours')).toMatchObject({ code: 2, said: '' });
  const inTijuana = ['--country', 'MX', '--zone', 'America/Tijuana', '--called', '2026-10-31T18:00'];
  const { code, said } = await ask('usual-48-hours', ...inTijuana);
  expect(code).toBe(0);
  // The clock goes back in between, so that 48 hours end an hour earlier on the wall.
  expect(said).toContain('lunes, 2 de noviembre de 2026, 17:00');
  expect(said).toContain('Sin verificar');
});

it.each([
  [['pe-1'], 'No existe el plazo «pe-1»'],
  [['pe-public-hearing', '--called', '2026-02-31T10:00'], '«2026-02-31T10:00» no es una fecha con hora'],
  [['pe-public-hearing', '--zone', 'Lima'], 'la zona horaria «Lima»'],
])('does not guess what %j means', async (args, complaint) => {
  const { code, warned } = await ask(...args);
  expect(code).toBe(2);
  expect(warned).toContain(complaint);
});

it('lists every notice with its article, and says which were not verified', async () => {
  const { code, said } = await ask();
  expect(code).toBe(0);
  for (const name of ['cl-cosoc-ordinary', 'mx-council-second-call', 'pe-public-hearing'])
    expect(said).toContain(name);
});
