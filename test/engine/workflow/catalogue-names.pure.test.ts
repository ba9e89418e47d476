import { expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { lifecycleVersion } from '../../../engine/workflow/activity.ts';
import { hasWords, languages } from '../../../templates/messages.ts';

const catalogue = composeCatalogue();
const activities = catalogue.domains.flatMap((domain) => domain.activities);
const rules = catalogue.domains.flatMap((domain) => domain.rules);
const opened = new Set(activities.flatMap(({ commands }) => commands));

// A ballot is cast past the pipeline, so that no order of events tells who voted when; its stage opens it all the same.
const ownWay = ['cast-ballot'];

it('opens by activities only what there is', () => {
  expect([...opened].filter((name) => catalogue.command(name) === undefined)).toEqual(ownWay);
  const kinds = activities.flatMap(({ lifecycles }) => lifecycles.map(lifecycleVersion));
  expect(kinds.filter((named) => catalogue.lifecycle(...named) === undefined)).toEqual([]);
});

it('opens every command that waits for a stage by some activity', () => {
  const waiting = catalogue.commands.filter(
    ({ scope, course = 'activity' }) => scope === 'process' && course === 'activity',
  );
  expect(waiting.map(({ name }) => name).filter((name) => !opened.has(name))).toEqual([]);
});

it('mends every rule by a command that there is', () => {
  const unknown = rules.flatMap(({ name, remedy }) =>
    (remedy as readonly string[])
      .filter((command) => catalogue.command(command) === undefined)
      .map((command) => `${name}: ${command}`),
  );
  expect(unknown).toEqual([]);
});

it.each(languages)('has in %s a name for every activity', (language) => {
  const nameless = activities.filter(({ name }) => !hasWords(language, `values.activity.${name}`));
  expect(nameless.map(({ name }) => name)).toEqual([]);
});
