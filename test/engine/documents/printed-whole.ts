import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import type { Renderer } from '../../../templates/formats/renderer.ts';
import type { Language } from '../../../templates/messages.ts';
import { htmlOf } from './render-built-in.ts';

/** What of the data of every document the frame around it takes. */
interface Framed {
  readonly title: string;
  readonly publicBody: string;
  readonly process: { readonly id: string; readonly title: string };
  readonly timeZone: string;
}

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

const frameOf = (kind: string, { title, publicBody, process }: Framed) => ({
  ...{ folio: 'PAPEL-2021-0001', kind, title, publicBody, process },
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

/** Expects a document to print in every format, and the PDF and the plain text to have all that its page says. */
export async function printsWhole(
  renderer: Renderer,
  language: Language,
  kind: string,
  data: object,
): Promise<void> {
  const framed = data as Framed;
  const job = { kind, language, timeZone: framed.timeZone, data, frame: frameOf(kind, framed) };
  const made = await renderer.render(job, ['pdf', 'docx', 'txt', 'html']);
  const said = {
    pdf: await pdfLetters(made.pdf!),
    txt: lettersIn(new TextDecoder().decode(made.txt)),
  };
  const missing = piecesOf(htmlOf(language, kind, data)).flatMap((piece) =>
    Object.entries(said).flatMap(([format, letters]) =>
      letters.includes(piece) ? [] : [`${format}: ${piece}`],
    ),
  );
  expect(missing).toEqual([]);
  expect(made.docx?.length).toBeGreaterThan(1000);
  expect(new TextDecoder().decode(made.html)).toContain(`<html lang="${language}"`);
}
