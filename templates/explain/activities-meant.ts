import { type Language, languages, say, textsOf } from '../messages.ts';

const titles = 'values.activity.';
const aliases = 'values.activityAlias.';

/**
 * The activities that somebody may have meant by a name that there is not: first those whose title, or another word for
 * it, has a word of that name in any language, then those that look like it.
 */
export function activitiesMeant(name: string, alike: readonly string[], most = 4): string[] {
  const asked = wordsOf(name);
  const byMeaning = [...heard()]
    .map(([activity, words]) => ({ activity, hits: asked.filter((word) => words.some(akin(word))).length }))
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
    .map(({ activity }) => activity);
  return [...new Set([...byMeaning, ...alike])].slice(0, most);
}

/** Every activity with the words that its titles, its other names and its own name are made of. */
function heard(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const language of languages as readonly Language[]) {
    for (const path of textsOf(language).keys()) {
      const activity = path.startsWith(titles) ? path.slice(titles.length) : undefined;
      if (activity === undefined) continue;
      const alias = `${aliases}${activity}`;
      const other = textsOf(language).has(alias) ? say(language, alias as never) : '';
      const words = wordsOf(`${activity} ${say(language, path as never)} ${other}`);
      all.set(activity, [...(all.get(activity) ?? []), ...words]);
    }
  }
  return all;
}

/** Words of at least four letters, without accents: shorter ones say little of what is meant. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 4);

/** Whether two words have their beginning in common: `votar` and `votos`, `meeting` and `meetings`. */
const akin = (word: string) => (other: string) => {
  const least = Math.max(4, Math.min(word.length, other.length) - 2);
  return word.slice(0, least) === other.slice(0, least);
};
