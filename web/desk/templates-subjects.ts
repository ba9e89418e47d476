import {
  documentDrafters,
  documentFor,
  documentsView,
  type Engine,
  isRefusal,
  previewData,
  processesView,
  type Refusal,
  registerView,
  rolesView,
} from '../../engine/index.ts';
import type { Language } from '../../templates/messages.ts';
import { thingsNamed } from './choices.ts';
import type { Place } from './place.ts';

/** Something real that a text can be tried on: a document of the register, or a thing as it stands now. */
export interface Subject {
  /** `document:<process>:<document>` or `now:<process>:<thing>`; the thing is left out where it is the process. */
  readonly value: string;
  readonly label: string;
}

const mostProcesses = 20;
const mostOfEach = 25;

/** What the reader may try a template of a kind on, process by process, the documents of each first. */
export async function subjectsFor(
  engine: Engine,
  place: Place,
  of: { kind: string; about: string },
): Promise<Subject[]> {
  const { organization } = place;
  const processes = (await processesView(engine, { organization, limit: mostProcesses }))?.items ?? [];
  const each = await Promise.all(
    processes.map((process) => subjectsIn(engine, { ...place, process: process.id }, of, process.title)),
  );
  return each.flat();
}

async function subjectsIn(
  engine: Engine,
  place: Place & { readonly process: string },
  { kind, about }: { kind: string; about: string },
  title: string,
): Promise<Subject[]> {
  const { organization, process, principal } = place;
  const held = await rolesView(engine, { organization, process, principal });
  const list = held.length === 0 ? documentsView : registerView;
  const documents = (await list(engine, { organization, process, kind, limit: mostOfEach }))?.items ?? [];
  const issued = documents.map(({ id, folio, title: named }) => ({
    value: `document:${process}:${id}`,
    label: `${folio} · ${named}`,
  }));
  if (!held.some((role) => (documentDrafters as readonly string[]).includes(role))) return issued;
  if (about === 'process') return [...issued, { value: `now:${process}:`, label: title }];
  const things = await thingsNamed(engine, place, about);
  return [
    ...issued,
    ...things
      .slice(0, mostOfEach)
      .map(({ value, label }) => ({ value: `now:${process}:${value}`, label: `${title} · ${label}` })),
  ];
}

/** The data of what a text is to be tried on: those that were frozen, or those of now. Nothing where there is no such thing. */
export async function dataOf(
  engine: Engine,
  place: Place,
  { kind, language, subject }: { kind: string; language: Language; subject: string },
): Promise<{ readonly process: string; readonly data: object } | { readonly refusal: Refusal } | undefined> {
  const { organization, principal } = place;
  const [, how, process = '', thing = ''] =
    /^(document|now):([0-9a-f-]{36}):([^\s:]{0,100})$/.exec(subject) ?? [];
  if (how === undefined) return undefined;
  if (how === 'document') {
    const view = await documentFor(engine, { organization, process, document: thing, principal });
    return view?.kind === kind ? { process, data: view.data } : undefined;
  }
  const held = await rolesView(engine, { organization, process, principal });
  if (!held.some((role) => (documentDrafters as readonly string[]).includes(role))) return undefined;
  const at = { organization, process, language, kind, subject: thing === '' ? null : thing, about: {} };
  const data = await previewData(engine, at);
  if (data === undefined) return undefined;
  return isRefusal(data) ? data : { process, data };
}
