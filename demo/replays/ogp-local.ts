import { writeFileSync } from 'node:fs';
import type { Demonstration, Given } from '../demonstration.ts';
import { coCreation, preparation, response } from '../ogp-local/replay/co-creation.ts';
import { evaluation, implementation, inception, papers } from '../ogp-local/replay/follow-up.ts';
import { earlier, makePlan } from '../ogp-local/replay/plan.ts';
import { begins, organization, type Play, prepare, read, timeZone } from '../ogp-local/replay/play.ts';
import { words } from '../words.ts';

const stages = ['preparation', 'co-creation', 'response', 'plan', 'implementation', 'evaluation'];

/** What anybody could read at the end, under the names of its resources. */
async function ogpLocalViews(
  play: Play,
  { before, atInception, report }: { before: string; atInception: unknown; report: string },
) {
  const gates = [];
  for (const stage of stages) gates.push(await read(play, `/stages/${stage}/gate`));
  return {
    process: await read(play),
    compliance: { atInception, atTheEnd: await read(play, '/compliance') },
    earlierPlan: {
      process: await read(play, '', before),
      compliance: await read(play, '/compliance', before),
    },
    gates,
    plan: await read(play, '/plan'),
    commitments: (await read(play, '/commitments?limit=50')).items,
    meetings: (await read(play, '/meetings?limit=50')).items,
    reasonedResponse: await read(play, '/reasoned-response'),
    informationRefreshes: (await read(play, '/information-refreshes?limit=50')).items,
    evaluation: await read(play, '/evaluation'),
    statusReports: (await read(play, '/status-reports?limit=200')).items,
    contradictions: (await read(play, '/contradictions?limit=50')).items,
    inceptionReport: await read(play, `/documents/${report}.json`),
    calendar: await calendarOf(play),
    verification: await read(play, '/verification'),
  };
}

/** The days of the monitoring body as any calendar follows them: from the feed, without its other days. */
async function calendarOf({ http, process }: Play): Promise<readonly { day: string; title: string }[]> {
  const feed = await http.bytes(`/api/${organization}/processes/${process}/calendar.ics?lang=es`);
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

/** The first plan of Maipú in OGP Local, and which set of requirements judges it and an older one. */
export const ogpLocal: Demonstration = {
  organization,
  begins,
  timeZone,
  title: (language) => words(language, 'demo.ogpLocal.title'),
  intro: (language) => words(language, 'demo.ogpLocal.intro'),
  async play(given) {
    const { play, underWay } = await playToInception(given);
    const atInception = await read(play, '/compliance');
    const written = await papers(play);
    await implementation(play, underWay);
    const before = await earlier(play);
    await evaluation(play, underWay);
    const views = await ogpLocalViews(play, { before, atInception, report: written.report });
    const { faults } = views.verification;
    if (faults.length > 0) throw new Error(`The ledger has faults: ${JSON.stringify(faults)}`);
    writeFileSync(given.folder.views, `${JSON.stringify(views, null, 1)}\n`);
    const said = {
      base: given.http.base,
      organization,
      process: play.process,
      folios: written.folios.join(', '),
    };
    given.screen.note(words(given.language, 'demo.ogpLocal.pages', said));
    return { address: `/api/${organization}/processes/${play.process}`, key: play.keys.team };
  },
};
