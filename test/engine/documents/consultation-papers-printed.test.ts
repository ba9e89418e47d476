import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { dataOf, htmlOf } from './render-built-in.ts';

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

/** Letters and figures alone: lines and pages break words where they will. */
const lettersIn = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

async function pdfLetters(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return lettersIn(text);
}

const frameOf = (
  kind: string,
  data: { title: string; publicBody: string; process: { id: string; title: string } },
) => ({
  folio: 'PAPEL-2021-0001',
  kind,
  title: data.title,
  publicBody: data.publicBody,
  process: data.process,
  version: 1,
  stage: 'approved' as const,
  state: null,
  contentHash: 'ab'.repeat(32),
  verifyUrl: 'https://example.org/v/prueba/PAPEL-2021-0001/abababababababab',
  issuedAt: '2021-10-20T12:00:00.000Z',
  provenance: [],
  ledger: { events: 12, head: 'cd'.repeat(32) },
});

/** The pieces of text of a page, as long as a browser shows them together. */
const piecesOf = (html: string): string[] =>
  html
    .split(/<[^>]+>/)
    .map((piece) => piece.replaceAll('&amp;', '&').replace(/&[#\w]+;/g, ' '))
    .map(lettersIn)
    .filter((piece) => piece !== '');

describe.each(languages)('in %s', (language: Language) => {
  it.each(asked.map(([kind]) => kind))('prints %s whole, in every format', async (kind) => {
    const data = before.get(kind) as Parameters<typeof frameOf>[1] & { timeZone: string };
    const frame = frameOf(kind, data);
    const { timeZone } = data;
    const made = await renderer.render({ kind, language, timeZone, data, frame }, [
      'pdf',
      'docx',
      'txt',
      'html',
    ]);
    const html = htmlOf(language, kind, data);
    const said = {
      pdf: await pdfLetters(made.pdf!),
      txt: lettersIn(new TextDecoder().decode(made.txt)),
    };
    const missing = piecesOf(html).flatMap((piece) =>
      Object.entries(said).flatMap(([format, letters]) =>
        letters.includes(piece) ? [] : [`${format}: ${piece}`],
      ),
    );
    expect(missing).toEqual([]);
    expect(made.docx?.length).toBeGreaterThan(1000);
    expect(new TextDecoder().decode(made.html)).toContain(`<html lang="${language}"`);
  });
});
