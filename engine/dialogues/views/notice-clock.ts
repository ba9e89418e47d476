import { type NoticeAnswer, noticeClock } from '../../calendar/notice/notice-clock.ts';
import type { NoticeAsked } from '../../calendar/notice/preset.ts';
import { noticePresets } from '../../calendar/notice/presets.ts';
import { procedureView } from '../../forum/views/procedure.ts';
import type { Basis, Severity } from '../../gates/verdict.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { regions } from '../../workflow/regions.ts';
import { NoticePeriodParams } from '../rule-params.ts';

/** One thing that is asked about time, on what basis, and what the clock answers. */
export interface ClockLine {
  /** A kind of meeting, or a session of the forum. */
  readonly of: 'meeting' | 'session';
  readonly kind: string;
  /** The stage whose gate asks it; null where the rules of procedure do. */
  readonly stage: string | null;
  /** A call that comes too late for a law is refused; for anything else it is marked. */
  readonly severity: Severity;
  readonly basis: Basis | null;
  readonly answer: NoticeAnswer;
}

/** A parameter of the country, or of general usage, that this process does not itself ask for. */
export interface UsualLine {
  readonly preset: string;
  readonly title: { readonly es: string; readonly en: string };
  readonly basis: Basis;
  readonly verified: boolean;
  readonly answer: NoticeAnswer;
}

/** What the notice clock of a process says of a call at an instant, and of a meeting's date where one is given. */
export interface NoticeClockView {
  readonly process: string;
  readonly timeZone: string;
  readonly country: string;
  /** The calendar that days were counted by. */
  readonly calendar: string;
  readonly calledAt: string;
  readonly meetingAt: string | null;
  readonly asked: readonly ClockLine[];
  readonly usual: readonly UsualLine[];
}

interface Asked {
  readonly organization: string;
  readonly process: string;
  readonly calledAt?: string | undefined;
  readonly meetingAt?: string | undefined;
}

/**
 * If somebody calls now, when may it be; and for a date, until when must it be called: for every kind of meeting that the
 * gates of the stages in work ask a notice of, for the forum's sessions by its rules, and by what is usual in the country.
 */
export async function noticeClockView(engine: Engine, at: Asked): Promise<NoticeClockView | undefined> {
  const { organization, process, calledAt = engine.clock.now(), meetingAt } = at;
  const found = await inProcess(engine, { organization, process }, async (_scope, inHand) => inHand);
  const procedure = await procedureView(engine, { organization, process });
  if (found === undefined || procedure === undefined) return undefined;
  const { spec } = found.workflow;
  const calendar = calendarOf(spec);
  const answer = (asks: NoticeAsked) => noticeClock(calendar, asks, { calledAt, meetingAt });
  const { country, timeZone } = spec.jurisdiction;
  return {
    process: found.id,
    timeZone,
    country,
    calendar: calendar.version,
    calledAt,
    meetingAt: meetingAt ?? null,
    asked: [...askedOfMeetings(found), ...askedOfSessions(procedure.rules)].map(({ asks, ...line }) => ({
      ...line,
      answer: answer(asks),
    })),
    usual: Object.entries(noticePresets)
      .filter(([, preset]) => preset.country === country || preset.country === null)
      .map(([preset, { title, basis, verified, asks }]) => ({
        preset,
        title: title as UsualLine['title'],
        basis: basis as Basis,
        verified,
        answer: answer(asks),
      })),
  };
}

type Line = Omit<ClockLine, 'answer'> & { readonly asks: NoticeAsked };

function askedOfMeetings({ state, workflow }: ProcessInHand): Line[] {
  const now = regions(state);
  return Object.entries(workflow.spec.stages)
    .filter(([stage]) => now[stage] === 'working')
    .flatMap(([stage, { gate }]) => gate.map((use) => ({ stage, use })))
    .filter(({ use }) => use.rule === 'notice-period-kept')
    .flatMap(({ stage, use }) =>
      Object.entries(NoticePeriodParams.parse(use.params).notice).map(([kind, period]) => ({
        of: 'meeting' as const,
        kind,
        stage,
        severity: use.severity,
        basis: use.basis as Basis,
        asks: { kind: 'notice' as const, period },
      })),
    );
}

type Rules = NonNullable<Awaited<ReturnType<typeof procedureView>>>['rules'];

function askedOfSessions(rules: Rules): Line[] {
  if (rules === null) return [];
  return (['ordinary', 'extraordinary'] as const).flatMap((kind) => {
    const { notice, additionsUntil } = rules.sessions[kind];
    const basis = rules.basis.find(({ of }) => of === `sessions.${kind}`)?.basis ?? null;
    const line = {
      of: 'session' as const,
      kind,
      stage: null,
      severity: basis?.kind === 'law' ? ('legal' as const) : ('programme' as const),
      basis: basis as Basis | null,
    };
    const additions =
      additionsUntil === undefined
        ? []
        : [{ ...line, asks: { kind: 'additions' as const, period: additionsUntil } }];
    return [{ ...line, asks: { kind: 'notice' as const, period: notice } }, ...additions];
  });
}
