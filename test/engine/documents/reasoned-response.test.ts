import { expect, it } from 'vitest';
import type { ReasonedResponse } from '../../../engine/documents/contracts/reasoned-response.ts';
import {
  aSystematization,
  type Systematization,
  withSystematization,
} from '../systematization/given-process.ts';
import { dataOf, htmlOf, wordsIn } from './render-built-in.ts';

withSystematization();

const heard = { theme: 'environment', heard: 'Se pidió compostaje.\nY sombra.', response: 'Se incorpora.' };
const where = (given: Systematization) => ({ ...given.at, process: given.process });

/** Three proposals of one theme: one goes in, one is merged into it, one is left out for lack of money. */
async function answered() {
  const given = await aSystematization();
  const said = await given.said('Compostaje.');
  await given.accepted('code-contributions', {
    codings: [{ contribution: said, theme: 'environment', role: 'solution' }],
  });
  const propose = (title: string, cites: readonly string[] = []) =>
    given.made('formulate-proposal', { title, theme: 'environment', cites }, 'proposal');
  const green = await propose('Más verde', [said]);
  const shade = await propose('Más sombra');
  const lake = await propose('Una laguna');
  await given.accepted('dispose-contributions', {
    dispositions: [{ contribution: said, outcome: 'incorporated', proposal: green }],
  });
  await given.accepted('dispose-proposal', { proposal: green, outcome: 'incorporated' });
  await given.accepted('dispose-proposal', { proposal: shade, outcome: 'merged', mergedInto: green });
  await given.accepted('dispose-proposal', {
    proposal: lake,
    outcome: 'excluded',
    reason: 'budget',
    response: 'No cabe en el presupuesto de este año.',
  });
  return { given, green, shade, lake };
}

const asked = { kind: 'reasoned-response' };

it('is entered once the response is published, and says of every proposal what was decided and why', async () => {
  const { given } = await answered();
  expect(await given.refused('draft-document', asked)).toMatchObject({
    reason: 'response-not-published-yet',
  });
  const appeal = {
    to: 'Oficina de Partes',
    how: 'Por escrito, en la oficina o en el sitio.',
    within: { unit: 'business-days', count: 5 },
  };
  const published = await given.accepted('publish-reasoned-response', { themes: [heard], appeal });
  const { result } = await given.accepted('draft-document', asked);
  expect(result).toMatchObject({ folio: expect.stringMatching(/^RESPUESTA-2021-\d{4}$/), version: 1 });
  const data = await dataOf<ReasonedResponse>(where(given), asked);
  expect(data).toMatchObject({
    version: 1,
    hash: published.result.hash,
    contributions: { total: 1 },
    proposals: {
      total: 3,
      outcomes: [
        { outcome: 'excluded', proposals: 1 },
        { outcome: 'incorporated', proposals: 1 },
        { outcome: 'merged', proposals: 1 },
      ],
    },
    appeal: { to: 'Oficina de Partes', basis: null },
  });
  const [green, shade, lake] = data.themes[0]!.proposals.items;
  expect(green).toMatchObject({ section: '1.3.1', anchor: 's1-3-1', number: 1, cites: 1 });
  expect(shade).toMatchObject({
    outcome: 'merged',
    into: { section: '1.3.1', number: 1, title: 'Más verde' },
  });
  expect(lake).toMatchObject({ outcome: 'excluded', reason: 'budget' });
  const words = wordsIn(htmlOf('es', 'reasoned-response', data));
  for (const sentence of [
    'Aportes respondidos 1 aporte',
    '1.1 Lo que se escuchó',
    'Y sombra.',
    'No incorporada. Motivo: falta de presupuesto',
    '1.3.1, propuesta n.º 1: Más verde',
    'ante Oficina de Partes.',
  ])
    expect(words).toContain(sentence);
  expect(wordsIn(htmlOf('en', 'reasoned-response', data))).toContain('Not incorporated. Reason: ');
  await given.verified();
});

it('becomes a new version when the response is published again, and says why it was taken up again', async () => {
  const { given, lake } = await answered();
  const { response } = (await given.accepted('publish-reasoned-response', { themes: [heard] })).result;
  const first = await given.accepted('draft-document', asked);
  expect(await given.refused('draft-document', asked)).toMatchObject({ reason: 'nothing-changed' });
  await given.accepted('reopen-reasoned-response', { response, because: 'Llegó un fondo regional.' });
  await given.accepted('dispose-proposal', { proposal: lake, outcome: 'incorporated' });
  await given.accepted('publish-reasoned-response', { themes: [heard] });
  const second = await given.accepted('draft-document', asked);
  expect(second.result).toMatchObject({ folio: first.result.folio, version: 2 });
  const data = await dataOf<ReasonedResponse>(where(given), asked);
  expect(data.earlier).toMatchObject([{ version: 1, because: 'Llegó un fondo regional.' }]);
  const words = wordsIn(htmlOf('es', 'reasoned-response', data));
  expect(words).toContain('Se reabrió por esta razón: Llegó un fondo regional.');
  expect(words).toContain('sin fijar un plazo ni una oficina para reclamar');
  const before = await dataOf<ReasonedResponse>(where(given), { ...asked, about: { version: 1 } });
  expect(before).toMatchObject({ version: 1, earlier: [], proposals: { total: 3 } });
  await given.verified();
});
