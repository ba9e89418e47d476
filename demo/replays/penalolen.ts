import type { Demonstration } from '../demonstration.ts';
import { timeZone } from '../penalolen/timeline.ts';
import { begins } from '../replay/cycle.ts';
import { inProcess, organization } from '../replay/replay.ts';
import { replayCycle } from '../replay-cycle.ts';
import { words } from '../words.ts';
import { writeResults } from '../write-results.ts';

/** Peñalolén's first plan, from the dialogues to the evaluation. */
export const penalolen: Demonstration = {
  organization,
  begins,
  timeZone,
  title: (language) => words(language, 'demo.title'),
  intro: (language) => words(language, 'demo.intro'),
  async play(given) {
    const replay = await replayCycle(given);
    await writeResults(replay, given.folder);
    return { address: inProcess(replay), key: replay.keys.team };
  },
};
