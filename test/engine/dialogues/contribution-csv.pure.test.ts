import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxRows, readContributions } from '../../../engine/dialogues/contribution-csv.ts';

const rowsOf = (csv: string, ignored: string[] = []) => {
  const read = readContributions(csv, ignored);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.rows;
};

const issuesOf = (csv: string, ignored: string[] = []) => {
  const read = readContributions(csv, ignored);
  return read.ok ? [] : read.issues.map(({ path, reason }) => [path, reason]);
};

describe('a sheet of contributions', () => {
  it.each([
    ['English', 'kind,text\nneed,Más luz'],
    ['Spanish', 'tipo,texto\nnecesidad,Más luz'],
    ['accented Spanish in capitals', 'TIPO,Descripción\nNECESIDAD,Más luz'],
    ['semicolons, as Spanish spreadsheets save', 'tipo;aporte\nnecesidad;Más luz'],
    ['a byte order mark', '\uFEFFtipo,aporte\nnecesidad,Más luz'],
    ['Windows line ends', 'tipo,aporte\r\nnecesidad,Más luz\r\n'],
    ['columns without a header or anything in them', 'tipo,aporte,,\nnecesidad,Más luz,,\n'],
    ['empty lines at the end', 'tipo,aporte\nnecesidad,Más luz\n\n,\n'],
    ['quotes', '"tipo","aporte"\n"necesidad","Más luz"'],
  ])('is read with headers in %s', (_, csv) => {
    expect(rowsOf(csv)).toEqual([{ row: 2, kind: 'need', body: 'Más luz' }]);
  });

  it('keeps commas and line breaks within quotes, and numbers rows as a spreadsheet does', () => {
    const csv = 'tipo,aporte,folio\nproblema,"Hay baches, y\nnadie los tapa",A-1\n\npropuesta,Tapar,A-2';
    expect(rowsOf(csv)).toEqual([
      { row: 2, kind: 'problem', body: 'Hay baches, y\nnadie los tapa', folio: 'A-1' },
      { row: 4, kind: 'proposal', body: 'Tapar', folio: 'A-2' },
    ]);
  });

  it('reads segment and channel of each row', () => {
    const csv = 'tipo;aporte;segmento;canal\npropuesta;Tapar;women;Teléfono';
    expect(rowsOf(csv)).toMatchObject([{ segment: 'women', channel: 'telephone' }]);
  });

  it('leaves out a column only when it is told to', () => {
    const csv = 'kind,text,theme\nneed,Más luz,security';
    expect(issuesOf(csv)).toEqual([['csv.1', 'unknown-column']]);
    expect(rowsOf(csv, ['Theme'])).toHaveLength(1);
  });

  it.each([
    [
      'an empty file',
      '',
      [
        ['csv.1.kind', 'column-missing'],
        ['csv.1.body', 'column-missing'],
      ],
    ],
    ['a header alone', 'tipo,aporte', [['csv', 'csv-is-empty']]],
    ['no column for the text', 'tipo\nnecesidad', [['csv.1.body', 'column-missing']]],
    ['a column twice', 'tipo,texto,aporte\nnecesidad,a,b', [['csv.1.body', 'column-twice']]],
    ['quotes that never close', 'tipo,aporte\nnecesidad,"Más luz', [['csv', 'csv-malformed']]],
    ['an unknown kind', 'tipo,aporte\nqueja,Más luz', [['csv.2.kind', 'unknown-kind']]],
    ['an unknown channel', 'tipo,aporte,canal\nproblema,Luz,fax', [['csv.2.channel', 'unknown-channel']]],
    ['bytes that were not UTF-8', 'tipo,aporte\nnecesidad,M\uFFFDs luz', [['csv.2', 'not-utf-8']]],
    ['a character that no database keeps', 'tipo,aporte\nnecesidad,M\0s', [['csv.2', 'not-utf-8']]],
    [
      'a comma outside of quotation marks',
      'tipo,aporte\nnecesidad,Luz, y agua',
      [['csv.2', 'cell-without-header']],
    ],
    ['something under no header', 'tipo,aporte,\nnecesidad,Luz,x', [['csv.2', 'cell-without-header']]],
    ['a row that stops short', 'tipo,aporte\nnecesidad', [['csv.2.body', 'cell-empty']]],
    [
      'a text that is too long',
      `tipo,aporte\nnecesidad,${'a'.repeat(20_001)}`,
      [['csv.2.body', 'cell-too-long']],
    ],
    [
      'a folio that is too long',
      `tipo,aporte,folio\nproblema,a,${'1'.repeat(61)}`,
      [['csv.2.folio', 'cell-too-long']],
    ],
  ])('with %s is refused by row and column', (_, csv, issues) => {
    expect(issuesOf(csv)).toEqual(issues);
  });

  it('tells every error of every row, not only the first', () => {
    expect(issuesOf('tipo,aporte\nqueja,\nnecesidad,Más luz\n,Tapar')).toEqual([
      ['csv.2.kind', 'unknown-kind'],
      ['csv.2.body', 'cell-empty'],
      ['csv.4.kind', 'cell-empty'],
    ]);
  });

  it('lists some hundred errors and tells how many there are', () => {
    const issues = issuesOf(`tipo,aporte\n${'queja,Luz\n'.repeat(500)}`);
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)).toEqual(['csv', 'more-rows-with-errors']);
  });

  it('has at most a hundred thousand rows', () => {
    const sheet = (rows: number) => `tipo,aporte\n${'necesidad,Luz\n'.repeat(rows)}`;
    expect(rowsOf(sheet(maxRows))).toHaveLength(100_000);
    expect(issuesOf(sheet(maxRows + 1))).toEqual([['csv', 'too-many-rows']]);
  });

  it('gives back whatever was written into it', () => {
    const word = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replaceAll('\0', '').trim());
    const body = word.filter((text) => text !== '');
    const row = fc.record({ kind: fc.constantFrom('need', 'problem', 'proposal'), body, folio: word });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';'),
        (rows, delimiter) => {
          const csv = stringify(rows, { header: true, delimiter, quoted: true });
          const read = rowsOf(csv).map(({ kind, body: text, folio = '' }) => ({ kind, body: text, folio }));
          expect(read).toEqual(rows);
        },
      ),
    );
  });
});
