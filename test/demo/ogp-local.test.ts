import { expect, it } from 'vitest';
import { answers } from '../../demo/ogp-local/answers.ts';
import { judgedByOthers, otherOrganizations } from '../../demo/ogp-local/replay/other-sets.ts';
import { place } from '../../demo/ogp-local/replay/play.ts';
import { read } from '../../demo/play.ts';
import { illustrativeIn, marksIn } from '../../demo/provenance.ts';
import { playToInception } from '../../demo/replays/ogp-local.ts';
import { verifyLedgers } from '../../demo/verify-ledgers.ts';
import type { InceptionReport } from '../../engine/documents/contracts/inception-report.ts';
import { testClock } from '../database.ts';
import { dataOf, htmlOf, wordsIn } from '../engine/documents/render-built-in.ts';
import { overNoNetwork } from './over-no-network.ts';

it('answers the inception report by what came in: without one answer its figures and its papers are others', async () => {
  testClock.moveTo(new Date(place.begins).toISOString());
  const given = await overNoNetwork();
  const { play } = await playToInception(given, ['reasoned-response']);
  const compliance = await read(play, '/compliance');
  expect(compliance).toMatchObject({
    standard: 'ogp-local',
    decidedBy: { day: '2023-02-01', of: 'plan' },
    reports: [{ kind: 'inception', dueOn: '2023-03-31', late: false }],
  });
  const line = (requirement: string) =>
    compliance.requirements.find((one: { requirement: string }) => one.requirement === requirement);
  expect(line('forum-exists')).toMatchObject({ verdict: { status: 'met' }, assessed: { answer: 'yes' } });
  expect(line('website')).toMatchObject({
    ...{ verdict: { status: 'met' }, assessed: { answer: 'not-told', evidence: [] } },
  });
  expect(line('reasoned-response')).toMatchObject({ verdict: { status: 'met' }, assessed: null });
  const [contradiction] = (await read(play, '/contradictions?limit=5')).items;
  expect(contradiction).toMatchObject({
    ...{ code: 'plan-end', state: 'standing' },
    claims: [
      { code: 'august', declared: 'Open Government Partnership', quote: 'Action Plan End: August 2024' },
      { code: 'october', declared: 'Municipalidad de Maipú', quote: 'Oct 2024' },
      { code: 'year' },
    ],
  });
  for (const { source } of contradiction.claims) expect(source.page).toContain('se leyó solo el comienzo');

  const at = { engine: given.engine, organization: 'maipu', process: play.process };
  const data = await dataOf<InceptionReport>(at, { kind: 'inception-report' });
  expect(data.totals).toEqual({ requirements: 7, yes: 4, no: 0, notTold: 2, blank: 1, unverified: 5 });
  expect(data).toMatchObject({ dueOn: '2023-03-31', assessor: 'support-unit' });
  expect(data.commitments).toHaveLength(4);
  const spanish = wordsIn(htmlOf('es', 'inception-report', data));
  expect(spanish).toContain('Sin responder 1');
  expect(spanish).toContain('1.1. Existe un foro con reglas públicas Sí');
  expect(spanish).toContain('El requisito: sin verificar: es un parámetro.');
  expect(wordsIn(htmlOf('en', 'inception-report', data))).toContain('Not answered 1');
  // What is invented is marked where anybody reads it.
  const { seats } = await read(play, '/forum');
  const { items: sessions } = await read(play, '/sessions?limit=50');
  const { items: proposals } = await read(play, '/proposals?limit=50');
  const invented = [
    ...seats.map(({ holder }: { holder: string }) => holder),
    ...sessions.map(({ place: where }: { place: string }) => where),
    proposals.find(({ code }: { code: string }) => code === 'metro').title,
    (await read(play)).title,
  ];
  expect(invented.length).toBeGreaterThan(10);
  for (const shown of invented) expect(shown).toMatch(/ilustrativ[ao]/);
  // Plans of other members are judged by their own sets, in organizations of their own; of an empty record nothing is known.
  const judged = await judgedByOthers(play);
  expect(judged.map(({ compliance: { standard } }) => standard)).toEqual(['ogp-2017', 'ogp-2021']);
  for (const { compliance: other } of judged)
    expect(
      other.requirements.find((one: { requirement: string }) => one.requirement === 'forum-meets').verdict,
    ).toEqual({ status: 'unknown', fact: 'forum-on-record' });
  const organizations = [place.organization, ...otherOrganizations];
  expect(await verifyLedgers(given.engine, organizations)).toEqual({ organizations: 3, ledgers: 6 });
}, 60_000);

it('marks every answer of the report that was not read', () => {
  expect([...marksIn(answers)]).toHaveLength(7);
  expect(illustrativeIn(answers)).toHaveLength(5);
});
