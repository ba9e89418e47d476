import type { Json } from '../../kernel/canonical.ts';
import { RulesOfProcedure } from '../procedure/procedure.ts';
import type { ForumScope } from '../scope.ts';
import { seatsAt } from '../seats/seats-at.ts';
import { agendaOf, type SessionRow } from '../sessions/session-row.ts';
import { agreementsTold, followUpTold } from './agreements-told.ts';
import { type AttendanceTold, attendanceTold } from './attendance-told.ts';
import { type DecisionTold, decisionsOfSession } from './decisions-of-session.ts';
import { type Signer, signersOf } from './signers.ts';

/** What minutes say, whole, as it is frozen and hashed. Every line is a fact on record; nobody is named. */
export interface MinutesContent {
  readonly [part: string]: Json;
}

/** The content of minutes, with what commands need of it beside. */
export interface Drawn {
  readonly content: MinutesContent;
  readonly signers: readonly Signer[];
  readonly present: readonly AttendanceTold[];
}

/**
 * Writes the minutes of a held session from what is on record: body, number, place, hours, attendance, quorum, agenda,
 * what was decided with each vote, agreements, and what became of earlier ones. Source of what they hold: Peru, LPAG
 * art. 113; Chile, Ley 18.695 art. 84; forms of minutes in use.
 */
export async function drawMinutes(scope: ForumScope, session: SessionRow): Promise<Drawn> {
  const { opened_at } = session;
  if (opened_at === null) throw new Error(`Session ${session.id} was never opened.`);
  const rules = RulesOfProcedure.parse(session.procedure);
  const seats = await seatsAt(scope, opened_at);
  const { present, absent } = await attendanceTold(scope, { id: session.id, opened_at }, seats);
  const decisions = await decisionsOfSession(scope, session.id);
  const signers = signersOf(rules, session, present, decisions);
  const content = {
    format: 1,
    organ: session.organ,
    session: headOf(session, rules),
    secretary: await officeOf(scope, session.secretary),
    attendance: { present, absent },
    quorum: session.quorum,
    agenda: await agendaTold(scope, session.id, decisions),
    breaks: await breaksTold(scope, session.id),
    agreements: await agreementsTold(scope, session.id),
    followUp: await followUpTold(scope, session),
    closing: session.closed_at === null ? null : { at: session.closed_at, presiding: session.presiding },
    signers,
  };
  return { content: content as unknown as MinutesContent, signers, present };
}

const headOf = (session: SessionRow, rules: RulesOfProcedure) => ({
  id: session.id,
  kind: session.kind,
  number: session.number,
  call: session.call,
  modality: session.modality,
  place: session.place,
  calledAt: session.called_at,
  calledBy: session.called_by,
  notice: {
    businessDays: session.notice_business_days,
    naturalDays: session.notice_natural_days,
    hours: session.notice_hours,
    short: session.notice_short,
    withoutNotice: session.without_notice,
    /** What the rules ask for, in their own unit. */
    required: rules.sessions[session.kind].notice,
  },
  startsAt: session.starts_at,
  secondCallAt: session.second_call_at,
  openedAt: session.opened_at,
  closedAt: session.closed_at,
  presiding: session.presiding,
  rules: { version: session.procedure_version, hash: session.procedure_hash },
});

/** A person by office and institution, which are public. */
async function officeOf({ tx, organization }: ForumScope, person: string) {
  const row = await tx
    .selectFrom('person')
    .select(['office', 'institution'])
    .where('organization', '=', organization)
    .where('id', '=', person)
    .executeTakeFirst();
  return { office: row?.office ?? null, institution: row?.institution ?? null };
}

async function agendaTold(scope: ForumScope, session: string, decisions: readonly DecisionTold[]) {
  const items = await agendaOf(scope, session);
  const words = await wordsOnItems(scope, session);
  return items.map(({ id, number, title, kind, added, admitted_at, dealt_with_at, note }) => {
    const admitted = added !== 'off-agenda' || admitted_at !== null;
    const own = decisions.filter(({ item }) => item === id);
    // A matter that was only proposed, or left for another day, was not dealt with, whatever is to be resolved on it.
    const decidedOn = own.some(({ decided, rounds }) => decided !== null || rounds.length > 0);
    const said = words.filter(({ item }) => item === id);
    return {
      ...{ number, title, kind, added, note, admitted },
      dealtWith: admitted && (dealt_with_at !== null || decidedOn),
      refusedBy: admitted ? [] : said.filter(({ agrees }) => !agrees).map(({ seat }) => seat),
      agreedBy: admitted ? [] : said.filter(({ agrees }) => agrees).map(({ seat }) => seat),
      decisions: admitted ? own.map(({ item: _item, ...decision }) => decision) : [],
    };
  });
}

/** What each seat said of the matters that were not on the agenda. */
function wordsOnItems({ tx, organization, process }: ForumScope, session: string) {
  return tx
    .selectFrom('session_consent')
    .select(['item', 'seat', 'agrees'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', session)
    .where('item', 'is not', null)
    .orderBy('seat')
    .execute();
}

async function breaksTold({ tx, organization, process }: ForumScope, session: string) {
  const rows = await tx
    .selectFrom('session_break')
    .select(['reason', 'place', 'suspended_at', 'resumed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', session)
    .orderBy('suspended_at')
    .execute();
  return rows.map(({ reason, place, suspended_at, resumed_at }) => ({
    ...{ reason, place },
    from: suspended_at,
    to: resumed_at,
  }));
}
