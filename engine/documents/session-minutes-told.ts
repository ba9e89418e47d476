import type { z } from 'zod';
import type { AbsenceTold, AttendanceTold } from '../forum/minutes/attendance-told.ts';
import type { DecisionTold } from '../forum/minutes/decisions-of-session.ts';
import type { Signer } from '../forum/minutes/signers.ts';
import type { SessionMinutesView } from '../forum/views/session-minutes.ts';
import type { SessionMinutes } from './contracts/session-minutes.ts';
import { decisionPrinted, type Naming } from './decision-printed.ts';
import type { Collecting } from './kind.ts';
import { onOneDay } from './meeting-parts.ts';

type Told = Omit<
  z.input<typeof SessionMinutes>,
  'title' | 'publicBody' | 'process' | 'country' | 'timeZone' | 'marks' | 'provenance'
>;

/** The record of a session as it was frozen; what older records lack is left out. */
interface Frozen {
  readonly session: {
    readonly kind: 'ordinary' | 'extraordinary';
    readonly number: number | null;
    readonly call: number;
    readonly modality: string;
    readonly place: string | null;
    readonly calledAt: string;
    readonly calledBy: string;
    readonly startsAt: string;
    readonly secondCallAt: string | null;
    readonly openedAt: string;
    readonly closedAt: string | null;
    readonly presiding: string | null;
    readonly rules: { readonly version: number };
    readonly notice: {
      readonly businessDays: number;
      readonly naturalDays: number;
      readonly hours: number;
      readonly short: boolean;
      readonly withoutNotice: boolean;
      readonly required?: { readonly unit: keyof typeof figures | 'months'; readonly count: number };
    };
  };
  readonly secretary: { readonly office: string | null; readonly institution: string | null };
  readonly quorum: { present: number; base: number; needed: number; of: string } | null;
  readonly attendance: {
    readonly present: readonly AttendanceTold[];
    readonly absent: readonly AbsenceTold[];
  };
  readonly agenda: readonly {
    readonly number: number;
    readonly title: string;
    readonly added: string;
    readonly admitted: boolean;
    readonly dealtWith: boolean;
    readonly note: string | null;
    readonly refusedBy?: readonly string[];
    readonly agreedBy?: readonly string[];
    readonly decisions: readonly Partial<DecisionTold>[];
  }[];
  readonly breaks: readonly { from: string; to: string | null; reason: string; place: string | null }[];
  readonly agreements: readonly Agreement[];
  readonly followUp: readonly (Agreement & { readonly state: string })[];
  readonly signers: readonly Signer[];
}

interface Agreement {
  readonly number: number;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
}

const figures = { 'business-days': 'businessDays', 'natural-days': 'naturalDays', hours: 'hours' } as const;

/** What the minutes of a session print, from the record that is approved and the acts about it. */
export function sessionMinutesTold(from: Collecting, view: SessionMinutesView): Told {
  const frozen = view.content as unknown as Frozen;
  const { session, attendance, quorum } = frozen;
  const naming = namingOf(from.language, view, frozen);
  const of = ({ number, text, owner, dueOn }: Agreement) => ({ number, text, owner, dueOn });
  return {
    session: headOf(from, session, naming),
    notice: noticeOf(session.notice),
    secretary: frozen.secretary,
    quorum:
      quorum === null
        ? null
        : { present: quorum.present, base: quorum.base, needed: quorum.needed, of: quorum.of },
    present: attendance.present.map(({ seat: _, sector, ...one }) => ({
      ...one,
      sector: naming.sector(sector),
    })),
    absent: attendance.absent.map(({ holder, sector, vacant }) => ({
      ...{ holder, vacant },
      sector: naming.sector(sector),
    })),
    agenda: frozen.agenda.map((item) => matterOf(item, naming)),
    breaks: frozen.breaks.map(({ from: since, to, reason, place }) => ({ from: since, to, reason, place })),
    agreements: frozen.agreements.map(of),
    followUp: frozen.followUp.map((one) => ({ ...of(one), state: one.state })),
    ...approvalOf(view),
    signatures: signaturesOf(view, frozen, naming),
    observations: observationsOf(view, naming),
    errata: view.errata as Told['errata'],
  };
}

