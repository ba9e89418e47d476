import type { RulesOfProcedure } from '../../engine/index.ts';
import { type Language, type MessagePath, type Placeholders, say } from '../messages.ts';
import { joined, shareInWords } from './enough.ts';

/** A chapter of rules of procedure in words, with what it rests on. */
export interface ProcedureChapter {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly bases: readonly {
    readonly kind: string;
    readonly reference: string;
    readonly why: string | null;
  }[];
}

const chapters = ['membership', 'sessions', 'quorum', 'decision', 'written', 'conflicts', 'minutes'] as const;
type Chapter = (typeof chapters)[number];
type Rules = RulesOfProcedure;
type Period = Rules['sessions']['ordinary']['notice'];
type Enough = Rules['quorum']['first'];
type Majority = Rules['decision']['majority'];

/** Rules of procedure as anybody reads them, chapter by chapter; what they leave open is left out. */
export function explainProcedure(language: Language, rules: Rules): ProcedureChapter[] {
  const words = wordsIn(language);
  const written: Record<Chapter, readonly string[]> = {
    membership: membership(words, rules, language),
    sessions: sessions(words, rules),
    quorum: quorum(words, rules),
    decision: decision(words, rules),
    written: inWriting(words, rules),
    conflicts: [
      words.said(`recused-${rules.conflicts.recusedCountsAsPresent ? 'counts' : 'does-not-count'}`),
    ],
    minutes: minutes(words, rules),
  };
  return chapters
    .filter((chapter) => written[chapter].length > 0)
    .map((chapter) => ({
      title: say(language, `procedure.chapter.${chapter}` as MessagePath),
      sentences: written[chapter],
      bases: rules.basis
        .filter(({ of }) => of === chapter || of.startsWith(`${chapter}.`))
        .map(({ basis: { kind, reference, why } }) => ({
          kind,
          reference,
          why: why?.[language] ?? why?.es ?? null,
        })),
    }));
}

type Words = ReturnType<typeof wordsIn>;

/** The pieces that sentences are made of, in a language. */
function wordsIn(language: Language) {
  const at = (path: string, values: Placeholders = {}) => say(language, path as MessagePath, values);
  const plural = new Intl.PluralRules(language);
  const base = (of: string) => at(`procedure.base.${of}`);
  return {
    said: (code: string, values: Placeholders = {}) => joined(at(`procedure.says.${code}`, values)),
    base,
    period: ({ unit, count }: Period) =>
      at(`procedure.period.${unit}-${plural.select(count) === 'one' ? 'one' : 'many'}`, { count }),
    share: (share: number) => shareInWords(language, share),
    signer: (code: string) => at(`procedure.signer.${code}`),
    listed: (names: readonly string[]) =>
      new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
  };
}

/** A sentence where the rules say something, and none where they do not. */
const where = <Value>(value: Value | undefined, sentence: (value: Value) => string): string[] =>
  value === undefined ? [] : [sentence(value)];

function membership({ said, period }: Words, { membership: members }: Rules, language: Language): string[] {
  if (members === undefined) return [];
  const { selection, term, renewable, alternates } = members;
  return [
    selection[language] ?? selection.es,
    ...where(term, (time) => said('term', { period: period(time) })),
    ...where(renewable, (yes) => said(yes ? 'renewable' : 'not-renewable')),
    said(alternates ? 'alternates' : 'no-alternates'),
  ];
}

function sessions({ said, period, share }: Words, { sessions: held }: Rules): string[] {
  const called = (kind: 'ordinary' | 'extraordinary') => {
    const { notice, onlyWhatIsCalled, additionsUntil } = held[kind];
    return [
      said(`notice-${kind}`, { period: period(notice) }),
      ...(onlyWhatIsCalled ? [said(`only-what-is-called-${kind}`)] : []),
      ...where(additionsUntil, (until) => said(`additions-${kind}`, { period: period(until) })),
    ];
  };
  return [
    ...where(held.atLeastAYear, (count) => said('at-least-a-year', { count })),
    ...where(held.atMostApart, (time) => said('at-most-apart', { period: period(time) })),
    ...called('ordinary'),
    ...called('extraordinary'),
    ...where(held.calledByShare, (part) => said('called-by-share', { share: share(part) })),
    held.documents === 'from-the-call'
      ? said('documents-from-the-call')
      : said('documents-before', { period: period(held.documents.before) }),
    said(`without-notice-${held.withoutNotice}`),
    said(`off-agenda-${held.offAgenda}`),
    said(held.public ? 'public' : 'not-public'),
    said(`remote-${held.remote}`),
  ];
}

function quorum(words: Words, { quorum: asked }: Rules): string[] {
  const { said } = words;
  const { secondCall } = asked;
  return [
    said('quorum-first', { enough: enough(words, asked.first, asked.of) }),
    ...(asked.presidingCounts ? [] : [said('presiding-does-not-count')]),
    ...where(secondCall, ({ on, quorum: second }) =>
      said('second-call', {
        when:
          typeof on === 'string' ? said(`on-${on}`) : said('on-within', { period: words.period(on.within) }),
        enough: second === 'those-present' ? said('those-present') : enough(words, second, asked.of),
      }),
    ),
  ];
}

function enough({ said, base, share }: Words, asked: Enough, of: string): string {
  const part = 'moreThan' in asked ? asked.moreThan : asked.atLeast;
  const how = 'moreThan' in asked ? 'more-than' : 'at-least';
  const sentence = said(how, { share: share(part), base: base(of) });
  return asked.neverFewerThan === undefined
    ? sentence
    : said('never-fewer', { enough: sentence, count: asked.neverFewerThan });
}

function majority({ said, base, share }: Words, asked: Majority): string {
  if (asked.kind === 'simple') return said('majority-simple');
  if (asked.kind === 'absolute') return said('majority-absolute', { base: base(asked.of) });
  return said('majority-qualified', { share: share(asked.atLeast), base: base(asked.of) });
}

function decision(words: Words, { decision: how }: Rules): string[] {
  const { said, listed, period, share } = words;
  return [
    said(`method-${how.method}`, { majority: majority(words, how.majority) }),
    said(`abstention-${how.abstention}`),
    ...(how.presidingVotes ? [] : [said('presiding-does-not-vote')]),
    ...(how.dissentReasoned ? [said('dissent-reasoned')] : []),
    ...(how.ties.length === 0
      ? []
      : [said('ties', { steps: listed(how.ties.map(({ kind }) => said(`tie-${kind}`))) })]),
    ...where(how.parity, ({ sectors }) => said('parity', { sectors: listed(sectors) })),
    ...where(how.veto, ({ sectors, moreThan }) =>
      said('veto', { sectors: listed(sectors), share: share(moreThan) }),
    ),
    ...where(how.consent, ({ objectWithin, answerWithin }) =>
      said('consent', { object: period(objectWithin), answer: period(answerWithin) }),
    ),
  ];
}

const inWriting = ({ said, period }: Words, { written }: Rules): string[] =>
  where(written, ({ within, anyMemberMayAskToMeet }) =>
    said(anyMemberMayAskToMeet ? 'written-unless-asked' : 'written', { period: period(within) }),
  );

function minutes({ said, period, signer, listed }: Words, { minutes: asked }: Rules): string[] {
  return [
    said(`minutes-approved-${asked.approvedAt}`),
    said('observations', { period: period(asked.observationsWithin) }),
    said('signed-by', { signers: listed(asked.signers.map(signer)) }),
    ...where(asked.publishWithin, (time) => said('published-within', { period: period(time) })),
  ];
}
