import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formats, type Renderer, startRenderer } from '../../../templates/formats/renderer.ts';
import { parseDocument } from '../../../templates/formats/tree/parse-document.ts';
import { everything, frame } from './documents.ts';
import { readDocx, readPdf, squeeze, textOfMarkup } from './read-back.ts';
import { sentencesOf } from './sentences-of.ts';

let renderer: Renderer;
beforeAll(() => {
  renderer = startRenderer({ workers: 1 });
});
afterAll(() => renderer.close());

const words =
  'La comunidad pidió reparar «luminarias» (3 de 5), según acordó: ¿cuándo?, ¡ya!, ñandú, güiña, 1.250 % y O’Higgins'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 })
  .map((some) => some.join(' '));
const short = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((some) => some.join(' '));

const phrase = fc.oneof(
  sentence,
  sentence.map((text) => `${text} <strong>fuerte</strong> y <em>suave</em>`),
  sentence.map(
    (text) => `${text} <a href="https://example.org/x">enlace</a> <span class="hash">a1b2c3</span>`,
  ),
);
const paragraph = phrase.map((text) => `<p>${text}</p>`);
const list = fc
  .tuple(fc.constantFrom('ul', 'ol'), fc.array(phrase, { minLength: 1, maxLength: 4 }))
  .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`);
const entries = fc
  .array(fc.tuple(short, phrase), { minLength: 1, maxLength: 4 })
  .map((some) => `<dl>${some.map(([term, detail]) => `<dt>${term}</dt><dd>${detail}</dd>`).join('')}</dl>`);
const table = fc
  .tuple(short, short, fc.array(fc.tuple(short, phrase), { minLength: 1, maxLength: 40 }))
  .map(
    ([one, other, rows]) =>
      `<table><thead><tr><th scope="col">${one}</th><th scope="col">${other}</th></tr></thead><tbody>${rows
        .map(([left, right]) => `<tr><td>${left}</td><td>${right}</td></tr>`)
        .join('')}</tbody></table>`,
  );
const heading = fc
  .tuple(fc.constantFrom(2, 3, 4), short)
  .map(([level, text]) => `<h${level}>${text}</h${level}>`);
const card = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((some) => `<section class="card">${some.join('')}</section>`);
const body = fc
  .array(fc.oneof(heading, paragraph, list, entries, table, card), { minLength: 1, maxLength: 8 })
  .map((parts) => `<h1>Acta</h1>${parts.join('\n')}`);

/** Those of some sentences that a text does not have, or not after the ones before. */
function outOfOrder(sentences: readonly string[], text: string): string[] {
  const squeezed = squeeze(text);
  let from = 0;
  return sentences.filter((each) => {
    const at = squeezed.indexOf(squeeze(each), from);
    if (at >= 0) from = at + squeeze(each).length;
    return at < 0;
  });
}

async function expectAll(html: string): Promise<void> {
  const sentences = sentencesOf(parseDocument(html, frame.title)).filter((each) => squeeze(each) !== '');
  const job = {
    kind: 'minutes',
    language: 'es',
    timeZone: 'America/Santiago',
    data: {},
    frame,
    template: html,
  } as const;
  const made = await renderer.render(job, formats);
  const text = Buffer.from(made.txt!).toString('utf8');
  expect(outOfOrder(sentences, (await readPdf(made.pdf!)).text)).toEqual([]);
  expect(outOfOrder(sentences, textOfMarkup(readDocx(made.docx!)['word/document.xml']!))).toEqual([]);
  expect(outOfOrder(sentences, textOfMarkup(Buffer.from(made.html!).toString('utf8')))).toEqual([]);
  // A table that does not fit names the head of a column at each of its values.
  expect(sentences.filter((each) => !squeeze(text).includes(squeeze(each)))).toEqual([]);
}

it('says in every format all that the text says, and in its order', async () => {
  await expectAll(everything);
});

it('says all of any text', { timeout: 180_000 }, async () => {
  await fc.assert(fc.asyncProperty(body, expectAll), { numRuns: 20 });
});
