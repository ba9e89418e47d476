import { sql } from 'kysely';
import { gateView, placesView, previewData, programmeView, sweep } from '../engine/index.ts';
import type { Ground } from './ground.ts';
import { timesInTurn } from './measure.ts';

/** What a programme costs at one size: milliseconds for all of it, however many children that is. */
export interface ProgrammeCost {
  readonly children: number;
  /** The one command that asks for all of them. */
  readonly asking: number;
  /** Until the last of them is open. */
  readonly opening: number;
  /** The programme added up, and once more by place. */
  readonly rollUp: number;
  /** The data of its report. */
  readonly report: number;
  /** The checklist of a gate that counts children. */
  readonly gate: number;
}

/** What is measured, beside how many children there are. */
export const programmeMeasures = ['opening', 'rollUp', 'report', 'gate'] as const;

export interface ProgrammeFigures {
  readonly meetings: number;
  readonly sizes: readonly ProgrammeCost[];
  /** How much more one child costs in the largest programme than in the smallest. */
  readonly growth: { readonly [Measure in (typeof programmeMeasures)[number]]: number };
}

const text = (es: string) => ({ es, en: es });
const meetings = 50;
const places = 13;

const workflow = {
  format: 1,
  id: 'bench-programme',
  version: 1,
  title: text('Programa'),
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles: { team: { title: text('Equipo'), as: 'team' } },
  throughout: ['programme'],
  stages: {
    territories: {
      title: text('Territorios'),
      activities: [],
      gate: [
        {
          rule: 'children-reached',
          params: { stage: 'dialogues', state: 'passed' },
          severity: 'programme',
          basis: { kind: 'our-choice', reference: 'bench', why: text('bench') },
        },
      ],
    },
  },
};

/** (i) A programme at several sizes, each child with fifty held meetings: opening, adding up, report and gate. */
export async function benchProgramme(
  ground: Ground,
  sizes: readonly number[],
  rounds: number,
): Promise<ProgrammeFigures> {
  await ground.publish(workflow);
  await declarePlaces(ground);
  // What the first of anything costs says nothing of its size.
  await openProgramme(ground, 20);
  const opened: (Awaited<ReturnType<typeof openProgramme>> & { children: number })[] = [];
  for (const children of sizes) opened.push({ children, ...(await openProgramme(ground, children)) });
  for (const { programme } of opened) await holdMeetings(ground, programme);
  await ground.analyze();
  const { engine, organization } = ground;
  const timed = async (piece: (process: string) => Promise<unknown>) =>
    (await timesInTurn(opened.length, rounds, (index) => piece(opened[index]!.programme))).times;
  const at = (process: string) => ({ organization, process });
  const rollUp = await timed(async (process) => {
    await programmeView(engine, at(process));
    await placesView(engine, { ...at(process), level: 'directorate', limit: 200 });
  });
  const report = await timed((process) =>
    previewData(engine, {
      ...at(process),
      kind: 'programme-report',
      subject: null,
      about: {},
      language: 'es',
    }),
  );
  const gate = await timed((process) => gateView(engine, { ...at(process), stage: 'territories' }));
  const costs = opened.map(({ children, asking, opening }, index) => ({
    ...{ children, asking, opening },
    ...{ rollUp: rollUp[index]!, report: report[index]!, gate: gate[index]! },
  }));
  return { meetings, sizes: costs, growth: growthOf(costs) };
}

function growthOf(costs: readonly ProgrammeCost[]): ProgrammeFigures['growth'] {
  const [first, last] = [costs[0]!, costs.at(-1)!];
  const perChild = (cost: ProgrammeCost, measure: (typeof programmeMeasures)[number]) =>
    cost[measure] / cost.children;
  const growth = (measure: (typeof programmeMeasures)[number]) =>
    perChild(last, measure) / perChild(first, measure);
  return {
    opening: growth('opening'),
    rollUp: growth('rollUp'),
    report: growth('report'),
    gate: growth('gate'),
  };
}

async function declarePlaces({ send }: Ground): Promise<void> {
  const provenance = { source: 'bench', illustrative: true };
  const directorates = Array.from({ length: places }, (_, index) => ({
    path: `borough/dt-${index + 1}`,
    level: 'directorate',
    name: `Dirección ${index + 1}`,
  }));
  const levels = [
    { level: 'borough', name: 'Alcaldía' },
    { level: 'directorate', name: 'Dirección territorial' },
  ];
  await send('declare-territory-levels', { levels });
  const territories = [{ path: 'borough', level: 'borough', name: 'Alcaldía' }, ...directorates];
  await send('declare-territories', { territories, provenance });
}

/** Opens a programme with so many children, through the one command and the sweep. */
async function openProgramme({ engine, organization, send, openProcess }: Ground, many: number) {
  const programme = await openProcess('bench-programme');
  const children = Array.from({ length: many }, (_, index) => ({
    title: `Territorio ${index + 1}`,
    territory: `borough/dt-${(index % places) + 1}/place-${index + 1}`,
  }));
  const started = performance.now();
  await send('open-children', { workflow: 'bench', version: 1, children }, programme);
  const asked = performance.now();
  await sweep(engine, organization);
  const ended = performance.now();
  const view = await programmeView(engine, { organization, process: programme });
  if (view?.children !== many) throw new Error(`${view?.children} of ${many} children were opened.`);
  return { programme, asking: asked - started, opening: ended - started };
}

/** Puts fifty held meetings behind each child, past the engine, with the totals that its commands would have kept. */
async function holdMeetings({ engine, organization }: Ground, programme: string): Promise<void> {
  const of = sql`process.organization = ${organization} and process.programme = ${programme}`;
  await engine.unit(organization, async (tx) => {
    await sql`
      insert into meeting (organization, process, id, state, kind, title, place, modality, starts_at, ends_at,
        held_from, held_to, salt, seal)
      select organization, process.id, gen_random_uuid(), 'held', 'assembly', 'Asamblea ' || number, 'Plaza',
        'in-person', at.day, at.day + interval '2 hours', at.day, at.day + interval '2 hours', '', ''
      from process, generate_series(1, ${meetings}::int) as number,
        lateral (select timestamptz '2024-01-01 18:00Z' + number * interval '7 days' as day) at
      where ${of}`.execute(tx);
    await sql`
      insert into counter (organization, process, name, value)
      select organization, process.id, total.name, total.value
      from process, (values ('meetings', ${meetings}::int), ('meetings-held', ${meetings}::int),
        ('agreements', 30), ('agreements-open', 10), ('agreements-done', 20), ('contributions', 400)) as total (name, value)
      where ${of}`.execute(tx);
    return { commit: true, value: undefined };
  });
}
