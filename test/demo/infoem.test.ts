import { expect, it } from 'vitest';
import { conclusions, counts } from '../../demo/infoem/counts.ts';
import { municipalities } from '../../demo/infoem/questionnaire.ts';
import { holdAgainstSources } from '../../demo/infoem/replay/figures.ts';
import { place } from '../../demo/infoem/replay/play.ts';
import { infoemViews, playInfoem } from '../../demo/replays/infoem.ts';
import { testClock } from '../database.ts';
import { overNoNetwork } from './over-no-network.ts';

type Line = { readonly rule: string; readonly verdict: object };

it('makes every figure of Infoem of what came in: with one fewer of each it is another', async () => {
  testClock.moveTo(new Date(place.begins).toISOString());
  const given = await overNoNetwork(place.organization);
  // The last citizen is the only one of the eighteenth municipality, the last day is the conference's second.
  const played = await playInfoem(given, {
    ...{ municipality: 0, citizen: 44, item: 63, commitment: 7, line: 0, conclusion: 7 },
    ...{ regionalForum: 3, secretariat: 3, day: '2023-06-08' },
  });
  const views = await infoemViews(played);
  const sources = { ...counts.value, ...conclusions.value };
  expect(views.figures).toEqual({
    ...sources,
    ...{ together: sources.together - 1, items: sources.items - 1 },
    ...{ answered: sources.answered - 1, percent: 92.8 },
    ...{ citizens: sources.citizens - 1, covered: sources.covered - 1 },
    ...{ forums: sources.forums - 1, conclusions: sources.conclusions - 1 },
    ...{ daysLate: sources.daysLate - 2, underWay: sources.underWay - 1 },
  });
  expect(() => holdAgainstSources(views.figures)).toThrow('A figure of the report');
  expect(views.questionnaire.reminders).toBe(1);
  const owing = views.institutions.filter((one: { answered: boolean }) => !one.answered);
  expect(owing).toHaveLength(9);
  expect(owing[0]).toMatchObject({ institution: municipalities[0]!.code });
  expect(views.sessions.map(({ minutes }) => minutes.publishedAt !== null)).toEqual([true, true]);
  expect(views.windows.windows[0].acts).toMatchObject([
    { command: 'publish-answers', ground: 'education', reason: expect.stringMatching(/^Ilustrativo/) },
  ]);
  // Nothing invented is tied to a municipality that exists, and every fact of the report is shown by the report.
  for (const { title } of views.institutions)
    expect(title).toMatch(/^Municipio \d{3} \(respuestas ilustrativas\)$/);
  for (const { step, act } of views.artefacts.slice(0, 3))
    expect([step, act[0].kind]).toEqual([step, 'file']);
  const { reports } = views.commitment.fulfilment;
  expect(reports.map(({ evidence }: { evidence: { kind: string }[] }) => evidence[0]!.kind)).toEqual([
    'file',
    'file',
  ]);
  const dated = views.commitments.filter((one: { endsOn: string | null }) => one.endsOn !== null);
  expect(dated).toMatchObject([{ code: 'proactivo-1-cultura-de-gobierno-abierto' }]);
  expect(views.finalReport).toMatchObject({ kind: 'final-report', state: 'published' });
  expect(views.inconsistencies.inconsistencies.at(-1)).toMatchObject({
    plannedBy: [
      { step: 'planned-end', provenance: 'inferred', act: [{ url: expect.stringContaining('MXMEX0009') }] },
    ],
  });
  expect(views.inconsistencies.inconsistencies[0]).toMatchObject({ milestones: ['study', 'exchange'] });
  expect(views.artefacts.at(-1)).toMatchObject({
    ...{ step: 'planned-end', datedOn: '2022-05-31', provenance: 'inferred' },
    act: [{ url: expect.stringContaining('MXMEX0009') }],
  });
  for (const { claims } of views.contradictions)
    for (const { evidence } of claims) expect(evidence).toHaveLength(1);
  const line = (gate: 'study' | 'agenda', rule: string) =>
    views.gates[gate].checklist.items.find((item: Line) => item.rule === rule).verdict;
  expect(line('study', 'questionnaire-answered')).toMatchObject({ status: 'met', found: { answered: 116 } });
  expect(line('study', 'vote-threshold-reached')).toMatchObject({
    status: 'met',
    found: { votes: 4, base: 4 },
  });
  expect(line('study', 'electoral-blackout-kept')).toMatchObject({
    found: {
      within: 1,
      excused: 1,
      grounds: ['education'],
      reasons: [expect.stringMatching(/^Ilustrativo/)],
    },
  });
  expect(line('agenda', 'agreements-have-owner-and-due')).toMatchObject({ found: { incomplete: 7 } });
  for (const { gate, artefacts } of views.secretariats) {
    const kept = gate.checklist.items.find((item: Line) => item.rule === 'electoral-blackout-kept');
    expect(kept).toMatchObject({ severity: 'legal', verdict: { status: 'met' } });
    expect(artefacts).toMatchObject([{ step: 'declaration' }, { postponed: 'electoral-period' }]);
  }
  expect(views.verification.faults).toEqual([]);
}, 60_000);
