import { expect, it } from 'vitest';
import { widthsOf } from '../../../templates/formats/table-widths.ts';
import type { Table } from '../../../templates/formats/tree/nodes.ts';
import { parseDocument } from '../../../templates/formats/tree/parse-document.ts';

const tableOf = (rows: readonly (readonly string[])[]): Table => {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${text}</${tag}>`).join('')}</tr>`;
  const [head = [], ...body] = rows;
  const html = `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((one) => row(one, 'td')).join('')}</tbody></table>`;
  return parseDocument(html, 'Tabla').find((block) => block.is === 'table') as Table;
};

it('gives a column beside a long one no less than its longest word', () => {
  const long = 'Todos los hitos del compromiso tienen su evidencia y nadie los ha observado todavía. '.repeat(
    4,
  );
  const widths = widthsOf(
    tableOf([
      ['Regla', 'Resultado', 'Qué falta'],
      ['El foro se reúne con regularidad', 'falta información', long],
      ['La evaluación tiene fecha', 'no corresponde', long],
    ]),
  );
  expect(widths[1]).toEqual({ letters: 'corresponde'.length });
  expect(widths[2]).toHaveProperty('share');
});

it('leaves one column at least that takes what is left', () => {
  const word = 'x'.repeat(20);
  const widths = widthsOf(tableOf([[word, word, word, word, word, word], Array(6).fill(`${word} ${word}`)]));
  expect(widths.some((width) => 'share' in width)).toBe(true);
});