/** The names that a record's codes stand for, in the document's language. */
function namingOf(language: string, { sectors, stages }: SessionMinutesView, { attendance }: Frozen): Naming {
  const seats = new Map<string, string>();
  for (const { seat, holder } of [...attendance.absent, ...attendance.present]) seats.set(seat, holder);
  const inWords = (title: { readonly es: string; readonly en: string } | undefined, code: string) =>
    title?.[language as 'es' | 'en'] ?? title?.es ?? code;
  return {
    holder: (seat) => seats.get(seat) ?? seat,
    sector: (sector) => inWords(sectors[sector], sector),
    stage: (stage) => inWords(stages[stage]?.title, stage),
    after: (stage) => stages[stage]?.next ?? [],
  };
}

function headOf(from: Collecting, session: Frozen['session'], naming: Naming): Told['session'] {
  const { notice: _notice, rules, presiding, ...told } = session;
  return {
    kind: told.kind,
    number: told.number,
    call: told.call,
    modality: told.modality,
    place: told.place,
    calledAt: told.calledAt,
    calledBy: told.calledBy,
    startsAt: told.startsAt,
    secondCallAt: told.secondCallAt,
    openedAt: told.openedAt,
    closedAt: told.closedAt,
    oneDay: told.closedAt === null || onOneDay(from, told.openedAt, told.closedAt),
    presiding: presiding === null ? null : naming.holder(presiding),
    rulesVersion: rules.version,
  };
}

function noticeOf(notice: Frozen['session']['notice']): Told['notice'] {
  if (notice.withoutNotice) return null;
  const { required, short } = notice;
  const unit = required !== undefined && required.unit !== 'months' ? required.unit : 'natural-days';
  const given = notice[figures[unit]];
  return {
    given: { unit, count: given },
    inDays: unit !== 'hours',
    asked: required === undefined ? [] : [{ ...required, byLaw: false, given, short }],
    short,
  };
}

const matterOf = (
  {
    number,
    title,
    added,
    admitted,
    dealtWith,
    note,
    refusedBy = [],
    agreedBy = [],
    decisions,
  }: Frozen['agenda'][number],
  naming: Naming,
): Told['agenda'][number] => ({
  ...{ number, title, added, admitted, dealtWith, note },
  refusedBy: refusedBy.map(naming.holder),
  agreedBy: agreedBy.map(naming.holder),
  decisions: decisions.map((decision) => decisionPrinted(decision, naming)),
});

function approvalOf({ version, contentHash, observeUntil, approvedAt, approvedIn }: SessionMinutesView) {
  const by = approvedIn === null ? ('writing' as const) : ('session' as const);
  return { version, contentHash, observeUntil, approvedAt, approvedBy: approvedAt === null ? null : by };
}

/** The signatures that the rules ask for, each with what became of it. */
const signaturesOf = (
  { signatures, approvedAt }: SessionMinutesView,
  { signers, secretary }: Frozen,
  naming: Naming,
): Told['signatures'] =>
  signers.map(({ signer, seat }) => {
    const given = approvedAt === null ? undefined : signatures.find((one) => one.seat === seat);
    const office = [secretary.office, secretary.institution].filter((part) => part !== null).join(', ');
    return {
      signer,
      holder: seat === null ? office : naming.holder(seat),
      act: (given?.act ?? null) as 'signed' | 'refused' | null,
      means: given?.act === 'signed' ? given.means : null,
      reason: given?.reason ?? null,
      signedAt: given?.signedAt ?? null,
    };
  });

const observationsOf = ({ observations }: SessionMinutesView, naming: Naming): Told['observations'] =>
  (
    observations as readonly { seat: string; text: string; taken: boolean | null; reply: string | null }[]
  ).map(({ seat, text, taken, reply }) => ({ holder: naming.holder(seat), text, taken, reply }));
