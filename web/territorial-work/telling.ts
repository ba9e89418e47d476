import { type CourseView, committeesView, type Engine, territoriesView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { inZone } from '../desk/in-zone.ts';
import { pageWords, type Words } from '../desk/page-words.ts';
import type { Place } from '../desk/place.ts';

export type At = Place & { readonly process: string };

/** What the pages of a territory say things with: areas, places and committees by their names, hours as the place has them. */
export interface Telling {
  readonly words: Words;
  when(instant: string): string;
  area(name: string | null): string;
  territory(path: string | null): string;
  committee(id: string): string;
  state(kind: string, state: string): string;
  code(code: string): string;
}

const most = 200;

/** Puts together what a page says things with. `paths` are the places that it speaks of. */
export async function tellingOf(
  engine: Engine,
  { organization, process, language }: At,
  { spec }: CourseView,
  { page, paths }: { page: string; paths: readonly (string | null)[] },
): Promise<Telling> {
  const places = [...new Set(paths.filter((path) => path !== null))];
  const [committees, ...territories] = await Promise.all([
    committeesView(engine, { organization, process, limit: most }),
    ...places.map((within) => territoriesView(engine, { organization, within, limit: 1 })),
  ]);
  const names = new Map(
    territories.flatMap((list) => (list?.items ?? []).map((one) => [one.path, one.name])),
  );
  const titles = new Map((committees?.items ?? []).map(({ id, title }) => [id, title]));
  return {
    words: pageWords(language, page),
    when: (instant) => inZone(instant, spec.jurisdiction.timeZone, language),
    area: (name) => (name === null ? '' : (spec.areas?.[name]?.title[language] ?? name)),
    // A place that nobody declared has no name but the last part of its path.
    territory: (path) => (path === null ? '' : (names.get(path) ?? path.split('/').at(-1) ?? path)),
    committee: (id) => titles.get(id) ?? id,
    state: (kind, state) => say(language, `states.${kind}.${state}`),
    code: (code) => say(language, `values.code.${code}`),
  };
}

/** What there is to say, joined by a dot in the middle; what is empty is left out. */
export const joined = (...parts: readonly string[]): string => parts.filter((one) => one !== '').join(' · ');
