import { describe, expect, it } from 'vitest';
import { type MarkupFault, markupFaultInWords, markupFaults } from '../../../templates/formats/tree/fault.ts';
import { parseDocument } from '../../../templates/formats/tree/parse-document.ts';
import { languages } from '../../../templates/messages.ts';
import { everything } from './documents.ts';
import { sentencesOf } from './sentences-of.ts';

const parse = (html: string) => parseDocument(html, 'Sin título');
const text = (said: string) => ({ is: 'text', text: said });

function faultOf(html: string): Pick<MarkupFault, 'code' | 'element' | 'line' | 'what'> {
  try {
    parse(html);
  } catch (fault) {
    const { code, element, line, what } = fault as MarkupFault;
    return { code, element, line, what };
  }
  throw new Error(`Nothing is wrong with ${html}`);
}

const wide = `<table><tr>${'<td>x</td>'.repeat(31)}</tr></table>`;

const faults: [html: string, code: string, element: string, what?: string][] = [
  ['<script>alert(1)</script>', 'element-unknown', 'script'],
  ['<p>a <img src="x" alt="y"></p>', 'element-misplaced', 'p > img'],
  ['<p><svg></svg></p>', 'element-unknown', 'p > svg'],
  ['<!doctype html><p>a</p>', 'element-unknown', '!doctype'],
  ['<iframe src="https://example.org"></iframe>', 'element-unknown', 'iframe'],
  ['<form><input></form>', 'element-unknown', 'form'],
  ['<constructor>a</constructor>', 'element-unknown', 'constructor'],
  ['<p onclick="x()">a</p>', 'attribute-unknown', 'p', 'onclick'],
  ['<p style="color: red">a</p>', 'attribute-unknown', 'p', 'style'],
  ['<p class="huge">a</p>', 'class-unknown', 'p', 'huge'],
  ['<p><span class="badge">a</span></p>', 'class-unknown', 'p > span', 'badge'],
  ['<p><span class="badge sourced hash">a</span></p>', 'class-unknown', 'p > span', 'badge sourced hash'],
  ['<div class="card cards"></div>', 'class-unknown', 'div', 'card cards'],
  ['<table><tr><td>a</td></tr>loose</table>', 'text-misplaced', 'table', 'loose'],
  ['<ul>loose</ul>', 'text-misplaced', 'ul', 'loose'],
  ['<ul><p>a</p></ul>', 'element-misplaced', 'ul > p'],
  ['<ul><li><h2>a</h2></li></ul>', 'element-misplaced', 'ul > li > h2'],
  [
    '<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>',
    'element-misplaced',
    'table > tr > td > table',
  ],
  ['<li>a</li>', 'element-misplaced', 'li'],
  ['<dl><dd>a</dd></dl>', 'element-misplaced', 'dl > dd'],
  ['<div class="signature"><p>a</p></div>', 'element-misplaced', 'div'],
  ['<div class="signatures"><p>a</p></div>', 'element-misplaced', 'div > p'],
  ['<div class="page-break"><p>a</p></div>', 'element-misplaced', 'div'],
  ['<nav><h2>a</h2></nav>', 'class-unknown', 'nav', ''],
  ['<nav class="contents"><p>a</p></nav>', 'element-misplaced', 'nav > p'],
  ['<p><strong>a</p>', 'element-not-closed', 'p > strong'],
  ['<section><p>a</p>', 'element-not-closed', 'section'],
  ['<p><a href="javascript:alert(1)">a</a></p>', 'address-not-allowed', 'p > a', 'javascript:alert(1)'],
  ['<p><a href="file:///etc/passwd">a</a></p>', 'address-not-allowed', 'p > a', 'file:///etc/passwd'],
  ['<p><a href="//example.org">a</a></p>', 'address-not-allowed', 'p > a', '//example.org'],
  ['<p><a href="https://">a</a></p>', 'address-not-allowed', 'p > a', 'https://'],
  ['<p><a>a</a></p>', 'address-not-allowed', 'p > a'],
  ['<p><a href="#a">a <em><a href="#b">b</a></em></a></p>', 'element-misplaced', 'p > a > em > a'],
  ['<p><a href="#nowhere">a</a></p>', 'link-leads-nowhere', 'p > a', '#nowhere'],
  ['<section id="a"><p>x</p></section><p><a href="#a">a</a></p>', 'link-leads-nowhere', 'p > a', '#a'],
  [
    '<nav class="contents"><ol><li><a href="#x">a</a></li></ol></nav>',
    'link-leads-nowhere',
    'nav > ol > li > a',
    '#x',
  ],
  ['<h2 id="a">a</h2><h2 id="a">b</h2>', 'id-twice', 'h2', 'a'],
  ['<h2 id="a b">a</h2>', 'attribute-not-valid', 'h2', 'id'],
  ['<table><tr><td colspan="0">a</td></tr></table>', 'attribute-not-valid', 'table > tr > td', 'colspan'],
  ['<table><tr><th scope="all">a</th></tr></table>', 'attribute-not-valid', 'table > tr > th', 'scope'],
  [
    '<figure><img src="https://example.org/x.png" alt="a"></figure>',
    'picture-not-allowed',
    'figure > img',
    'https://example.org/x.png',
  ],
  ['<figure><img src="../x.png" alt="a"></figure>', 'picture-not-allowed', 'figure > img', '../x.png'],
  [
    '<figure><img src="data:image/svg+xml,%" alt="a"></figure>',
    'picture-not-allowed',
    'figure > img',
    'data:image/svg+xml,%',
  ],
  ['<figure></figure>', 'picture-not-allowed', 'figure'],
  [`<figure><img src="file:${'a'.repeat(64)}" alt=" "></figure>`, 'picture-without-words', 'figure > img'],
  ['<div>'.repeat(30), 'too-deep', Array(25).fill('div').join(' > '), '24'],
  [wide, 'too-much', 'table', '30'],
];

