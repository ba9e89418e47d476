import { expect, it } from 'vitest';
import { checkTemplate } from '../../../../engine/documents/templates/check/check-template.ts';
import { Visit } from './given-contract.ts';

const told = (text: string, mustShow?: readonly string[]) =>
  checkTemplate({ contract: Visit, text, ...(mustShow === undefined ? {} : { mustShow }) }).map(
    ({ line, column, reason }) => `${line}:${column} ${reason.replace('template-', '')}`,
  );

it.each([
  ['<h1>Acta</h1>\n<p class="lead">{{title}}</p>'],
  ['<p>{{day heldFrom}}, {{hour heldFrom}}, {{shortDay day}}{{badge marks.date}}</p>'],
  ["<p>{{this.number}} {{number number}} {{ordinal number}} {{ordinal number 'm'}}</p>"],
  ['<p>{{#if place}}{{place}}{{else}}sin lugar{{/if}} {{place}}</p>'],
  ['<p>{{#if link}}<a href="{{link}}">{{link}}</a>{{/if}}</p>'],
  [
    "{{#if call}}{{#if call.means}}<p>{{day call.calledAt}} {{word 'channel' call.means.channel}}</p>{{/if}}{{/if}}",
  ],
  ['{{#with call}}<p>{{day calledAt}} {{../title}}{{#if means}} {{means.channel}}{{/if}}</p>{{/with}}'],
  [
    '<ul>{{#each segments}}<li>{{#unless @first}}y {{/unless}}{{this}} {{@index}} {{../title}}</li>{{/each}}</ul>',
  ],
  [
    '{{#each agreements as |one at|}}<h2>{{one.text}} {{at}}</h2>{{#each one.steps}}<p>{{text}} {{../text}} {{one.text}} {{@../index}}</p>{{/each}}{{/each}}',
  ],
  [
    '<table><tbody>{{#each agreements}}<tr><td class="number">{{this.number}}</td>{{#each ../segments}}<td>{{this}} {{../text}}</td>{{/each}}</tr>{{/each}}</tbody></table>',
  ],
  ["{{#each marks}}<p>{{@key}} {{word 'unit' kind}}{{badge this}}</p>{{/each}}"],
  ['<p>{{outcome.note}}{{#if outcome.total}} {{number outcome.total}}{{/if}}</p>'],
  [
    '{{#if agreements.length}}<p>{{number agreements.length}}</p>{{else}}<p>ninguno</p>{{/if}}{{!-- una nota --}}',
  ],
  ['{{#unless call}}<p>sin convocatoria</p>{{else}}<p>{{call.by}}</p>{{/unless}}'],
  ['{{#if online}}<p>a</p>{{else if place}}<p>{{place}}</p>{{else}}<p>b</p>{{/if}}'],
  [
    "<p>{{word 'unit' 'month'}} {{number number number}} {{#if near.share}}{{number near.roll}}{{else}}{{near.why}}{{/if}} {{#unless near.hidden}}{{day near.on}}{{/unless}}</p>",
  ],
  ['<p>{{@root.title}} {{./title}} {{this.title}}</p>'],
  ['<figure><img src="file:{{title}}" alt="{{title}}"><figcaption>{{title}}</figcaption></figure>'],
])('accepts %s', (text) => {
  expect(told(text)).toEqual([]);
});

