import { expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { filesWith, textOf } from './repository.ts';

/** A column of a table of an organization, as the migrations make it. */
interface Column {
  readonly table: string;
  readonly column: string;
  /** Whether a key ties it to a person. */
  readonly refersToPerson: boolean;
}

const schema = filesWith('.sql')
  .filter((path) => path.startsWith('migrations/'))
  .sort()
  .map(textOf)
  .join('\n')
  .replace(/^\s*--.*$/gm, '');

/** Names under which people hide: who did it, what they are called, where they are reached. */
const telling =
  /(^|_)(person|by|guardian|name|email|mail|phone|contact|address|signer|scan|account|candidate|owner|holder|caller|principal|attendee)(_|$)/;

function columnsOf(): Column[] {
  const made = [...schema.matchAll(/create table (?!sign_in\.)(\w+) \(\n(.*?)\n\)[^;]*;/gs)].flatMap(
    ([, table = '', body = '']) => columnsIn(table, body),
  );
  const added = [
    ...schema.matchAll(/alter table (?!sign_in\.)(\w+) add column (\w+) (uuid|text|jsonb)/g),
  ].map(([, table = '', column = '']) => ({ table, column, refersToPerson: false }));
  const tied = new Set(
    [...schema.matchAll(/alter table (\w+) add foreign key \(organization, (\w+)\) references person /g)].map(
      ([, table, column]) => `${table}.${column}`,
    ),
  );
  return [...made, ...added].map((one) =>
    tied.has(`${one.table}.${one.column}`) ? { ...one, refersToPerson: true } : one,
  );
}

function columnsIn(table: string, body: string): Column[] {
  const tied = [...body.matchAll(/foreign key \(organization, (\w+)\) references person /g)].map(
    ([, one]) => one,
  );
  return [...body.matchAll(/^ {2}(\w+) (uuid|text|jsonb)/gm)].map(([, column = '']) => ({
    table,
    column,
    refersToPerson: tied.includes(column),
  }));
}

const personal = composeCatalogue().domains.flatMap((domain) => (domain.personal ? [domain.personal] : []));
const holds = personal.flatMap((one) => one.holds ?? []);
const declared = new Set([
  ...holds.flatMap(({ table, person, erase }) => [
    `${table}.${person}`,
    ...(typeof erase === 'object' ? Object.keys(erase).map((column) => `${table}.${column}`) : []),
  ]),
  ...personal.flatMap((one) =>
    Object.entries(one.actsById ?? {}).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    ),
  ),
  ...personal.flatMap((one) => Object.keys(one.notPersonal ?? {})),
]);
/** Tables whose whole row goes, or whose every column is handed out. */
const whole = new Set(
  holds.filter(({ erase }) => erase === 'row' || erase === 'kept').map(({ table }) => table),
);

it('knows of every column that has to do with people whether it is exported, erased or an act by id', () => {
  const columns = columnsOf();
  expect(columns.length).toBeGreaterThan(500);
  const forgotten = columns
    .filter(({ column, refersToPerson }) => refersToPerson || telling.test(column))
    .filter(({ table, column }) => !declared.has(`${table}.${column}`) && !whole.has(table))
    .map(
      ({ table, column }) =>
        `${table}.${column}: say in its domain's \`personal\` what it holds of people, or that it holds nothing`,
    );
  expect(forgotten).toEqual([]);
});

it('declares no column that there is not', () => {
  const there = new Set([
    ...columnsOf().map(({ table, column }) => `${table}.${column}`),
    // The columns that are added are not all texts or ids.
    ...[...schema.matchAll(/alter table (\w+) add column (\w+)/g)].map(
      ([, table, column]) => `${table}.${column}`,
    ),
  ]);
  expect([...declared].filter((one) => !there.has(one))).toEqual([]);
});

it('names a consent in every table that is filled by consent', () => {
  const there = new Set(columnsOf().map(({ table, column }) => `${table}.${column}`));
  const without = holds.filter(({ table, byConsent }) => byConsent && !there.has(`${table}.consent`));
  expect(without.map(({ table }) => table)).toEqual([]);
});
