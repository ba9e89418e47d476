import {
  type AnyCommand,
  agreementsView,
  collectionsView,
  commitmentsView,
  consultationsView,
  courseView,
  diagnosesView,
  type Engine,
  forumView,
  mandatesView,
  mattersView,
  meetingsView,
  peopleView,
  processesView,
  proposalsView,
  type Role,
  resolutionsView,
  rolesView,
  sessionsView,
  themesView,
  workflowsView,
  workingTablesView,
} from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Option } from '../forms/field.ts';
import { mayRead, type Place } from './place.ts';

type Listed = { readonly items: readonly object[] } | undefined;
type Row = { readonly [name: string]: unknown };

/** How the things that a field may name are listed, and what each is called. */
interface Source {
  readonly of: 'organization' | 'process';
  list(engine: Engine, at: { organization: string; process: string; limit: number }): Promise<Listed>;
  readonly id: string;
  /** Who may see the list; left out, whoever may send the command. */
  readonly readers?: readonly Role[];
  label(row: Row, place: Place): string;
}

const mostOptions = 200;
const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const texts = (row: Row, ...names: string[]) =>
  names
    .map((name) => text(row[name]))
    .filter((one) => one !== '')
    .join(' · ');

const people: Source = {
  of: 'organization',
  list: peopleView,
  readers: ['administrator', 'secretary', 'team'],
  id: 'person',
  label: (row) => texts(row, 'office', 'institution'),
};

/** Field by field. What is not here is typed in. */
/** What the method of the process names: its stages, its sectors. */
const named = (of: 'stages' | 'sectors'): Source => ({
  of: 'process',
  list: async (engine, at) => {
    const spec = (await courseView(engine, at))?.spec;
    const things = of === 'stages' ? spec?.stages : spec?.forum?.sectors;
    return things && { items: Object.entries(things).map(([id, { title }]) => ({ id, title })) };
  },
  id: 'id',
  label: (row, { language }) => text((row.title as { [language: string]: string })[language]),
});

const seats: Source = {
  of: 'process',
  list: async (engine, at) => {
    const forum = await forumView(engine, at);
    return forum && { items: forum.seats };
  },
  id: 'seat',
  label: (row) => texts(row, 'holder', 'sector'),
};

const tables: Source = {
  of: 'process',
  list: workingTablesView,
  id: 'id',
  label: (row) => texts(row, 'number', 'title'),
};

const sources: { readonly [field: string]: Source } = {
  person: people,
  process: { of: 'organization', list: processesView, id: 'id', label: (row) => text(row.title) },
  workflow: {
    of: 'organization',
    list: workflowsView,
    id: 'id',
    label: (row) => texts(row, 'id', 'version'),
  },
  seat: seats,
  stage: named('stages'),
  sector: named('sectors'),
  mandate: {
    of: 'organization',
    list: mandatesView,
    readers: ['administrator'],
    id: 'mandate',
    label: (row, { language }) =>
      `${say(language, `roles.${text(row.role)}`)} · ${texts(row, 'office', 'institution')}`,
  },
  presiding: seats,
  meeting: { of: 'process', list: meetingsView, id: 'id', label: (row) => texts(row, 'title', 'startsAt') },
  agreement: { of: 'process', list: agreementsView, id: 'id', label: (row) => texts(row, 'number', 'text') },
  matter: { of: 'process', list: mattersView, id: 'id', label: (row) => texts(row, 'number', 'text') },
  table: tables,
  workingTable: tables,
  diagnosis: {
    of: 'process',
    list: diagnosesView,
    id: 'id',
    label: (row) => texts(row, 'number', 'summary'),
  },
  session: {
    of: 'process',
    list: sessionsView,
    id: 'id',
    label: (row) => texts(row, 'kind', 'number', 'startsAt'),
  },
  theme: {
    of: 'process',
    list: async (engine, at) => {
      const view = await themesView(engine, at);
      return view && { items: view.themes };
    },
    id: 'theme',
    label: (row) => text(row.name),
  },
  proposal: { of: 'process', list: proposalsView, id: 'id', label: (row) => texts(row, 'number', 'title') },
  commitment: { of: 'process', list: commitmentsView, id: 'id', label: (row) => texts(row, 'code', 'title') },
  consultation: {
    of: 'process',
    list: consultationsView,
    id: 'id',
    label: (row) => texts(row, 'title', 'state'),
  },
  collection: {
    of: 'process',
    list: collectionsView,
    id: 'id',
    label: (row) => texts((row.terms ?? {}) as Row, 'title'),
  },
  resolution: {
    of: 'process',
    list: resolutionsView,
    id: 'id',
    label: (row, { language }) =>
      `${say(language, `values.resolutionKind.${text(row.kind)}`)} · ${texts(row, 'stage', 'title', 'openedAt')}`,
  },
};

/** The things of a process that a name stands for, `meeting` or `session`, as choices; none where they cannot be listed. */
export async function thingsNamed(
  engine: Engine,
  place: Place & { readonly process: string },
  name: string,
): Promise<readonly Option[]> {
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (source?.of !== 'process') return [];
  const listed = await source.list(engine, { ...place, limit: mostOptions });
  return (listed?.items ?? []).map((row) => ({
    value: text((row as Row)[source.id]),
    label: source.label(row as Row, place),
  }));
}

/**
 * Lists what the fields of a command's form may name: for those who may send it, and may read what is not for everyone.
 * A long list is typed in by its id.
 */
export async function choicesOf(
  engine: Engine,
  place: Place,
  { command, fields }: { command: AnyCommand; fields: readonly string[] },
): Promise<ReadonlyMap<string, readonly Option[]>> {
  const { organization, process = '', principal } = place;
  const held = await rolesView(engine, { organization, principal, process: place.process });
  const found = new Map<string, readonly Option[]>();
  if (!mayRead(principal) || !held.some((role) => command.by.includes(role))) return found;
  for (const field of fields) {
    const source = Object.hasOwn(sources, field) ? sources[field] : undefined;
    if (source === undefined || (source.of === 'process' && place.process === undefined)) continue;
    if (source.readers?.some((role) => held.includes(role)) === false) continue;
    const listed = await source.list(engine, { organization, process, limit: mostOptions });
    if (listed === undefined || 'next' in listed) continue;
    // Who was erased can be given nothing any more.
    const there = listed.items.filter((row) => ((row as Row).erasedAt ?? null) === null);
    const options = there.map((row) => ({
      value: text((row as Row)[source.id]),
      label: source.label(row as Row, place),
    }));
    if (options.length > 0) found.set(field, options);
  }
  return found;
}
