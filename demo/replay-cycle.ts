import type { Given } from './demonstration.ts';
import { at } from './instants.ts';
import { begins, cycle, markCounts, preparationData } from './replay/cycle.ts';
import { registerOffices } from './replay/offices.ts';
import { found, openCycle, seatForum } from './replay/preparation.ts';
import { nothingKnown, type Replay } from './replay/replay.ts';
import { words } from './words.ts';

/** A cycle alone needs no folder: what it answers is read by whoever asked. */
type Playing = Omit<Given, 'folder'>;

/** Founds the organization, opens the process, and lets everything happen in its order. */
export async function replayCycle(given: Playing): Promise<Replay> {
  const replay = await prepare(given);
  for (const { at: instant, happen } of cycle(replay)) {
    await given.time.moveTo(given.engine, instant);
    await happen();
  }
  return replay;
}

async function prepare(given: Playing): Promise<Replay> {
  const { engine, http, time, screen, language } = given;
  screen.heading(words(language, 'demo.stages.preparation.title'));
  screen.note(words(language, 'demo.stages.preparation.source'));
  screen.note(words(language, 'demo.marks', markCounts(preparationData)));
  const administrator = await found(engine);
  const keys = await registerOffices(http, administrator, begins);
  const people = keys.members.size + keys.units.size + 9;
  screen.did(time.now(), words(language, 'demo.done.founded', { people }));
  const process = await openCycle(http, administrator);
  await time.moveTo(engine, at('2021-06-17', '10:00'));
  await seatForum(http, process, keys, time.now());
  screen.did(time.now(), words(language, 'demo.done.opened-process', { seats: keys.members.size }));
  return { ...given, keys, process, known: nothingKnown(), attempts: [], papers: [] };
}
