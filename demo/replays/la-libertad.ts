import { writeFileSync } from 'node:fs';
import type { Demonstration, Given } from '../demonstration.ts';
import { handWorkflowOver } from '../la-libertad/replay/pack.ts';
import { makePlan } from '../la-libertad/replay/plan.ts';
import { platformViews, usePlatform } from '../la-libertad/replay/platform.ts';
import { codeCommitment, nextCycle } from '../la-libertad/replay/review.ts';
import {
  begins,
  organization,
  type Play,
  prepare,
  read,
  timeZone,
} from '../la-libertad/replay/stage-play.ts';
import { type Child, handOn, openTransfers, operate, signAccords } from '../la-libertad/replay/transfers.ts';
import { words } from '../words.ts';

/** Lets the whole course happen; with `leaveOut`, with so many municipalities fewer. */
export async function playLaLibertad(given: Omit<Given, 'folder'>, leaveOut = 0) {
  const play = await prepare(given);
  const commitment = await makePlan(play);
  const children = await openTransfers(play, leaveOut);
  await signAccords(play, children);
  await handOn(play, children);
  await codeCommitment(play, commitment);
  const votes = await useWhereItComesToTheEnd(play, children);
  await operate(play, children);
  const next = await nextCycle(play);
  return { play, commitment, children, next, votes, taken: await handWorkflowOver(play) };
}

async function useWhereItComesToTheEnd(play: Play, children: readonly Child[]) {
  const first = children.find(({ reach }) => reach === 'evaluated');
  return first === undefined ? undefined : { of: first.process, ids: await usePlatform(play, first.process) };
}

/** What anybody could read at the end, under the names of its resources. */
export async function laLibertadViews(
  play: Play,
  children: readonly Child[],
  next: string,
  commitment: string,
) {
  const list = async (rest: string, of = play.process) => (await read(play, `${rest}?limit=200`, of)).items;
  const transfers = [];
  for (const { process } of children)
    transfers.push({
      process: await read(play, '', process),
      transfer: await read(play, '/transfer', process),
      verification: await read(play, '/verification', process),
    });
  return {
    process: await read(play),
    commitment: await read(play, `/commitments/${commitment}`),
    plan: await read(play, '/plan'),
    compliance: await read(play, '/compliance'),
    gates: [await read(play, '/stages/commitment/gate'), await read(play, '/stages/implementation/gate')],
    mechanismCodings: await list('/mechanism-codings'),
    contradictions: await list('/contradictions'),
    lessons: await list('/lessons'),
    nextCycle: {
      process: await read(play, '', next),
      carriedLessons: await list('/carried-lessons', next),
      verification: await read(play, '/verification', next),
    },
    practices: await read(play, '/practices'),
    programme: await read(play, '/programme'),
    transfers: await read(play, '/transfers'),
    municipalities: transfers,
    refused: play.refused.map(({ tried, problem }) => ({
      tried,
      code: problem.code,
      detail: problem.detail,
    })),
    verification: await read(play, '/verification'),
  };
}

/** Commitment LAL0009 of La Libertad, as the page of its programme tells it, and an example of the transfers that it promises. */
export const laLibertad: Demonstration = {
  organization,
  begins,
  timeZone,
  title: (language) => words(language, 'demo.laLibertad.title'),
  intro: (language) => words(language, 'demo.laLibertad.intro'),
  async play(given) {
    const { play, commitment, children, next, votes, taken } = await playLaLibertad(given);
    const platform = votes === undefined ? null : await platformViews(play, votes.of, votes.ids);
    const views = { ...(await laLibertadViews(play, children, next, commitment)), platform, ...taken };
    const verified = [views, views.nextCycle, ...views.municipalities];
    const faults = verified.flatMap(({ verification }) => verification.faults);
    if (faults.length > 0) throw new Error(`The ledger has faults: ${JSON.stringify(faults)}`);
    writeFileSync(given.folder.views, `${JSON.stringify(views, null, 1)}\n`);
    const { base } = given.http;
    given.screen.note(
      words(given.language, 'demo.laLibertad.pages', { base, organization, process: play.process }),
    );
    return { address: `/api/${organization}/processes/${play.process}`, key: play.keys.team };
  },
};