describe('the text of a document', () => {
  it.each(faults)('that has %s is refused', (html, code, element, what = '') => {
    expect(faultOf(`<p>a</p>\n${html}`)).toEqual({ code, element, what, line: 2 });
  });

  it('is refused in every way that there are words for', () => {
    expect(new Set(faults.map(([, code]) => code))).toEqual(new Set(markupFaults));
    for (const language of languages) {
      for (const code of markupFaults) {
        const words = markupFaultInWords(language, { code, element: 'p > a', line: 7, what: 'x' });
        expect(words).toContain('7');
      }
    }
  });

  it('may have all of the vocabulary', () => {
    const kinds = new Set(parse(everything).map(({ is }) => is));
    expect([...kinds].sort()).toEqual(
      'card contents cut-outs entries figure heading list page-break paragraph quote rule signatures table'.split(
        ' ',
      ),
    );
  });
});

describe('its tree', () => {
  it('has the white space that is shown, and no other', () => {
    expect(
      parse('<h1>a</h1><p>\n  uno <strong> dos </strong>\n tres<br> cuatro &amp; cinco&nbsp;mil </p>')[1],
    ).toEqual({
      is: 'paragraph',
      tone: null,
      of: [
        text('uno '),
        { is: 'strong', of: [text('dos ')] },
        text('tres'),
        { is: 'break' },
        text('cuatro & cinco\u00A0mil'),
      ],
    });
  });

  it('leaves out what says nothing', () => {
    const nothing =
      '<p> </p><ul></ul><p><strong></strong></p><table></table><section class="card"></section><h2> </h2>';
    expect(parse(`<h1>a</h1>${nothing}`)).toHaveLength(1);
  });

  it('has no sign that turns the direction of writing, and no control', () => {
    expect(sentencesOf(parse('<h1>a\u0000b\u202Ec\u0007\uD800</h1>'))).toEqual(['abc\uFFFD']);
  });

  it('begins with a title and skips no level', () => {
    const levels = parse('<h3>a</h3><h4>b</h4><h1>c</h1><h4>d</h4>').map((block) =>
      block.is === 'heading' ? block.level : 0,
    );
    expect(levels).toEqual([1, 2, 3, 1, 2]);
    expect(sentencesOf(parse('<p>a</p>'))).toEqual(['Sin título', 'a']);
  });

  it('lists its headings where a table of contents names none, without what is marked beside them', () => {
    const blocks = parse(
      '<h1>a</h1><nav class="contents"><h2>Índice</h2></nav><h2>b <span class="badge sourced">x</span></h2><h3>c</h3><h4>d</h4>',
    );
    const contents = blocks.find(({ is }) => is === 'contents');
    expect(contents).toMatchObject({
      contents: [
        { level: 2, of: [text('b')] },
        { level: 3, of: [text('c')] },
      ],
    });
    // Whoever goes from heading to heading hears what they say; the mark is read after its heading.
    const at = blocks.findLastIndex((block) => block.is === 'heading' && block.level === 2);
    expect(blocks.slice(at, at + 2)).toMatchObject([
      { is: 'heading', of: [text('b')] },
      { is: 'paragraph', tone: 'marks', of: [{ is: 'badge', mark: 'sourced' }] },
    ]);
  });

  it('leads from a section to the first heading in it', () => {
    const blocks = parse(
      '<h1>a</h1><section id="s"><p>x</p><h2 id="h">b</h2></section><p><a href="#s">y</a></p>',
    );
    expect(blocks.at(-1)).toMatchObject({ of: [{ is: 'link', to: '#h' }] });
  });

  it('fills the rows of a table up to the widest', () => {
    const [, table] = parse(
      '<h1>a</h1><table><tr><td>1</td></tr><tr><th colspan="2">2</th><td>3</td></tr></table>',
    );
    expect(table).toMatchObject({ columns: 3 });
    expect(
      table?.is === 'table' && table.body.map((row) => row.map(({ span, heads }) => [span, heads])),
    ).toEqual([
      [
        [1, null],
        [1, null],
        [1, null],
      ],
      [
        [2, 'row'],
        [1, null],
      ],
    ]);
  });
});
