import type { Demonstration, Given } from '../demonstration.ts';
import { coCreation, preparation, response } from '../ogp-local/replay/co-creation.ts';
import { evaluation, implementation, inception, papers } from '../ogp-local/replay/follow-up.ts';
import { judgedByOthers } from '../ogp-local/replay/other-sets.ts';
import { makePlan } from '../ogp-local/replay/plan.ts';
import { type Play, place, prepare } from '../ogp-local/replay/play.ts';
import { addressOf, all, read } from '../play.ts';
import { words } from '../words.ts';
import { writeViews } from '../write-views.ts';

const stages = ['preparation', 'co-creation', 'response', 'plan', 'implementation', 'evaluation'];

/** What anybody could read at the end, under the names of its resources. */
async function ogpLocalViews(
  play: Play,
  { others, atInception, report }: { others: unknown; atInception: unknown; report: string },
) {
  const gates = [];
  for (const stage of stages) gates.push(await read(play, `/stages/${stage}/gate`));
  return {
    process: await read(play),
    compliance: { atInception, atTheEnd: await read(play, '/compliance') },
    judgedByOtherSets: others,
    gates,
    plan: await read(play, '/plan'),
    commitments: await all(play, '/commitments'),
    meetings: await all(play, '/meetings'),
    reasonedResponse: await read(play, '/reasoned-response'),
    informationRefreshes: await all(play, '/information-refreshes'),
    evaluation: await read(play, '/evaluation'),
    statusReports: await all(play, '/status-reports'),
    contradictions: await all(play, '/contradictions'),
    inceptionReport: await read(play, `/documents/${report}.json`),
    calendar: await calendarOf(play),
    verification: await read(play, '/verification'),
  };
}

/** The days of the monitoring body as any calendar follows them: from the feed, without its other days. */
async function calendarOf(play: Play): Promise<readonly { day: string; title: string }[]> {
  const feed = await play.http.bytes(addressOf(play, '/calendar.ics?lang=es'));
  // RFC 5545, 3.1: a long line is folded, and goes on after a space.
  const lines = new TextDecoder().decode(feed).replaceAll('\r\n ', '');
  return lines
    .split('BEGIN:VEVENT')
    .filter((event) => /^UID:.*-(inception|end-of-commitment)-report/m.test(event))
    .map((event) => ({
      day: /^DTSTART;VALUE=DATE:(\d{8})/m.exec(event)?.[1] ?? '',
      title: /^SUMMARY:(.*)$/m.exec(event)?.[1] ?? '',
    }));
}

/** The beginning of the cycle, until the monitoring body has answered; without some answers, where a test asks for it. */
export async function playToInception(given: Omit<Given, 'folder'>, without: readonly string[] = []) {
  const play = await prepare(given);
  await preparation(play);
  const underWay = await makePlan(play, await response(play, await coCreation(play)));
  await inception(play, underWay, without);
  return { play, underWay };
}

/** The first plan of Maipú in OGP Local, and which sets of requirements judge it, an older plan and a country's. */
export const ogpLocal: Demonstration = {
  ...place,
  title: (language) => words(language, 'demo.ogpLocal.title'),
  intro: (language) => words(language, 'demo.ogpLocal.intro'),
  async play(given) {
    const { play, underWay } = await playToInception(given);
    const atInception = await read(play, '/compliance');
    const written = await papers(play);
    await implementation(play, underWay);
    const others = await judgedByOthers(play);
    await evaluation(play, underWay);
    const views = await ogpLocalViews(play, { others, atInception, report: written.report });
    writeViews(given.folder, views);
    const said = {
      base: given.http.base,
      organization: place.organization,
      process: play.process,
      folios: written.folios.join(', '),
    };
    given.screen.note(words(given.language, 'demo.ogpLocal.pages', said));
    return { address: addressOf(play), key: play.keys.team };
  },
};
