import { expect, it } from 'vitest';
import { callable } from '../../../engine/documents/templates/check/callable.ts';
import { vocabulary } from '../../../engine/documents/templates/check/markup/vocabulary.ts';
import { callableNames } from '../../../templates/callable.ts';
import { parseDocument } from '../../../templates/formats/tree/parse-document.ts';
import { vocabulary as rendered } from '../../../templates/formats/tree/vocabulary.ts';

it('lets templates call what the renderer has, and nothing else', () => {
  expect(Object.keys(callable).sort()).toEqual([...callableNames].sort());
});

it('lets templates write the elements and attributes that the renderer knows, and no others', () => {
  const named = (list: readonly string[]) => [...list].sort();
  const mine = Object.entries(vocabulary).map(([name, { attributes }]) => [
    name,
    named(Object.keys(attributes).filter((each) => each !== 'class')),
    'class' in attributes,
  ]);
  const theirs = Object.entries(rendered).map(([name, { attributes = [], classes = [] }]) => [
    name,
    named(attributes),
    classes.length > 0,
  ]);
  expect(mine).toEqual(theirs);
});

it('takes no class that the renderer does not', () => {
  for (const [name, { attributes }] of Object.entries(vocabulary)) {
    const known = rendered[name]?.classes ?? [];
    const taken = known.filter(
      (each) => attributes.class?.test(each) || attributes.class?.test(`badge ${each}`),
    );
    // A badge is one only with what it says; alone it is none.
    expect(taken).toEqual(known.filter((each) => each !== 'badge'));
  }
});

it('writes what the renderer reads without a fault', () => {
  const whole = `<h1 id="a">A</h1><p class="lead">b <strong>c</strong> <span class="badge sourced">d</span><span class="blank"></span></p>
<nav class="contents"><ul><li><a href="#a">A</a></li></ul></nav>
<div class="signatures"><div class="signature"><p>x</p></div></div><div class="cards"><div class="cut"><p>x</p></div></div>
<div class="page-break"></div><section class="card"><h2>e</h2><dl><dt>f</dt><dd>g</dd></dl></section>
<table><caption>h</caption><thead><tr><th scope="col" class="number short">i</th></tr></thead><tbody><tr><td colspan="1">j</td></tr></tbody></table>
<figure><img src="data:image/svg+xml,%3Csvg/%3E" alt="k"><figcaption>l</figcaption></figure><blockquote><p>m</p></blockquote><hr>`;
  expect(() => parseDocument(whole, 'A')).not.toThrow();
});
