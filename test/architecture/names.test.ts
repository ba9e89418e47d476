import { expect, it } from 'vitest';
import { filesWith } from './repository.ts';

/** Names that say nothing of what is inside, so that anything ends up inside. */
const empty = /(^|-)(utils?|helpers?|common|misc|managers?|services?)$/;

it('names every file and folder after what is in it', () => {
  const vague = filesWith('').filter((path) =>
    path.split('/').some((name) => empty.test(name.replace(/[.].*$/, ''))),
  );
  expect(vague.map((path) => `${path}: name it after what it is about`)).toEqual([]);
});

it('writes the names of source files in kebab-case', () => {
  const odd = filesWith('.ts').filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9-]+([.][a-z0-9-]+)*$/.test(path));
  expect(odd).toEqual([]);
});
