import { expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { activitiesPage } from './activities-page.ts';
import { knownRules, rulesPage } from './rules-page.ts';

const catalogue = composeCatalogue();

it('keeps docs/rules.md current with the engine', async () => {
  await expect(rulesPage(catalogue)).toMatchFileSnapshot('../../docs/rules.md');
});

it('keeps docs/activities.md current with the engine', async () => {
  const page = activitiesPage(catalogue);
  await expect(page).toMatchFileSnapshot('../../docs/activities.md');
  expect(page).toMatch(/\(#progress\).*`submission`.*`commitments`.*`plan`.*`milestone-progress-reported`/);
});

it('has the forty rules of the field, and the one that Peñalolén adds, each once', () => {
  const names = knownRules.map(({ name }) => name);
  expect(names).toHaveLength(41);
  expect(new Set(names).size).toBe(41);
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
});

it('says of every rule what it asks and where that comes from', () => {
  expect(knownRules.filter(({ asks, source }) => !asks.endsWith('.') || source === '')).toEqual([]);
});
