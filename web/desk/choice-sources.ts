import {
  agreementsView,
  carriedLessonsView,
  collectionsView,
  commitmentsView,
  committeesView,
  consultationsView,
  courseView,
  diagnosesView,
  type Engine,
  forumView,
  localAgendasView,
  localAgendaView,
  mandatesView,
  mattersView,
  meetingsView,
  notLevels,
  peopleView,
  practicesView,
  processesView,
  processView,
  proposalsView,
  type Role,
  resolutionsView,
  scales,
  sessionsView,
  themesView,
  workflowsView,
  workingTablesView,
} from '../../engine/index.ts';
import { sessionTitle } from '../../templates/explain/session-title.ts';
import { hasWords, say } from '../../templates/messages.ts';
import { inZone } from './in-zone.ts';
import type { Place } from './place.ts';

type Listed = { readonly items: readonly object[] } | undefined;
export type Row = { readonly [name: string]: unknown };

/** Where a form is opened, and by which clock its place reads hours. */
export type Here = Place & { readonly timeZone?: string };

/** How the things that a field may name are listed, and what each is called. */
export interface Source {
  readonly of: 'organization' | 'process';
  list(engine: Engine, at: { organization: string; process: string; limit: number }): Promise<Listed>;
  readonly id: string;
  /** Who may see the list; left out, whoever may send the command. */
  readonly readers?: readonly Role[];
  label(row: Row, place: Here): string;
}

export const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const texts = (row: Row, ...names: string[]) =>
  names
    .map((name) => text(row[name]))
    .filter((one) => one !== '')
    .join(' · ');

/** An instant of a row as the people of the place write it. */
const when = (at: unknown, { timeZone = 'UTC', language }: Here): string =>
  at === null || at === undefined ? '' : inZone(text(at), timeZone, language);

type Titled = { readonly [language: string]: string } | undefined;

const people: Source = {
  of: 'organization',
  list: peopleView,
  readers: ['administrator', 'secretary', 'team'],
  id: 'person',
  label: (row) => texts(row, 'office', 'institution'),
};

/** What the method of the process names: its stages, its sectors. */
const named = (of: 'stages' | 'sectors' | 'areas'): Source => ({
  of: 'process',
  list: async (engine, at) => {
    const spec = (await courseView(engine, at))?.spec;
    const things = of === 'sectors' ? spec?.forum?.sectors : spec?.[of];
    return things && { items: Object.entries(things).map(([id, { title }]) => ({ id, title })) };
  },
  id: 'id',
  label: (row, { language }) => text((row.title as { [language: string]: string })[language]),
});

const seats: Source = {
  of: 'process',
  list: async (engine, at) => {
    const [forum, course] = await Promise.all([forumView(engine, at), courseView(engine, at)]);
    const sectors = course?.spec.forum?.sectors;
    return forum && { items: forum.seats.map((seat) => ({ ...seat, title: sectors?.[seat.sector]?.title })) };
  },
  id: 'seat',
  label: (row, { language }) =>
    [row.holder, (row.title as Titled)?.[language] ?? row.sector].map(text).join(' · '),
};

const tables: Source = {
  of: 'process',
  list: workingTablesView,
  id: 'id',
  label: (row) => texts(row, 'number', 'title'),
};

const committees: Source = {
  of: 'process',
  list: committeesView,
  id: 'id',
  label: (row) => text(row.title),
};

/** The practices that may be handed on here: those of the process and of its programme, by their codes. */
const practices: Source = {
  of: 'process',
  list: async (engine, at) => {
    const programme = (await processView(engine, at))?.programme ?? at.process;
    const [own, above] = await Promise.all([
      practicesView(engine, at),
      programme === at.process ? undefined : practicesView(engine, { ...at, process: programme }),
    ]);
    const known = own?.items ?? [];
    const more = (above?.items ?? []).filter(({ code }) => !known.some((one) => one.code === code));
    return { items: [...known, ...more] };
  },
  id: 'code',
  label: (row) => text(row.name),
};

/** What can be followed of an agenda: the items of the version that an assembly approved. */
const agendaItems: Source = {
  of: 'process',
  list: async (engine, at) => {
    const agendas = (await localAgendasView(engine, at))?.items ?? [];
    const approved = agendas.find(({ state }) => state === 'approved');
    const agenda = approved && (await localAgendaView(engine, { ...at, agenda: approved.id }));
    return { items: agenda?.items ?? [] };
  },
  id: 'id',
  label: (row) => texts(row, 'number', 'title'),
};

