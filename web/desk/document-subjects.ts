import {
  commitmentsView,
  consultationsView,
  draftTextsView,
  type Engine,
  localAgendasView,
  meetingsView,
  opinionsView,
  progressView,
  sessionsView,
  writtenInstrumentsView,
} from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Option } from '../forms/field.ts';
import { inZone } from './in-zone.ts';
import type { Place } from './place.ts';
import { titleOf } from './session-page.ts';

type At = Place & { readonly process: string; readonly timeZone: string };
type List = (engine: Engine, place: At) => Promise<readonly Option[]>;

const limit = 200;
const where = ({ organization, process }: At) => ({ organization, process, limit });
const when = ({ timeZone, language }: At, at: string) => inZone(at, timeZone, language);

const instruments =
  (kind: 'declaration' | 'accord'): List =>
  async (engine, place) =>
    ((await writtenInstrumentsView(engine, { ...where(place), kind }))?.items ?? []).map(
      ({ code, title }) => ({
        value: code,
        label: title,
      }),
    );

/** What a document may be about, by name: nobody types an id. */
const lists: { readonly [subject: string]: List } = {
  meeting: async (engine, place) =>
    ((await meetingsView(engine, where(place)))?.items ?? []).map(({ id, title, startsAt }) => ({
      value: id,
      label: `${title} · ${when(place, startsAt)}`,
    })),
  session: async (engine, place) =>
    ((await sessionsView(engine, where(place)))?.items ?? []).map((one) => ({
      value: one.id,
      label: titleOf(place, one, (at) => when(place, at)),
    })),
  commitment: async (engine, place) =>
    ((await commitmentsView(engine, where(place)))?.items ?? []).map(({ commitment, title }) => ({
      value: commitment,
      label: title,
    })),
  'local-agenda': async (engine, place) =>
    ((await localAgendasView(engine, where(place)))?.items ?? []).map(({ id, number, title }) => ({
      value: id,
      label: `${number} · ${title}`,
    })),
  consultation: async (engine, place) =>
    ((await consultationsView(engine, where(place)))?.items ?? []).map(({ id, title }) => ({
      value: id,
      label: title,
    })),
  period: async (engine, place) =>
    ((await progressView(engine, where(place)))?.periods ?? []).map(({ period, startsOn, endsOn }) => ({
      value: period,
      label: `${startsOn} – ${endsOn}`,
    })),
  'draft-text': async (engine, place) =>
    ((await draftTextsView(engine, where(place)))?.items ?? []).map(({ id, title }) => ({
      value: id,
      label: title,
    })),
  'technical-opinion': async (engine, place) =>
    ((await opinionsView(engine, where(place)))?.items ?? []).map(({ opinion, unit, requestedAt }) => ({
      value: opinion,
      label: `${unit} · ${when(place, requestedAt)}`,
    })),
  declaration: instruments('declaration'),
  accord: instruments('accord'),
};

/** The things of a process that a kind of document may be about; nothing where it is about the process itself. */
export async function subjectsOf(
  engine: Engine,
  place: At,
  subject: string,
): Promise<readonly Option[] | undefined> {
  if (subject === 'process') return undefined;
  return (await lists[subject]?.(engine, place)) ?? [];
}

/** What a document of this sort is about, in words. */
export const subjectLabel = (place: Place, subject: string): string =>
  say(place.language, `paper.desk.subjects.${subject}` as MessagePath);
