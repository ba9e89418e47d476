import type { Issue } from '../../kernel/refusals.ts';
import { enoughOf } from '../decisions/share.ts';
import type { RulesOfProcedure } from './procedure.ts';
import type { Enough } from './quorum-rules.ts';

/** What is known of the forum that rules are checked for: how many seats it has, and which sectors; where it is known. */
export interface ForumShape {
  readonly seats?: number | undefined;
  readonly sectors?: readonly string[] | undefined;
}

type Finding = Issue & { readonly reason: `lint-${string}` };
const finding = (path: string, reason: `lint-${string}`, details: Issue['details'] = {}): Finding => ({
  path,
  reason,
  details,
});

/** Finds in rules of procedure what would fail in life: each finding names the place and, by its reason, the mend. */
export function lintProcedure(rules: RulesOfProcedure, forum: ForumShape): Finding[] {
  return [
    ...lintQuorum(rules, forum),
    ...lintSessions(rules),
    ...lintSectors(rules, forum),
    ...lintConsent(rules),
    ...lintBasis(rules),
  ];
}

function lintQuorum(
  { quorum: { first, secondCall, presidingCounts } }: RulesOfProcedure,
  forum: ForumShape,
): Finding[] {
  const base = forum.seats === undefined ? undefined : forum.seats - (presidingCounts ? 0 : 1);
  const reach = (enough: Enough, path: string): Finding[] => {
    if (base === undefined) return [];
    const needed = enoughOf(enough, base);
    return needed > base ? [finding(path, 'lint-quorum-out-of-reach', { needed, seats: base })] : [];
  };
  const found = reach(first, 'quorum.first');
  if (secondCall === undefined || secondCall.quorum === 'those-present') return found;
  const second = secondCall.quorum;
  const sizes = base === undefined ? [3, 10, 100, 1000] : [base];
  const stricter = sizes.every((size) => enoughOf(second, size) >= enoughOf(first, size));
  return [
    ...found,
    ...reach(second, 'quorum.secondCall.quorum'),
    ...(stricter ? [finding('quorum.secondCall.quorum', 'lint-second-call-not-easier')] : []),
  ];
}

/** What rules say of sessions may contradict itself: additions after the notice is over, documents before the call. */
function lintSessions({ sessions }: RulesOfProcedure): Finding[] {
  const found: Finding[] = [];
  for (const kind of ['ordinary', 'extraordinary'] as const) {
    const { onlyWhatIsCalled, additionsUntil } = sessions[kind];
    if (onlyWhatIsCalled && additionsUntil !== undefined)
      found.push(finding(`sessions.${kind}.additionsUntil`, 'lint-additions-never-taken'));
  }
  const { atLeastAYear, atMostApart, documents } = sessions;
  if (atLeastAYear === undefined && atMostApart === undefined)
    found.push(finding('sessions.atLeastAYear', 'lint-forum-need-not-meet'));
  if (documents !== 'from-the-call') {
    for (const kind of ['ordinary', 'extraordinary'] as const) {
      const { notice } = sessions[kind];
      if (documents.before.unit === notice.unit && documents.before.count > notice.count)
        found.push(finding('sessions.documents', 'lint-documents-before-the-call', { kind }));
    }
  }
  return found;
}

function lintSectors({ decision }: RulesOfProcedure, { sectors }: ForumShape): Finding[] {
  if (sectors === undefined) return [];
  const strange = (named: readonly string[], path: string): Finding[] =>
    named.flatMap((sector, index) =>
      sectors.includes(sector)
        ? []
        : [finding(`${path}.${index}`, 'lint-unknown-sector', { sector, sectors: sectors.join(', ') })],
    );
  return [
    ...strange(decision.parity?.sectors ?? [], 'decision.parity.sectors'),
    ...strange(decision.veto?.sectors ?? [], 'decision.veto.sectors'),
  ];
}

/** Consent has a time to object and one to answer: without them a matter could neither be decided nor stopped. */
const lintConsent = ({ decision: { method, consent } }: RulesOfProcedure): Finding[] =>
  method === 'consent' && consent === undefined
    ? [finding('decision.consent', 'lint-consent-without-terms')]
    : [];

/** What no source says is our choice, with why; and each part says where it comes from. */
function lintBasis({ basis, quorum, sessions }: RulesOfProcedure): Finding[] {
  const told = new Set(basis.map(({ of }) => of));
  const asked = [
    'sessions.ordinary',
    'sessions.extraordinary',
    'sessions.documents',
    'quorum',
    'decision.majority',
    'minutes',
    ...(quorum.secondCall === undefined ? [] : ['quorum.secondCall' as const]),
    ...(sessions.calledByShare === undefined ? [] : ['sessions.calledByShare' as const]),
  ] as const;
  return [
    ...asked
      .filter((part) => !told.has(part))
      .map((part) => finding('basis', 'lint-part-without-basis', { part })),
    ...basis.flatMap(({ basis: { kind, why } }, index) =>
      kind === 'our-choice' && why === undefined
        ? [finding(`basis.${index}.basis.why`, 'lint-choice-without-why')]
        : [],
    ),
  ];
}
