import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkTemplate } from '../../../../engine/documents/templates/check/check-template.ts';
import { shapeOf } from '../../../../engine/documents/templates/check/shape.ts';
import { renderBody, TemplateFault } from '../../../../templates/formats/body.ts';
import { MarkupFault } from '../../../../templates/formats/tree/fault.ts';
import { parseDocument } from '../../../../templates/formats/tree/parse-document.ts';
import { aVisit, Visit } from './given-contract.ts';
import { data, templates } from './random-template.ts';

const check = (text: string) => checkTemplate({ contract: Visit, text });
const render = (text: string, given: object): string =>
  renderBody({ language: 'es', timeZone: 'America/Santiago', country: 'CL', text }, given);

/** What only the data decide: an address of a text, a place that is named twice or that a link leads to. */
const byData = new Set(['address-not-allowed', 'id-twice', 'link-leads-nowhere']);

/** Reads what was rendered as the formats do; throws what is not a matter of the data. */
function read(html: string): void {
  try {
    parseDocument(html, 'Título');
  } catch (error) {
    if (!(error instanceof MarkupFault) || !byData.has(error.code)) throw error;
  }
}

it('accepts whatever is written by its rules, and it renders whatever the data are', () => {
  fc.assert(
    fc.property(templates(Visit), data(shapeOf(Visit)), (text, given) => {
      expect(check(text)).toEqual([]);
      const html = render(text, given as object);
      expect(html).not.toMatch(/undefined|\[object|NaN|<script/);
      read(html);
    }),
    { numRuns: 600 },
  );
});

/** One letter or mark that is put in, taken out or changed. */
const marks = [
  '{',
  '}',
  '{{',
  '}}',
  '{{{',
  '#',
  '/',
  '<',
  '>',
  '"',
  '=',
  '.',
  '../',
  ' ',
  'x',
  '@',
  '&',
  "'",
  '{{/if}}',
  '{{else}}',
  '<td>',
  '</p>',
  'constructor',
  'title',
];
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.integer({ min: 0, max: 6 }),
  put: fc.constantFrom('', ...marks),
});

it('refuses what was spoilt, or renders it as safely as what was not', () => {
  fc.assert(
    fc.property(
      templates(Visit),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      data(shapeOf(Visit)),
      (text, changes, given) => {
        const spoilt = changes.reduce((now, { at, take, put }) => {
          const place = Math.floor(at * now.length);
          return now.slice(0, place) + put + now.slice(place + take);
        }, text);
        const faults = check(spoilt);
        const lines = spoilt.split('\n').length;
        for (const { line, column } of faults) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
        }
        if (faults.length > 0) return;
        const html = render(spoilt, given as object);
        expect(html).not.toMatch(/\[object|<script/);
        read(html);
      },
    ),
    { numRuns: 1500 },
  );
});

it('takes any text at all for a template to be checked, and never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.constantFrom(...marks), fc.string({ maxLength: 3 })), maxLength: 60 }),
      (text) => {
        const faults = check(text);
        if (faults.length === 0) render(text, aVisit);
      },
    ),
    { numRuns: 3000 },
  );
});

it('says of what it accepts and cannot be filled in that it is a fault of the template, with no way round', () => {
  // The renderer is stricter than it need be with an accepted text: nothing reaches it that was refused here.
  expect(() => render('{{titel}}', aVisit)).toThrow(TemplateFault);
});
