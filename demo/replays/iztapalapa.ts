import type { Demonstration, Given } from '../demonstration.ts';
import { teotongo, territories } from '../iztapalapa/places.ts';
import { approveSome, formulate, keepSome, openTables } from '../iztapalapa/replay/agendas.ts';
import { place, prepare } from '../iztapalapa/replay/play.ts';
import {
  cabinets,
  pandemic,
  programmeViews,
  recordTwoCounts,
  territoryViews,
  tryEvaluation,
  verifyAll,
} from '../iztapalapa/replay/programme.ts';
import {
  afterDiagnosis,
  approveAgenda,
  electCommittee,
  renewAgenda,
  rovingAssembly,
  workOnLeak,
} from '../iztapalapa/replay/teotongo.ts';
import {
  type Asked,
  ahead,
  diagnose,
  figuresOf,
  holdBlockAssemblies,
  openTerritories,
} from '../iztapalapa/replay/territories.ts';
import { addressOf, refusals, send } from '../play.ts';
import { words } from '../words.ts';
import { writeViews } from '../write-views.ts';

/** The territories as far as the candidacy counts them; some left out where a test asks for it. */
export async function playTerritories(given: Omit<Given, 'folder'>, asked: Asked = territories) {
  const play = await prepare(given);
  const processes = await openTerritories(play, asked);
  await holdBlockAssemblies(play, processes);
  return { play, processes, diagnose: () => diagnose(play, processes, asked) };
}

/** Iztapalapa's dialogues for well-being and peace: a programme of 130 territories, and one of them in depth. */
export const iztapalapa: Demonstration = {
  ...place,
  title: (language) => words(language, 'demo.iztapalapa.title'),
  intro: (language) => words(language, 'demo.iztapalapa.intro'),
  async play(given) {
    const { play, processes, diagnose: theirs } = await playTerritories(given);
    await send(play, 'request-passage', { stage: 'extension' });
    await theirs();
    await recordTwoCounts(play);
    await openTables(play, processes);
    const formulated = await formulate(play, processes, territories);
    const process = processes.get(teotongo)!;
    const there = await afterDiagnosis(play, process);
    await workOnLeak(there);
    const committee = await electCommittee(there);
    await keepSome(play, formulated);
    await approveAgenda(there, committee);
    await approveSome(play, formulated);
    await rovingAssembly(there, committee);
    await cabinets(play);
    await pandemic(
      play,
      ahead(territories).map(({ path }) => processes.get(path)!),
    );
    await tryEvaluation(play);
    await renewAgenda(there);
    const views = {
      figures: await figuresOf(play),
      ...(await programmeViews(play)),
      sanMiguelTeotongo: await territoryViews(play, process),
      verified: await verifyAll(play, processes),
      refused: refusals(play),
    };
    writeViews(given.folder, views, [views.sanMiguelTeotongo]);
    const said = { base: given.http.base, organization: place.organization, process: play.process };
    given.screen.note(words(given.language, 'demo.iztapalapa.pages', said));
    return { address: addressOf(play), key: play.keys.team };
  },
};
