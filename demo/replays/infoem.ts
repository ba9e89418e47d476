import type { Demonstration, Given } from '../demonstration.ts';
import { agenda, close } from '../infoem/replay/closing.ts';
import { declareWindow, exchange, holdForums, postponeCalls } from '../infoem/replay/exchange.ts';
import { figuresOf, holdAgainstSources } from '../infoem/replay/figures.ts';
import { makePlan } from '../infoem/replay/plan.ts';
import { place, prepare } from '../infoem/replay/play.ts';
import { askThePublic, publishStudy, study } from '../infoem/replay/study.ts';
import type { Without } from '../infoem/replay/without.ts';
import { addressOf, all, read, refusals } from '../play.ts';
import { words } from '../words.ts';
import { writeViews } from '../write-views.ts';

/** The course as it was played, by the ids of what it is about. */
type Played = Awaited<ReturnType<typeof playInfoem>>;

/** What anybody could read at the end, under the names of its resources. */
export async function infoemViews({ play, commitment, questionnaire, children }: Played) {
  const list = (rest: string) => all(play, rest);
  const one = `/questionnaires/${questionnaire}`;
  const covered = await list(`${one}/institutions?which=covered`);
  const compared = [];
  for (const { institution } of covered)
    compared.push(await read(play, `${one}/institutions/${institution}`));
  const secretariats = [];
  for (const child of children)
    secretariats.push({
      process: await read(play, '', child),
      artefacts: (await read(play, '/artefacts', child)).items,
      gate: await read(play, '/stages/call/gate', child),
      verification: await read(play, '/verification', child),
    });
  const sessions = [];
  for (const { id } of await list('/sessions'))
    sessions.push({
      session: await read(play, `/sessions/${id}`),
      minutes: await read(play, `/sessions/${id}/minutes`),
    });
  const documents = await list('/documents');
  const finalReport = documents.find(({ kind }) => kind === 'final-report');
  const views = {
    process: await read(play),
    forum: await read(play, '/forum'),
    sessions,
    resolutions: (await read(play, '/resolutions')).items,
    meetings: await list('/meetings'),
    agreements: await list('/agreements'),
    windows: await read(play, '/windows'),
    commitments: await list('/commitments'),
    commitment: await read(play, `/commitments/${commitment}`),
    artefacts: await list('/artefacts'),
    documents,
    finalReport: await read(play, `/documents/${finalReport!.id}`),
    questionnaire: await read(play, one),
    institutions: await list(`${one}/institutions`),
    covered,
    comparisons: compared,
    secretariats,
    contradictions: await list('/contradictions'),
    inconsistencies: await read(play, '/inconsistencies'),
    gates: {
      study: await read(play, '/stages/study/gate'),
      exchange: await read(play, '/stages/exchange/gate'),
      agenda: await read(play, '/stages/agenda/gate'),
    },
    refused: refusals(play),
    verification: await read(play, '/verification'),
  };
  return { figures: figuresOf(views), ...views };
}

/** Lets the whole course happen; `without` leaves something of it out. */
export async function playInfoem(given: Omit<Given, 'folder'>, without: Without = {}) {
  const play = await prepare(given, without);
  const promised = await makePlan(play);
  const questionnaire = await study(play);
  await holdForums(play);
  await askThePublic(play, questionnaire);
  const children = await exchange(play);
  const window = await declareWindow(play);
  await postponeCalls(play, children);
  await publishStudy(play, questionnaire, window);
  await agenda(play);
  await close(play, promised);
  return { play, commitment: promised.commitment, questionnaire, children };
}

/** The commitment of Infoem in the first local plan of the State of Mexico, as its final report tells it. */
export const infoem: Demonstration = {
  ...place,
  title: (language) => words(language, 'demo.infoem.title'),
  intro: (language) => words(language, 'demo.infoem.intro'),
  async play(given) {
    const played = await playInfoem(given);
    const { play, questionnaire } = played;
    const views = await infoemViews(played);
    holdAgainstSources(views.figures);
    writeViews(given.folder, views, views.secretariats);
    given.screen.note(
      words(given.language, 'demo.infoem.pages', {
        base: given.http.base,
        organization: place.organization,
        process: play.process,
        questionnaire,
      }),
    );
    return { address: addressOf(play), key: play.keys.team };
  },
};
