import { afterAll, describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../engine/documents/templates/check/check-template.ts';
import { NotRendered, startRenderer } from '../../../templates/formats/renderer.ts';
import { aVisit, Visit } from '../../engine/documents/templates/given-contract.ts';

// Far tighter than a server's, so that a test does not wait: what stops is the same.
const renderer = startRenderer({ workers: 1, timeoutMs: 4000, mostBytes: 2_000_000, mostMegabytes: 96 });
afterAll(() => renderer.close());

const frame = {
  folio: null,
  kind: 'Visita',
  title: aVisit.title,
  publicBody: 'Municipalidad de prueba',
  process: { id: 'x', title: 'Plan' },
  version: 1,
  stage: 'preview',
  state: null,
  contentHash: null,
  verifyUrl: null,
  issuedAt: '2021-03-10T21:00:00.000Z',
  provenance: [],
  ledger: { events: 0, head: '' },
} as const;

/** Renders a text as the renderer does for whoever got past the checker, and tells what stopped it. */
async function stoppedBy(template: string, data: object = aVisit): Promise<string> {
  const what = {
    kind: 'minutes',
    language: 'es',
    timeZone: 'America/Santiago',
    data,
    frame,
    template,
  } as const;
  try {
    const { txt } = await renderer.render(what, ['txt']);
    return `rendered ${txt?.byteLength}`;
  } catch (error) {
    if (error instanceof NotRendered) return error.code;
    throw error;
  }
}

const faultsOf = (text: string) =>
  checkTemplate({ contract: Visit, text }).map(({ line, reason }) => [line, reason]);

const loops = (names: readonly string[]) =>
  `<h1>{{title}}</h1>\n${names.map((name) => `{{#each ${name}}}\n`).join('')}<p>x</p>${'{{/each}}'.repeat(names.length)}`;

describe('a template that would fill the memory', () => {
  const sixty = {
    ...aVisit,
    segments: Array.from({ length: 60 }, (_, at) => `Grupo ${at} ${'x'.repeat(200)}`),
  };

  it('is refused at the line of the loop that is one too many', () => {
    const all = '@root.segments';
    expect(faultsOf(loops([all, all, all, all]))).toEqual([[5, 'template-loops-multiply']]);
    expect(faultsOf(loops(['segments', all, all, all, all]))).toEqual([[5, 'template-loops-multiply']]);
    expect(faultsOf(loops(Array.from({ length: 30 }, () => all)))).toEqual([[26, 'template-too-deep']]);
  });

  it('is stopped by the renderer where the checker was not asked', async () => {
    const all = '@root.segments';
    const code = await stoppedBy(loops([all, all, all, all]).replace('<p>x</p>', '<p>{{this}}</p>'), sixty);
    expect(['too-long', 'too-much-memory', 'markup', 'template']).toContain(code);
    // What was stopped leaves nothing behind: the next one is rendered.
    expect(await stoppedBy('<h1>{{title}}</h1><p>después</p>')).toMatch(/^rendered \d+$/);
  });

  it('is refused by its length before anything of it is read', () => {
    const started = performance.now();
    expect(faultsOf('{{#each segments}}x'.repeat(600_000))).toEqual([[1, 'template-too-long']]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is checked in a moment, however it is made', () => {
    const started = performance.now();
    for (const text of [
      '{{#if a}}',
      '{{',
      '<p>',
      '<p class="',
      "{{word '",
      '{{a.b',
      '{{!--',
      '\\{{',
      '{{{{x}}}}',
      '{{> a}}',
      '{{#each segments}}',
      '<a href="{{title}}',
    ])
      checkTemplate({ contract: Visit, text: text.repeat(Math.floor(99_000 / text.length)) });
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('a template that reaches out of its document', () => {
  it.each([
    [
      'a file of the machine, as a picture',
      '<h1>{{title}}</h1>\n<figure><img src="file:///etc/passwd" alt="x"></figure>',
      2,
      'template-address-refused',
      'markup',
    ],
    [
      'a file of the machine, as a link',
      '<p>a</p>\n\n<p><a href="file:///etc/passwd">x</a></p>',
      3,
      'template-address-refused',
      'markup',
    ],
    [
      'a picture of the network',
      '<figure>\n<img src="https://example.org/x.png" alt="x"></figure>',
      2,
      'template-address-refused',
      'markup',
    ],
    ['a script', '<p>a</p>\n<script>alert(1)</script>', 2, 'template-tag-refused', 'markup'],
    ['a frame', '<p>a</p>\n<iframe src="https://example.org"></iframe>', 2, 'template-tag-refused', 'markup'],
    [
      'a program in an attribute',
      '<p>a</p>\n<p onclick="x()">b</p>',
      2,
      'template-attribute-refused',
      'markup',
    ],
    [
      'a program as an address',
      '<p>a</p>\n<p><a href="javascript:x()">b</a></p>',
      2,
      'template-address-refused',
      'markup',
    ],
    ['another template', '<p>a</p>\n{{> layout}}', 2, 'template-reaches-out', 'template'],
    ['the way round the escaping', '<p>a</p>\n{{{title}}}', 2, 'template-unescaped', 'template'],
    ['the constructor of a value', '<p>a</p>\n{{title.constructor}}', 2, 'template-forbidden', 'template'],
    [
      'a call by the constructor',
      '<p>a</p>\n{{constructor.constructor "return process"}}',
      2,
      'template-unknown-call',
      'template',
    ],
    [
      'a lookup of the constructor',
      '<p>a</p>\n{{#with (lookup this "constructor")}}x{{/with}}',
      2,
      'template-not-a-name',
      'rendered',
    ],
    [
      'the prototype',
      '<p>a</p>\n{{#with __proto__}}{{toString}}{{/with}}',
      2,
      'template-forbidden',
      'rendered',
    ],
  ])(
    '%s: is refused with its line, and the renderer gives it nothing',
    async (_what, text, line, reason, stopped) => {
      expect(faultsOf(text)[0]).toEqual([line, reason]);
      expect((await stoppedBy(text)).split(' ')[0]).toBe(stopped);
    },
  );
});
