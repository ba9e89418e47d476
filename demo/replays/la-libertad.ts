import type { Demonstration, Given } from '../demonstration.ts';
import { handWorkflowOver } from '../la-libertad/replay/pack.ts';
import { makePlan } from '../la-libertad/replay/plan.ts';
import { platformViews, usePlatform } from '../la-libertad/replay/platform.ts';
import { type Play, place, prepare } from '../la-libertad/replay/play.ts';
import { codeCommitment, nextCycle } from '../la-libertad/replay/review.ts';
import { type Child, handOn, openTransfers, operate, signAccords } from '../la-libertad/replay/transfers.ts';
import { addressOf, all, read, refusals } from '../play.ts';
import { words } from '../words.ts';
import { writeViews } from '../write-views.ts';

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
    mechanismCodings: await all(play, '/mechanism-codings'),
    contradictions: await all(play, '/contradictions'),
    lessons: await all(play, '/lessons'),
    nextCycle: {
      process: await read(play, '', next),
      carriedLessons: await all(play, '/carried-lessons', next),
      verification: await read(play, '/verification', next),
    },
    practices: await read(play, '/practices'),
    programme: await read(play, '/programme'),
    transfers: await read(play, '/transfers'),
    municipalities: transfers,
    refused: refusals(play),
    verification: await read(play, '/verification'),
  };
}

/** Commitment LAL0009 of La Libertad, as the page of its programme tells it, and an example of the transfers that it promises. */
export const laLibertad: Demonstration = {
  ...place,
  title: (language) => words(language, 'demo.laLibertad.title'),
  intro: (language) => words(language, 'demo.laLibertad.intro'),
  async play(given) {
    const { play, commitment, children, next, votes, taken } = await playLaLibertad(given);
    const platform = votes === undefined ? null : await platformViews(play, votes.of, votes.ids);
    const views = { ...(await laLibertadViews(play, children, next, commitment)), platform, ...taken };
    writeViews(given.folder, views, [views.nextCycle, ...views.municipalities]);
    const { base } = given.http;
    const { organization } = place;
    given.screen.note(
      words(given.language, 'demo.laLibertad.pages', { base, organization, process: play.process }),
    );
    return { address: addressOf(play), key: play.keys.team };
  },
};
