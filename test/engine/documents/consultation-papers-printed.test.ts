import { afterAll, beforeAll, describe, it } from 'vitest';
import { startRenderer } from '../../../templates/formats/renderer.ts';
import { type Language, languages } from '../../../templates/messages.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import {
  aCharter,
  aProcess,
  frozen,
  inDays,
  published,
  type TestProcess,
  voted,
} from '../consultation/given-consultation.ts';
import { printsWhole } from './printed-whole.ts';
import { dataOf } from './render-built-in.ts';

const renderer = startRenderer({ workers: 1 });
afterAll(() => renderer.close());

let at: TestProcess;
let consultation: string;
const before = new Map<string, object>();

const asked = [
  ['charter', {}],
  ['ballot', { series: 'A', count: 5 }],
  ['tally-sheet', { place: 'Feria', first: 1, count: 60 }],
  ['tally-act', {}],
] as const;

/** Papers are drawn while there is something to vote on, and the act of the count after it. */
beforeAll(async () => {
  at = await aProcess();
  const long = 'Un plan de accesibilidad y de inclusión que llegue a cada barrio de la comuna '
    .repeat(2)
    .trim();
  const options = [...aCharter().options, { code: 'long', title: long }];
  consultation = await frozen(at, { options, question: '¿Cuál primero?\n«Elija» una & solo una.' });
  const draw = async (kind: string, about: object) =>
    before.set(kind, await dataOf(at, { kind, subject: consultation, about }));
  for (const [kind, about] of asked.slice(0, 3)) await draw(kind, about);
  testClock.moveTo(inDays(1.1));
  await accepted(at, at.team, 'open-consultation', { consultation }, at.process);
  for (const voter of [1, 2, 3]) await voted(at, consultation, voter, voter === 3 ? 'long' : 'safer');
  testClock.moveTo(inDays(1));
  await published(at, consultation);
  await draw('tally-act', {});
});

describe.each(languages)('in %s', (language: Language) => {
  it.each(asked.map(([kind]) => kind))('prints %s whole, in every format', async (kind) => {
    await printsWhole(renderer, language, kind, before.get(kind)!);
  });
});
