import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindOf, kinds } from '../../../engine/documents/kinds/index.ts';
import { placesOf } from '../../../engine/documents/templates/check/places.ts';
import { countedThings, wordKinds } from '../../../engine/documents/templates/check/word-kinds.ts';
import { faultsOf } from '../../../engine/documents/templates/faults-of.ts';
import { mustShow } from '../../../engine/documents/templates/must-show.ts';
import { explainReason } from '../../../templates/explain/issue.ts';
import { meaningPaths } from '../../../templates/explain/template-place.ts';
import { hasWords, languages, textsOf } from '../../../templates/messages.ts';

const folder = new URL('../../../templates/', import.meta.url);
const fileOf = (language: string, kind: string) => new URL(`${language}/${kind}.hbs`, folder);

it.each(kinds.flatMap(({ kind }) => languages.map((language) => ({ kind, language }))))(
  'the built-in template of $kind in $language keeps to its contract, as any other must',
  ({ kind, language }) => {
    expect(existsSync(fileOf(language, kind))).toBe(true);
    const text = readFileSync(fileOf(language, kind), 'utf8');
    const faults = faultsOf(kindOf(kind)!, text);
    expect(faults.map(({ reason, details }) => explainReason('en', reason, details))).toEqual([]);
  },
);

it('asks every kind to show places of its contract', () => {
  const unknown = Object.entries(mustShow).flatMap(([kind, paths]) => {
    const known = new Set(placesOf(kindOf(kind)!.contract).map(({ path }) => path));
    return paths.filter((path) => !known.has(path)).map((path) => `${kind}: ${path}`);
  });
  expect(unknown).toEqual([]);
  expect(kinds.filter(({ kind }) => mustShow[kind] === undefined).map(({ kind }) => kind)).toEqual([]);
});

it('knows the words that the catalogues have for codes and for what is counted', () => {
  const paths = [...textsOf('es').keys()];
  const has = (before: string) => paths.some((path) => path.startsWith(before));
  const without = wordKinds.filter(
    (kind) => !['documents.words', 'values', 'states'].some((section) => has(`${section}.${kind}.`)),
  );
  // A modality is put into the words that codes have anywhere, and a post into the letters that people chose.
  expect(without).toEqual(['modality', 'post']);
  expect(countedThings.filter((thing) => !has(`documents.counted.${thing}.`))).toEqual([]);
});

it.each(languages)('says in %s what every place of every contract means', (language) => {
  const without = kinds.flatMap(({ kind, contract }) =>
    placesOf(contract)
      .filter(({ path }) => !meaningPaths(kind, path).some((words) => hasWords(language, words)))
      .map(
        ({ path }) => `${kind}: ${path} has no words in templates/messages/${language}/document-places.json`,
      ),
  );
  expect(without).toEqual([]);
});