it.each([
  // A name that is not in the contract, wherever it stands.
  ['<p>{{titel}}</p>', ['1:6 unknown-name']],
  ['<p>\n\n  {{#if titel}}x{{/if}}</p>', ['3:9 unknown-name']],
  ['{{#with call}}{{bye}}{{/with}}', ['1:17 unknown-name-within']],
  ['{{day heldFron}}', ['1:7 unknown-name']],
  ['{{#each agreement}}{{/each}}', ['1:9 unknown-name']],
  ['{{title.length}}', ['1:3 nothing-inside']],
  ['{{#each segments}}{{text}}{{/each}}', ['1:21 nothing-inside']],
  ['{{../title}}', ['1:3 no-parent']],
  ['{{@index}}', ['1:3 no-loop']],
  ['{{@level}}', ['1:3 unknown-loop-value']],
  // What may lack is asked for before it is shown.
  ['{{call.by}}', ['1:3 may-lack']],
  ['{{link}}', ['1:3 may-lack']],
  ['{{#if call.means}}x{{/if}}', ['1:7 may-lack']],
  ['{{#each marks.date.kind}}x{{/each}}', ['1:9 may-lack']],
  ['{{#each agreements}}{{day dueOn}}{{/each}}', ['1:27 may-lack']],
  ["{{#if call}}{{word 'channel' call.means.channel}}{{/if}}", ['1:30 may-lack']],
  ['{{outcome.total}}', ['1:3 may-lack']],
  ['{{#if title}}{{number near.roll}}{{/if}}', ['1:23 may-lack']],
  ['{{#if near.hidden}}{{day near.on}}{{/if}}', ['1:26 may-lack']],
  // What says nothing to a reader as it is.
  ['{{heldFrom}}', ['1:3 date-as-is']],
  ['{{kind}}', ['1:3 code-as-is']],
  ['{{online}}', ['1:3 flag-as-is']],
  ['{{agreements}}', ['1:3 list-as-is']],
  ['{{outcome}}', ['1:3 group-as-is']],
  ['{{number}}', ['1:3 name-is-taken']],
  // What is called, and with what.
  ['{{dia heldFrom}}', ['1:1 unknown-call']],
  ['{{day title}}', ['1:7 wrong-kind']],
  ['{{day}}', ['1:3 name-is-taken']],
  ['{{word}}', ['1:3 call-without']],
  ["{{word 'modalidad' kind}}", ['1:8 unknown-words']],
  ['{{word kind kind}}', ['1:8 word-unwritten']],
  ['{{number number 1.5}}', ['1:17 decimals']],
  ['{{period call}}', ['1:10 wrong-kind']],
  ['{{badge call}}', ['1:9 wrong-kind']],
  ["{{word 'unit' 'no code'}}", ['1:15 not-a-name']],
  ["{{counted 'voto' number}}", ['1:11 unknown-words']],
  ['{{day heldFrom zone="x"}}', ['1:16 named-argument']],
  ['{{lookup marks "date"}}', ['1:1 unknown-call']],
  ['{{log title}}', ['1:1 unknown-call']],
  ['{{day (lookup this "heldFrom")}}', ['1:7 not-a-name']],
  // What would run code, print as it is or reach for another text.
  ['{{constructor}}', ['1:3 forbidden']],
  ['{{title.constructor}}', ['1:3 forbidden']],
  ['{{#with __proto__}}{{/with}}', ['1:9 forbidden']],
  ['{{{title}}}', ['1:1 unescaped']],
  ['{{&title}}', ['1:1 unescaped']],
  ['{{> layout}}', ['1:1 reaches-out']],
  ['{{#> layout}}x{{/layout}}', ['1:1 reaches-out']],
  ['{{#*inline "x"}}y{{/inline}}', ['1:1 reaches-out']],
  ['{{* x}}', ['1:1 reaches-out']],
  ['{{{{if title}}}} {{x}} {{{{/if}}}}', ['1:1 reaches-out']],
  ['{{#title}}x{{/title}}', ['1:1 unknown-block']],
  // How it is written.
  ['<p>\n{{#if title}}x', ['2:1 not-closed']],
  ['x\n\n{{/if}}', ['3:1 closed-unopened']],
  ['{{#if title}}\n{{/each}}', ['2:1 closed-wrongly']],
  ['a\n b {{title\n', ['2:4 mark-open']],
  ['a\n{{day heldFrom=}}', ['2:1 unreadable']],
  // Loops in loops.
  [
    '{{#each rooms}}{{#each @root.segments}}{{#each @root.agreements}}{{#each @root.marks}}x{{/each}}{{/each}}{{/each}}{{/each}}',
    ['1:66 loops-multiply'],
  ],
  ['{{#with this}}x{{/with}}', ['1:1 with-itself']],
  ['{{#each segments}}{{#each ../rooms}}{{../this}}{{/each}}{{/each}}', ['1:39 unclear-parent']],
])('refuses %s', (text, faults) => {
  expect(told(text)).toEqual(faults);
});

