import type { JurisdictionCalendar } from '../../calendar/jurisdiction-calendar.ts';
import { exceptionsListed } from '../../gates/fact.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import type { Instant } from '../../kernel/clock.ts';
import { type LawName, lawParameter } from '../../law/parameters/index.ts';
import { whatHeld } from '../../law/statement.ts';
import type { ActWithin } from '../acts-within.ts';
import { BlackoutParams } from '../rule-params.ts';

/**
 * Nothing that a window blocks was done within it, unless an exception was claimed with its evidence. What was done
 * before the window was known counts too, and it is said since when the window is known: the verdicts that were given
 * before stay in the ledger as they were. Of a law that is named it tells, for each act, the text that held on its day as
 * it was known then and as it is known at the judgement.
 * Source: Mexico, CPEUM art. 41 base III C and LGIPE art. 209.1; Chile, Ley 18.695 arts. 99 to 103.
 */
export const electoralBlackoutKept = defineRule({
  name: 'electoral-blackout-kept',
  version: 1,
  params: BlackoutParams,
  needs: ['actsWithinWindows'],
  remedy: ['claim-exception'],
  judge({ actsWithinWindows: { windows, acts } }, { claims, law }, { at, calendar }) {
    if (windows === 0) return notApplicable('no-window-noted');
    const isExcused = ({ claimedAt, recordedAt }: (typeof acts)[number]): boolean =>
      claimedAt !== null && (claims === 'whenever' || claimedAt <= recordedAt);
    const bare = acts.filter((act) => !isExcused(act));
    const excused = acts.filter(isExcused);
    const found = {
      windows,
      within: acts.length,
      excused: excused.length,
      knownAt: at,
      ...claimedFor(excused),
    };
    const missing = bare.slice(0, exceptionsListed).map((act) => ({
      act: act.id,
      kind: act.act,
      command: act.command,
      happenedAt: act.happenedAt,
      recordedAt: act.recordedAt,
      window: act.windowTitle,
      windowKnownAt: act.declaredAt,
      ...(law === undefined ? {} : heldFor(law, calendar, act, at)),
    }));
    return bare.length === 0 ? met(found) : notMet({ ...found, bare: bare.length }, { claims }, missing);
  },
});

/** On what grounds acts were excused, and why whoever claimed it says so; nothing where none was. */
function claimedFor(excused: readonly Pick<ActWithin, 'ground' | 'reason'>[]) {
  const distinct = (said: readonly (string | null)[]) =>
    [...new Set(said.filter((one) => one !== null))].slice(0, exceptionsListed);
  if (excused.length === 0) return {};
  return {
    grounds: distinct(excused.map(({ ground }) => ground)),
    reasons: distinct(excused.map(({ reason }) => reason)),
  };
}

/** The statement of a law that held when something was done: as it was known when it was recorded, and as it is now. */
function heldFor(
  law: LawName,
  calendar: JurisdictionCalendar,
  { happenedAt, recordedAt }: { readonly happenedAt: Instant; readonly recordedAt: Instant },
  at: Instant,
) {
  const inForceOn = calendar.localDate(happenedAt);
  const known = (instant: Instant) =>
    whatHeld(lawParameter(law), { inForceOn, knownOn: calendar.localDate(instant) })?.id ?? null;
  return { inForceOn, lawKnownThen: known(recordedAt), lawKnownNow: known(at) };
}
