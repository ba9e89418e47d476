import { expect, it } from 'vitest';
import { themesView } from '../../../engine/systematization/views/themes.ts';
import { traceOfContribution } from '../../../engine/systematization/views/trace.ts';
import { testClock } from '../../database.ts';
import { aSystematization, withSystematization } from './given-process.ts';

withSystematization();

const nobody = '00000000-0000-7000-8000-000000000000';

it('codes many at once or none, and says of each row what is wrong with it', async () => {
  const given = await aSystematization();
  const said = await given.said('Falta luz camino a los paraderos.');
  const row = { contribution: said, theme: 'security', role: 'problem' };
  const refusal = await given.refused('code-contributions', {
    codings: [row, { ...row, contribution: nobody }, { ...row, theme: 'unheard-of' }, row],
  });
  expect(refusal).toEqual({
    code: 'invalid',
    issues: [
      { path: 'codings.1.contribution', reason: 'contribution-not-found' },
      { path: 'codings.2.theme', reason: 'theme-not-defined', details: { theme: 'unheard-of' } },
      { path: 'codings.3', reason: 'coded-twice' },
    ],
  });
  expect(await given.verdict('every-input-systematized')).toMatchObject({ found: { total: 1, coded: 0 } });
  expect(await given.refused('code-contributions', { codings: [] })).toMatchObject({ code: 'invalid' });
  await given.verified();
});

it('keeps what a later coding replaced, and the totals by theme', async () => {
  const given = await aSystematization();
  const [one, other] = [await given.said('Más plazas cuidadas.'), await given.said('Rondas nocturnas.')];
  const coding = (contribution: string, theme: string, role: string) => ({ contribution, theme, role });
  const first = await given.accepted('code-contributions', {
    codings: [
      coding(one, 'environment', 'problem'),
      coding(one, 'security', 'solution'),
      coding(other, 'security', 'solution'),
    ],
  });
  expect(first.result).toMatchObject({ contributions: 2, codings: 3, codedAgain: 0 });
  testClock.moveTo('2021-03-02T12:00:00.000Z');
  const again = await given.accepted('code-contributions', {
    codings: [coding(one, 'environment', 'solution')],
  });
  expect(again.result).toMatchObject({ contributions: 1, codings: 1, codedAgain: 1 });

  const where = { organization: given.at.organization, process: given.process };
  const trace = await traceOfContribution(given.at.engine, { ...where, contribution: one });
  expect(trace?.codings).toMatchObject([
    { theme: 'environment', role: 'problem', replacedAt: '2021-03-02T12:00:00.000Z' },
    { theme: 'security', role: 'solution', replacedAt: '2021-03-02T12:00:00.000Z' },
    { theme: 'environment', name: 'Medio Ambiente', role: 'solution', replacedAt: null },
  ]);
  expect(await themesView(given.at.engine, where)).toMatchObject({
    themes: [
      { theme: 'environment', problems: 0, solutions: 1 },
      { theme: 'security', problems: 0, solutions: 1 },
    ],
    contributions: { total: 2, coded: 2, disposed: 0 },
  });
  await given.verified();
});

it('renames a theme that is there already', async () => {
  const given = await aSystematization();
  await given.accepted('define-theme', { theme: 'security', name: 'Seguridad y convivencia' });
  const where = { organization: given.at.organization, process: given.process };
  const view = await themesView(given.at.engine, where);
  expect(view?.themes.map(({ name }) => name)).toEqual(['Medio Ambiente', 'Seguridad y convivencia']);
  await given.verified();
});