/** Every answer that a scale may have, once, and those that are no level: which belong to a scale the command says. */
const answers: Source = {
  of: 'organization',
  list: async () => {
    const all = [...scales.flatMap(({ levels }) => levels), ...notLevels];
    return { items: [...new Set(all)].map((answer) => ({ answer })) };
  },
  id: 'answer',
  label: ({ answer }, { language }) => {
    const own = `values.scaleAnswer.${text(answer)}` as const;
    return say(language, hasWords(language, own) ? own : `values.code.${text(answer)}`);
  },
};

const lessonText = (row: Row) => text(row.text).slice(0, 120);

/** What some command's field names that is another thing elsewhere: an item of an agenda, and not of a session. */
const own: { readonly [commandAndField: string]: Source } = {
  'follow-agenda-item.item': agendaItems,
  'draft-agenda.continues': agendaItems,
  'open-working-table.parent': tables,
  'approve-agenda.agenda': {
    of: 'process',
    list: localAgendasView,
    id: 'id',
    label: (row) => texts(row, 'number', 'title'),
  },
  'record-mechanism-coding.answer': answers,
  'assess-own.answer': answers,
  'assess-independently.answer': answers,
  'call-committee.parent': committees,
};

/** How the things that a field of a command may name are listed; nothing where they are typed in. */
export const sourceOf = (field: string, command = ''): Source | undefined => {
  const exact = `${command}.${field}`;
  if (Object.hasOwn(own, exact)) return own[exact];
  return Object.hasOwn(sources, field) ? sources[field] : undefined;
};

/** Field by field. What is not here is typed in. */
const sources: { readonly [field: string]: Source } = {
  person: people,
  process: { of: 'organization', list: processesView, id: 'id', label: (row) => text(row.title) },
  workflow: {
    of: 'organization',
    list: workflowsView,
    id: 'id',
    label: (row, { language }) => text((row.title as { [language: string]: string })[language]),
  },
  seat: seats,
  stage: named('stages'),
  sector: named('sectors'),
  area: named('areas'),
  mandate: {
    of: 'organization',
    list: mandatesView,
    readers: ['administrator'],
    id: 'mandate',
    label: (row, { language }) =>
      `${say(language, `roles.${text(row.role)}`)} · ${texts(row, 'office', 'institution')}`,
  },
  presiding: seats,
  meeting: {
    of: 'process',
    list: meetingsView,
    id: 'id',
    label: (row, here) => `${text(row.title)} · ${when(row.startsAt, here)}`,
  },
  agreement: { of: 'process', list: agreementsView, id: 'id', label: (row) => texts(row, 'number', 'text') },
  matter: { of: 'process', list: mattersView, id: 'id', label: (row) => texts(row, 'number', 'text') },
  matters: { of: 'process', list: mattersView, id: 'id', label: (row) => texts(row, 'number', 'text') },
  table: tables,
  workingTable: tables,
  diagnosis: {
    of: 'process',
    list: diagnosesView,
    id: 'id',
    label: (row) => texts(row, 'number', 'summary'),
  },
  committee: committees,
  ownerCommittee: committees,
  practice: practices,
  practices,
  carriedLesson: { of: 'process', list: carriedLessonsView, id: 'carriedLesson', label: lessonText },
  fromProcess: {
    of: 'organization',
    list: processesView,
    id: 'id',
    label: (row) => text(row.title),
  },
  scale: {
    of: 'organization',
    list: async () => ({ items: scales }),
    id: 'name',
    label: (row, { language }) => say(language, `values.scale.${text(row.name)}`),
  },
  session: {
    of: 'process',
    list: sessionsView,
    id: 'id',
    label: (row, here) =>
      `${sessionTitle(here.language, text(row.kind), row.number as number | null)} · ${when(row.startsAt, here)}`,
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
    label: (row, { language }) =>
      `${text(row.title)} · ${say(language, `states.consultation.${text(row.state)}`)}`,
  },
  collection: {
    of: 'process',
    list: collectionsView,
    id: 'id',
    label: (row) => texts((row.terms ?? {}) as Row, 'title'),
  },
  resolution: {
    of: 'process',
    list: async (engine, at) => {
      const [resolutions, course] = await Promise.all([resolutionsView(engine, at), courseView(engine, at)]);
      const titleOf = (stage: string | null) => course?.spec.stages[stage ?? '']?.title;
      return resolutions && { items: resolutions.items.map((one) => ({ ...one, of: titleOf(one.stage) })) };
    },
    id: 'id',
    label: (row, here) => {
      const about = text(row.title) || text((row.of as Titled)?.[here.language]);
      const kind = say(here.language, `values.resolutionKind.${text(row.kind)}`);
      return [kind, about, when(row.openedAt, here)].filter((part) => part !== '').join(' · ');
    },
  },
};
