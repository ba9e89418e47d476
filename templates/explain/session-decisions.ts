import type { SessionMinutesView } from '../../engine/index.ts';
import { type Language, type MessagePath, type Placeholders, say } from '../messages.ts';

/** What is read of a decision as minutes freeze it; what older content lacks is left out. */
interface Told {
  readonly kind?: string;
  readonly stage?: string | null;
  readonly dossierHash?: string | null;
  readonly decided?: { readonly outcome: string; readonly carriedOut: boolean } | null;
  readonly castingVote?: { readonly seat: string; readonly sense: string; readonly reasons: string } | null;
  readonly recused?: readonly string[];
  readonly rounds?: readonly RoundTold[];
}

interface RoundTold {
  readonly round: number;
  readonly next?: string | null;
  readonly votes: readonly {
    readonly castBy?: string;
    readonly recordedBy?: string | null;
    readonly mode?: string | null;
  }[];
}

type Stages = SessionMinutesView['stages'];
type Say = (code: string, values?: Placeholders) => string;
const wordsIn =
  (language: Language): Say =>
  (code, values = {}) =>
    say(language, `documents.sessionMinutes.${code}` as MessagePath, values);

/** A decision with its sentences: what was put to the vote, how each round was held, and what came of it. */
export function decisionInWords(
  language: Language,
  decision: object,
  stages: Stages,
  holderOf: (seat: string) => string,
) {
  const words = wordsIn(language);
  const told = decision as Told;
  const titleOf = (stage: string) => stages[stage]?.title[language] ?? stages[stage]?.title.es ?? stage;
  const stage = told.stage == null ? null : titleOf(told.stage);
  const { castingVote: casting, recused = [] } = told;
  const sense =
    casting == null ? '' : say(language, `documents.words.sessionVote.${casting.sense}` as MessagePath);
  const cast = casting == null ? [] : [words('casting', { holder: holderOf(casting.seat), sense })];
  return {
    ...decision,
    before: [
      ...(stage === null ? [] : [words(`put.${told.kind}`, { stage })]),
      ...(stage === null || told.dossierHash == null ? [] : [words('dossier', { hash: told.dossierHash })]),
      ...(recused.length === 0 ? [] : [words('recused', { holders: recused.map(holderOf).join('; ') })]),
    ],
    after: [
      ...cast,
      ...(casting?.reasons ? [words('reasons', { reasons: casting.reasons })] : []),
      ...outcomeOf(words, told),
      ...followsOf(words, told, stages, titleOf),
    ],
    rounds: (told.rounds ?? []).map((round) => ({
      ...round,
      heading: words('round', { round: round.round }),
      tie: round.next == null ? '' : words(`tie.${round.next}`),
      votes: round.votes.map((vote) => ({ ...vote, how: howOf(words, vote) })),
    })),
  };
}

function outcomeOf(words: Say, { decided }: Told): string[] {
  if (decided === undefined) return [];
  if (decided === null) return [words('decided.not-here')];
  const done = decided.carriedOut ? 'carried-out' : 'waiting';
  return [words(`decided.${decided.outcome === 'approved' ? done : decided.outcome}`)];
}

/** What follows from the passage of a stage: which ones may begin, or that it is worked on again. */
function followsOf(
  words: Say,
  { kind, stage, decided }: Told,
  stages: Stages,
  titleOf: (stage: string) => string,
): string[] {
  if (kind !== 'passage' || stage == null || decided == null) return [];
  if (decided.outcome === 'returned') return [words('follows.returned')];
  if (!decided.carriedOut) return [];
  const next = (stages[stage]?.next ?? []).map(titleOf);
  return [next.length === 0 ? words('follows.none') : words('follows.next', { stages: next.join('; ') })];
}

function howOf(words: Say, { castBy, recordedBy, mode }: RoundTold['votes'][number]): string {
  if (castBy === 'roll-call')
    return recordedBy == null ? words('how.roll-call') : words('how.recorded', { by: recordedBy });
  return mode == null ? '' : words(`how.${mode}`);
}

/** How long before a session was called, in the unit that its rules count in. */
export function noticeInWords(language: Language, session: object): string {
  const { notice } = session as {
    notice: {
      readonly businessDays: number;
      readonly naturalDays: number;
      readonly hours: number;
      readonly required?: { readonly unit: string; readonly count: number };
    };
  };
  const words = wordsIn(language);
  const plural = new Intl.PluralRules(language);
  const period = (unit: string, count: number) => {
    const many = plural.select(count) === 'one' ? 'one' : 'many';
    return say(language, `procedure.period.${unit}-${many}` as MessagePath, { count });
  };
  const { required, businessDays, naturalDays, hours } = notice;
  const kept = { 'business-days': businessDays, 'natural-days': naturalDays, hours };
  const unit = required !== undefined && required.unit in kept ? required.unit : 'natural-days';
  const given = period(unit, kept[unit as keyof typeof kept]);
  if (required === undefined) return words('notice', { given });
  return words('noticeAsked', { given, asked: period(required.unit, required.count) });
}
