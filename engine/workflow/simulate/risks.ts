import type { Json } from '../../kernel/canonical.ts';
import { canonicalJson } from '../../kernel/canonical.ts';
import { compileWorkflow } from '../machine.ts';
import { regions } from '../regions.ts';
import type { WorkflowSpec } from '../spec.ts';
import { astray, type Walk, walkMachine } from '../walk.ts';

/** Why a process can stand still for good. */
export type RiskCode =
  | 'no-way-on'
  | 'nobody-but-people-asks'
  | 'clock-asks-once'
  | 'vote-has-no-end'
  | 'no-second-call'
  | 'goes-round';

/** A place at which a process can get stuck, and the shortest way that leads there. */
export interface Risk {
  readonly code: RiskCode;
  readonly stage: string | null;
  readonly outcome?: string;
  /** The events from the opening to there. */
  readonly path: readonly string[];
}

/** As far as the walk of lint goes: what is beyond it is not looked at, and said so. */
const mostStates = 1_000;

/**
 * Every path that can get stuck: where nothing leads on but cancelling, and where a process waits for somebody whom
 * nothing reminds. `complete` is false where there are more situations than were walked.
 */
export function risksOf(spec: WorkflowSpec): { readonly risks: Risk[]; readonly complete: boolean } {
  const machine = compileWorkflow({ ...spec, throughout: [] }, {});
  const walk = walkMachine(machine, mostStates);
  const paths = shortestPaths(walk, canonicalJson(machine.initial));
  return {
    risks: [
      ...deadEnds(walk, paths),
      ...Object.keys(spec.stages).flatMap((id) => ofStage(spec, id, walk, paths)),
    ],
    complete: walk.complete,
  };
}

type Paths = ReadonlyMap<string, readonly string[]>;

/** The shortest way to each state that does not stand still, suspend or cancel on the way. */
function shortestPaths(walk: Walk, first: string): Paths {
  const paths = new Map<string, readonly string[]>([[first, []]]);
  const next = [first];
  for (let from = next.shift(); from !== undefined; from = next.shift()) {
    for (const { event, to } of walk.ways.get(from) ?? []) {
      if (paths.has(to) || event === 'suspend' || event === 'cancel') continue;
      paths.set(to, [...paths.get(from)!, event]);
      next.push(to);
    }
  }
  return paths;
}

const isEnd = (state: Json): boolean => typeof state === 'string' && state !== 'cancelled';

function deadEnds(walk: Walk, paths: Paths): Risk[] {
  if (!walk.complete) return [];
  const ways = new Map(
    [...walk.ways].map(([from, ways]) => [from, ways.filter(({ event }) => event !== 'cancel')]),
  );
  return astray({ ...walk, ways }, isEnd)
    .filter((key) => key !== '"cancelled"' && paths.has(key))
    .map((key) => ({ code: 'no-way-on', stage: null, path: paths.get(key)! }));
}

function ofStage(spec: WorkflowSpec, id: string, walk: Walk, paths: Paths): Risk[] {
  const { deadline, gate, approval, outcomes } = spec.stages[id]!;
  const blocking = gate.some(({ severity }) => severity !== 'good-practice');
  const working = pathTo(walk, paths, (state) => regions(state)[id] === 'working');
  const asked = pathTo(walk, paths, (state) => regions(state)[id] === 'awaiting-approval');
  const byTerms = approval !== undefined && !('procedure' in approval) ? approval : undefined;
  const risk = (code: RiskCode, path: readonly string[], more: { outcome?: string } = {}): Risk => ({
    code,
    stage: id,
    path,
    ...more,
  });
  return [
    ...(deadline === undefined ? [risk('nobody-but-people-asks', working)] : []),
    ...(deadline !== undefined && blocking ? [risk('clock-asks-once', working)] : []),
    ...(byTerms !== undefined && byTerms.within === undefined ? [risk('vote-has-no-end', asked)] : []),
    ...(byTerms !== undefined && byTerms.secondCall === undefined ? [risk('no-second-call', asked)] : []),
    ...Object.entries(outcomes)
      .filter(([, { leadsTo }]) => leadsTo !== 'end')
      .map(([outcome]) => risk('goes-round', [...working, `outcome.${id}.${outcome}`], { outcome })),
  ];
}

function pathTo(walk: Walk, paths: Paths, wanted: (state: Json) => boolean): readonly string[] {
  for (const [key, path] of paths) if (wanted(walk.states.get(key)!)) return path;
  return [];
}