it.each([
  ['<script>alert(1)</script>', ['1:1 tag-refused']],
  ['<p>a</p>\n<iframe src="https://a.cl"></iframe>', ['2:1 tag-refused']],
  ['<p style="color:red">x</p>', ['1:4 attribute-refused']],
  ['<strong onclick="x()">x</strong>', ['1:9 attribute-none']],
  ['<p onclick="x()">x</p>', ['1:4 attribute-refused']],
  ['<p class="big">x</p>', ['1:4 attribute-value']],
  ['<a href="javascript:alert(1)">x</a>', ['1:4 address-refused']],
  ['<a href="&#106;avascript:alert(1)">x</a>', ['1:4 address-refused']],
  ['<a href="java{{title}}">x</a>', ['1:4 address-refused']],
  ['<a href="file:///etc/passwd">x</a>', ['1:4 address-refused']],
  ['<figure><img src="http://a.cl/x.png" alt="x"></figure>', ['1:14 address-refused']],
  ['<figure><img src="file:../../secret" alt="x"></figure>', ['1:14 address-refused']],
  ['<p {{title}}>x</p>', ['1:4 value-in-tag']],
  ['<p{{#if title}} class="lead"{{/if}}>x</p>', ['1:3 block-in-tag']],
  ['<p class=lead>x</p>', ['1:3 tag-unreadable']],
  ['<!-- x -->', ['1:1 stray-sign']],
  ['<p>1 < 2</p>', ['1:6 stray-sign']],
  ['<p>a', ['1:1 tag-not-closed']],
  ['{{#if title}}<p>{{/if}}a</p>', ['1:14 tag-not-closed', '1:25 tag-unopened']],
  ['<p><strong>a</p></strong>', ['1:13 tag-crossed', '1:1 tag-not-closed'].slice(0, 1)],
  ['<ul>texto</ul>', ['1:5 text-misplaced']],
  ['<table>{{title}}</table>', ['1:8 text-misplaced']],
  ['<tr><td>x</td></tr>', ['1:1 tag-alone']],
  ['<ul><p>x</p></ul>', ['1:5 tag-misplaced']],
  ['<table><tbody><tr><td><h2>x</h2></td></tr></tbody></table>', ['1:23 tag-misplaced']],
  ['<p><div>x</div></p>', ['1:4 tag-misplaced']],
  ['<div class="signatures"><p>x</p></div>', ['1:25 tag-misplaced']],
  ['<div class="signature"><p>x</p></div>', ['1:1 tag-alone']],
  ['<a href="#a"><em><a href="#b">x</a></em></a>', ['1:18 tag-misplaced']],
  ['<a>x</a>', ['1:1 attribute-lacking']],
  ['<figure><img src="data:image/png;base64,AAAA"></figure>', ['1:9 attribute-lacking']],
  ['<nav><h2>x</h2></nav>', ['1:1 attribute-lacking']],
  [`${'<div>'.repeat(21)}`, ['1:101 tags-too-deep']],
  ['<p>a</p', ['1:5 tag-open']],
])('keeps to the vocabulary: refuses %s', (text, faults) => {
  expect(told(text)).toEqual(faults);
});

it('asks for what a lawful document of the kind must show', () => {
  const must = ['title', 'heldFrom', 'agreements[].text', 'place'];
  expect(told('<p>{{title}}</p>', must)).toEqual(['1:17 must-show', '1:17 must-show', '1:17 must-show']);
  const whole =
    '<p>{{title}} {{day heldFrom}} {{#if place}}{{place}}{{/if}}</p>{{#each agreements}}<p>{{text}}</p>{{/each}}';
  expect(told(whole, must)).toEqual([]);
  // Under a condition of something else it is shown or not as it happens.
  expect(told(whole.replace('{{day heldFrom}}', '{{#if place}}{{day heldFrom}}{{/if}}'), must)).toEqual([
    '1:128 must-show',
  ]);
  expect(
    told(whole.replace('{{#each agreements}}', '{{#each segments}}').replace('{{text}}', '{{this}}'), must),
  ).toHaveLength(1);
  // Under what a contract says that it is there with, it is shown whenever it is there; so is a list that is not empty.
  expect(
    told(
      '<p>{{#if near.share}}{{number near.roll}}{{/if}}</p>{{#if segments.length}}{{#each segments}}<p>{{this}}</p>{{/each}}{{/if}}',
      ['near.roll', 'segments[]'],
    ),
  ).toEqual([]);
  // On either side of a choice it is shown in any case.
  expect(
    told(
      whole.replace('{{day heldFrom}}', '{{#if place}}{{day heldFrom}}{{else}}{{hour heldFrom}}{{/if}}'),
      must,
    ),
  ).toEqual([]);
});

it('bounds the length, the depth and the number of parts', () => {
  expect(told('x'.repeat(100_001))).toEqual(['1:1 too-long']);
  expect(told('{{#if title}}'.repeat(200_000 / 20))).toEqual(['1:1 too-long']);
  expect(told(`${'{{#if title}}'.repeat(5000)}`)).toEqual(['1:313 too-deep']);
  expect(
    told(
      '{{#each agreements}}{{#each steps}}{{#each notes}}{{#each @root.segments}}{{#each @root.rooms}}x'.concat(
        '{{/each}}'.repeat(5),
      ),
    ),
  ).toEqual(['1:75 loops-too-deep']);
  expect(told('{{title}} '.repeat(4000))).toEqual(['1:30001 too-many-pieces']);
  expect(told('{{a}} '.repeat(400))).toHaveLength(40);
});
