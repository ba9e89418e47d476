import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formats, type Renderer, startRenderer, type ToRender } from '../../../templates/formats/renderer.ts';
import { frame } from './documents.ts';
import { readDocx, readPdf, squeeze, textOfMarkup } from './read-back.ts';

let renderer: Renderer;
beforeAll(() => {
  renderer = startRenderer({ workers: 2 });
});
afterAll(() => renderer.close());

/** What means something in the language of some format, or is hard to draw. */
const markup = [
  ...'#import "x"|#read("/etc/passwd")|#eval("1+1")|#let x = 1|#panic()|`raw`|```|\\|\\u{1F600}|$x^2$|]|[|#[|{|}|@label|<label>|//|/*|*/|*b*|_e_|= h|- x|+ y|/ t: d|~|---|...|"|\'|%PDF|(a)|<<>>|<script>|</p>|&amp;|&#x41;|<!--|]]>|{{x}}|{{{x}}}|{{> x}}|$x|%s|=1+1'.split(
    '|',
  ),
  'document.json',
  '\n\n= Título falso\n',
];
const hardToDraw = [
  ...'🙏 👩‍👩‍👧‍👦 🇨🇱 👍🏽 שלום مرحبا 中文 日本語 한국어 हिन्दी ไทย ﷽ Ελλάδα Кириллица Mapuzuğun'.split(' '),
  'e\u0301n\u0303',
  'a\u0338\u0301\u0302\u0300\u0323',
  '\u0301',
  'שלום abc 123 (א)',
  'a\u00ADb\u200Bc\u200Dd\u2060e',
  '\u202Eodirevni\u202C',
  '\u2066x\u2069',
  '\u0000\u0007\u001B[31m',
  '\uD800',
  '\uFFFE\uFEFF',
  '\u{1F1E8}',
  '\u{E0041}',
  'x'.repeat(10_000),
  'ñ'.repeat(300),
  'א'.repeat(200),
  'a\u0301'.repeat(100),
  '-'.repeat(300),
  'https://example.org/'.padEnd(400, 'a'),
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...markup),
      fc.constantFrom(...hardToDraw),
      fc.string({ unit: 'binary', maxLength: 40 }),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((between) => parts.join(between)));

const template = `<h1>{{title}}</h1><p>{{one}} <strong>{{other}}</strong> <a href="https://example.org">{{one}}</a></p>
<nav class="contents"></nav><h2>x {{other}}</h2><ul><li>{{one}}</li></ul><dl><dt>{{other}}</dt><dd>{{one}}</dd></dl>
<table><caption>{{one}}</caption><thead><tr><th scope="col">{{other}}</th><th scope="col">b</th></tr></thead>
<tbody><tr><td class="short">{{one}}</td><td class="number">{{other}}</td></tr></tbody></table>
<section class="card"><p class="note"><em>{{one}}</em> <code>{{other}}</code> <span class="badge illustrative">{{one}}</span></p></section>
<div class="signatures"><div class="signature"><p>{{other}}</p></div></div><p>fin</p>`;

const jobOf = (data: { title: string; one: string; other: string }): ToRender => ({
  ...{ kind: 'minutes', language: 'es', timeZone: 'America/Santiago', data, template },
  frame: { ...frame, title: data.one, publicBody: data.other, folio: data.title, provenance: [data.one] },
});

it('renders whatever people write, as what they wrote', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ title: hostile, one: hostile, other: hostile }), async (data) => {
      const made = await renderer.render(jobOf(data), formats);
      const page = Buffer.from(made.html!).toString('utf8');
      expect(page).not.toMatch(/<script|<!--/);
      expect((await readPdf(made.pdf!)).text).toContain('fin');
      expect(textOfMarkup(readDocx(made.docx!)['word/document.xml']!)).toContain('fin');
      expect(Buffer.from(made.txt!).toString('utf8')).toContain('\nfin\n');
    }),
    { numRuns: 25 },
  );
});

it.each(markup)('shows %j as it is, in every format', async (written) => {
  const made = await renderer.render(jobOf({ title: 'a', one: `uno ${written} dos`, other: 'b' }), formats);
  const shown = squeeze(`uno ${written} dos`);
  expect(squeeze((await readPdf(made.pdf!)).text)).toContain(shown);
  expect(squeeze(textOfMarkup(readDocx(made.docx!)['word/document.xml']!))).toContain(shown);
  expect(squeeze(textOfMarkup(Buffer.from(made.html!).toString('utf8')))).toContain(shown);
  expect(squeeze(Buffer.from(made.txt!).toString('utf8'))).toContain(shown);
});

it.each(['Ελλάδα', 'Кириллица', '🙏', 'ñandú güiña', 'Mapuzuğun', 'Ąžuolas', 'n\u0303'])(
  'draws %s in a PDF',
  async (written) => {
    const { pdf } = await renderer.render(jobOf({ title: 'a', one: written, other: 'b' }), ['pdf']);
    const { text } = await readPdf(pdf!);
    expect(text.normalize('NFC')).toContain(written.normalize('NFC'));
  },
);

it('names a sign that no font has by its code, so that it can be read aloud and looked up', async () => {
  const { pdf } = await renderer.render(jobOf({ title: 'a', one: 'agua 水 y tierra', other: 'b' }), ['pdf']);
  expect((await readPdf(pdf!)).text).toContain('agua [carácter U+6C34] y tierra');
});
