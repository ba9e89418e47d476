import { expect, it } from 'vitest';
import { contentOf, isApproved } from '../../demo/iztapalapa/agendas.ts';
import { teotongo, territories } from '../../demo/iztapalapa/places.ts';
import { place } from '../../demo/iztapalapa/replay/play.ts';
import { recordTwoCounts } from '../../demo/iztapalapa/replay/programme.ts';
import { ahead, figuresOf } from '../../demo/iztapalapa/replay/territories.ts';
import { all, read } from '../../demo/play.ts';
import { playTerritories } from '../../demo/replays/iztapalapa.ts';
import { overNoNetwork } from './over-no-network.ts';

it('makes every figure of Iztapalapa of its territories: with one fewer it is another', async () => {
  const gone = territories.find(({ path }) => path !== teotongo)!;
  const fewer = territories.filter((one) => one !== gone);
  const { play, processes, diagnose } = await playTerritories(await overNoNetwork(place.organization), fewer);
  await diagnose();
  expect(await figuresOf(play)).toEqual({
    ...{ territories: 129, withAgendaUnderWay: 52, withGeneralDiagnosis: 77, diagnoses: 129 },
    blockAssemblies: 6450,
  });
  const gate = await read(play, '/stages/extension/gate');
  expect(gate.checklist.items[0].verdict).toMatchObject({
    status: 'not-met',
    found: { reached: 129, children: 129 },
    required: { needed: 130 },
  });
  const places = await all(play, '/programme/places?level=directorate');
  const one = places.find(({ path }) => gone.path.startsWith(path));
  expect(one).toMatchObject({ children: 9, illustrative: true, totals: { 'block-assemblies': 450 } });
  expect(places).toHaveLength(13);
  const { posts } = await play.http.read(`/api/${place.organization}/posts`);
  const count = (post: string) =>
    posts
      .filter((line: { post: string }) => line.post === post)
      .reduce((sum: number, line: { count: number }) => sum + line.count, 0);
  expect(['responsible', 'servant', 'promoter', 'liaison'].map(count)).toEqual([130, 280, 1000, 17_000]);
  await recordTwoCounts(play);
  const [told] = await all(play, '/contradictions');
  expect(told).toMatchObject({
    ...{ code: 'diagnoses', state: 'standing' },
    claims: [
      { code: '130', declared: 'Alcaldía de Iztapalapa', evidence: [{ kind: 'file' }] },
      { code: '53', declared: 'Alcaldía de Iztapalapa', evidence: [{ kind: 'file' }] },
    ],
  });
  const { faults } = await read(play, '/verification', processes.get(teotongo)!);
  expect(faults).toEqual([]);
}, 60_000);

it('gives each territory that is ahead an agenda of its own, marked as invented', () => {
  const paths = ahead(territories).flatMap(({ path }) => (path === teotongo ? [] : [path]));
  const contents = paths.map((path) => JSON.stringify(contentOf(path).items.map(({ title }) => title)));
  expect(paths).toHaveLength(52);
  expect(new Set(contents).size).toBeGreaterThan(40);
  expect(
    paths
      .flatMap((path) => contentOf(path).items)
      .every(({ title, action, owner }) => [title, action, owner].every((text) => /ilustrativo/i.test(text))),
  ).toBe(true);
  expect(paths.filter(isApproved)).toHaveLength(6);
  expect(paths.filter((path) => contentOf(path).isKept)).toHaveLength(35);
});
