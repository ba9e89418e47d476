import type { Engine } from '../../engine/index.ts';
import type { Language } from '../../templates/messages.ts';
import type { Answer } from '../http.ts';
import { type Http, type Problem, UnexpectedAnswer } from '../http.ts';
import type { Screen } from '../screen.ts';
import type { Timekeeper } from '../timekeeper.ts';
import type { OfficeKeys } from './offices.ts';
import type { IssuedPaper } from './papers.ts';

/** The short name of the organization in every address. */
export const organization = 'penalolen';

/** What the engine named, by the codes of the demo's data. */
export interface Known {
  readonly meetings: Map<string, string>;
  readonly contributions: Map<string, string>;
  readonly proposals: Map<string, string>;
  readonly opinions: Map<string, string>;
  readonly commitments: Map<string, string>;
  readonly milestones: Map<string, string>;
  readonly batches: Map<string, string>;
  /** Single things that have one id: the consultation, the plan, an objection. */
  readonly one: Map<string, string>;
  /** The secrets of voters, which stay on their side; by document number. */
  readonly secrets: Map<string, string>;
}

export const nothingKnown = (): Known => ({
  meetings: new Map(),
  contributions: new Map(),
  proposals: new Map(),
  opinions: new Map(),
  commitments: new Map(),
  milestones: new Map(),
  batches: new Map(),
  one: new Map(),
  secrets: new Map(),
});

/** What was tried and refused: kept for the report of the run. */
export interface Attempt {
  readonly tried: string;
  readonly at: string;
  readonly problem: Problem;
}

/** A replay under way. */
export interface Replay {
  readonly engine: Engine;
  readonly http: Http;
  readonly time: Timekeeper;
  readonly screen: Screen;
  readonly language: Language;
  readonly keys: OfficeKeys;
  readonly known: Known;
  readonly process: string;
  readonly attempts: Attempt[];
  /** What the process wrote, in the order in which it was issued. */
  readonly papers: IssuedPaper[];
}

/** The address of the process, and of what is under it. */
export const inProcess = ({ process }: Pick<Replay, 'process'>, rest = ''): string =>
  `/api/${organization}/processes/${process}${rest}`;

/** Sends a command of the process that must be accepted, and gives its result. */
export async function send(
  replay: Replay,
  by: string | undefined,
  command: string,
  input: object,
): Promise<{ readonly [name: string]: Answer }> {
  const { result } = await replay.http.post(inProcess(replay, `/commands/${command}`), input, by);
  return result;
}

/** Something that must be refused, and the code of the problem that must come back. */
export interface Vain {
  readonly path: string;
  readonly input: object;
  readonly by: string | undefined;
  readonly code: string;
  /** Puts what is missing into the words of the place, where the answer has codes of its data. */
  said?(text: string): string;
}

/** Tries what must be refused, and shows the answer. A refusal for another reason is a fault. */
export async function tryInVain(replay: Replay, tried: string, vain: Vain): Promise<Problem> {
  const answer = await replay.http.refused(inProcess(replay, vain.path), vain.input, vain.by);
  if (answer.code !== vain.code) throw new UnexpectedAnswer(tried, answer);
  const problem = vain.said === undefined ? answer : reworded(answer, vain.said);
  const at = replay.time.now();
  replay.attempts.push({ tried, at, problem });
  replay.screen.refused(at, tried, problem);
  return problem;
}

function reworded(problem: Problem, said: (text: string) => string): Problem {
  if (problem.checklist === undefined) return problem;
  const items = problem.checklist.items.map((item) => {
    const { missing } = item.words;
    return missing === undefined ? item : { ...item, words: { ...item.words, missing: said(missing) } };
  });
  return { ...problem, checklist: { items } };
}

/** What has this code, or an error: the data name it before it is there. */
export function the(known: ReadonlyMap<string, string>, code: string): string {
  const id = known.get(code);
  if (id === undefined) throw new Error(`Nothing is known yet by the code ${code}.`);
  return id;
}
