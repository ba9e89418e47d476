import type { Simulation, WorkflowSpec } from '../../engine/index.ts';
import { type Language, type Placeholders, say } from '../messages.ts';
import { inWords } from './figures.ts';
import { periodInWords } from './workflow-change.ts';

/** What a simulation found, in three parts: the earliest dates, where it can get stuck, and the synthetic cycles. */
export interface SimulationTold {
  readonly dates: readonly string[];
  readonly risks: readonly string[];
  readonly cycles: readonly string[];
}

/** What a simulation found, line by line, as an official reads it: dates of the place, stages by their titles. */
export const simulationInWords = (language: Language, spec: WorkflowSpec, found: Simulation): string[] =>
  Object.values(simulationTold(language, spec, found)).flat();

/** The same in its parts; what belongs to the line before begins with a dash or is set in. */
export const simulationTold = (
  language: Language,
  spec: WorkflowSpec,
  found: Simulation,
): SimulationTold => ({
  dates: datesInWords(language, spec, found),
  risks: risksInWords(language, spec, found),
  cycles: cyclesInWords(language, spec, found),
});

function datesInWords(language: Language, spec: WorkflowSpec, found: Simulation): string[] {
  const tell = (word: string, fill: Placeholders = {}) => say(language, `values.simulation.${word}`, fill);
  const { timeZone } = spec.jurisdiction;
  const day = (at: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(at));
  const { id, version } = spec;
  return [
    tell('title', { id, version, start: day(found.start) }),
    ...found.earliest.flatMap(({ stage, begins, passes, takes, dueAt }, index) => [
      tell('stage', {
        ...{ number: index + 1, stage: titleOf(language, spec, stage) },
        ...{ begins: day(begins), passes: day(passes) },
      }),
      ...takes.map(({ what, period, until }) =>
        tell('takes', {
          what: say(language, `values.workflow-takes.${what}`),
          period: periodInWords(language, period),
          until: day(until),
        }),
      ),
      ...(dueAt === null ? [] : [tell('due', { due: day(dueAt) })]),
      ...(dueAt !== null && passes > dueAt ? [tell('late')] : []),
    ]),
  ];
}

const titleOf = (language: Language, spec: WorkflowSpec, id: string): string => {
  const title = spec.stages[id]?.title as { readonly [language: string]: string } | undefined;
  return title?.[language] ?? title?.es ?? id;
};

/** What moves a process from state to state, by the name of its event. */
const steps = [
  ...['request-passage', 'approve', 'return', 'withdraw-request', 'reopen'],
  ...['close', 'suspend', 'resume', 'cancel'],
];

/** An event of the course as a step of a way: what is done, and with which stage. */
function stepInWords(language: Language, spec: WorkflowSpec, event: string): string {
  const [kind = '', stage = '', outcome = ''] = event.split('.');
  if (kind === 'outcome') {
    const title = spec.stages[stage]?.outcomes[outcome]?.title as { [language: string]: string } | undefined;
    return `${titleOf(language, spec, stage)}: ${title?.[language] ?? title?.es ?? outcome}`;
  }
  const words = steps.includes(kind) ? say(language, `values.workflow-step.${kind}`) : kind;
  return stage === '' ? words : `${titleOf(language, spec, stage)}: ${words}`;
}

const pathInWords = (language: Language, spec: WorkflowSpec, path: readonly string[]): string =>
  path.length === 0
    ? say(language, `values.simulation.${'at-once'}`)
    : path.map((event) => stepInWords(language, spec, event)).join(' → ');

function risksInWords(language: Language, spec: WorkflowSpec, { risks, walkedWhole }: Simulation): string[] {
  const tell = (word: string, fill: Placeholders = {}) => say(language, `values.simulation.${word}`, fill);
  const lines = risks.flatMap(({ code, stage, outcome, path }) => {
    const titles = spec.stages[stage ?? '']?.outcomes[outcome ?? '']?.title as
      | { [language: string]: string }
      | undefined;
    const fill = {
      stage: stage === null ? '' : titleOf(language, spec, stage),
      outcome: titles?.[language] ?? titles?.es ?? '',
    };
    return [
      `- ${say(language, `values.workflow-risk.${code}`, fill)}`,
      tell('path', { path: pathInWords(language, spec, path) }),
    ];
  });
  const head = risks.length === 0 ? tell('no-risks') : tell('risks', { count: risks.length });
  return [head, ...lines, ...(walkedWhole ? [] : [tell('not-whole')])];
}

function cyclesInWords(language: Language, spec: WorkflowSpec, found: Simulation): string[] {
  const tell = (word: string, fill: Placeholders = {}) => say(language, `values.simulation.${word}`, fill);
  const figure = (count: number) => inWords(language, count);
  const { ends, days, stages, stuck } = found;
  return [
    tell('cycles', { cycles: figure(found.cycles), seed: found.seed }),
    tell('ends', {
      closed: figure(ends.closed),
      without: figure(ends['closed-without-result']),
      stuck: figure(ends.stuck),
      round: figure(ends['goes-round']),
    }),
    ...(days === null ? [] : [tell('days', { p10: days.p10, p50: days.p50, p90: days.p90 })]),
    ...stages.flatMap(({ stage, visits, days: spread, clockRefused }) =>
      spread === null
        ? []
        : [
            tell('stage-days', {
              ...{ stage: titleOf(language, spec, stage), visits: figure(visits) },
              ...{ p10: spread.p10, p50: spread.p50, p90: spread.p90, refused: figure(clockRefused) },
            }),
          ],
    ),
    tell('returned', { returned: figure(found.returned), without: figure(found.withoutQuorum) }),
    ...(stuck.length === 0 ? [] : [tell('stuck')]),
    ...stuck.map(({ path, cycles }) =>
      tell('stuck-path', { cycles: figure(cycles), path: pathInWords(language, spec, path) }),
    ),
  ];
}
