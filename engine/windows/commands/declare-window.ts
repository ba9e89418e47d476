import { z } from 'zod';
import { jurisdictionCalendar } from '../../calendar/jurisdiction-calendar.ts';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { type BaseContext, defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notFound, type Refused } from '../../kernel/refusals.ts';
import { Id, Instant, Line, LocalDate, Slug } from '../../kernel/values.ts';
import { actKinds, exceptionGrounds } from '../../law/act-kinds.ts';
import { electoralWindow } from '../../law/electoral-window.ts';
import { electoralLaw, electoralLaws } from '../../law/parameters/index.ts';
import { whatHeld } from '../../law/statement.ts';
import { liesWithin, Territory } from '../../people/territory.ts';
import { Basis } from '../../workflow/spec-values.ts';
import { letProcessesNote } from '../let-processes-note.ts';
import { windowHash } from '../window-hash.ts';
import { changeWindows } from '../window-lock.ts';

const Country = z.string().regex(/^[A-Z]{2}$/);

/** From when until when: said outright, or counted from an election as a law says. */
const Term = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('dates'),
    from: Instant,
    until: Instant,
    blocks: z.array(z.enum(actKinds)).max(actKinds.length),
    exceptions: z.array(z.enum(exceptionGrounds)).max(exceptionGrounds.length).default([]),
  }),
  z.strictObject({
    by: z.literal('law'),
    law: z.enum(electoralLaws),
    timeZone: Line,
    electionOn: LocalDate,
    campaignsStart: LocalDate.optional(),
    /** Kinds of act that the organization holds back besides those that the law names. */
    alsoBlocks: z.array(z.enum(actKinds)).max(actKinds.length).default([]),
  }),
]);

const Declaring = z.strictObject({
  kind: z.enum(['electoral-blackout', 'force-majeure']),
  title: Line,
  /** Whose act it is: the electoral authority, the government that declares an emergency. */
  authority: Line,
  basis: Basis,
  term: Term,
  /** Where it holds; left out, in the whole organization. */
  country: Country.optional(),
  region: Slug.optional(),
  level: z.enum(['national', 'state', 'municipal']).optional(),
  territory: Territory.optional(),
  programme: Id.optional(),
  process: Id.optional(),
  /** Whether deadlines that suspensions move are moved by it too. */
  movesDeadlines: z.boolean(),
  /** Of force majeure: rules of gates that it sets aside while it lasts. What is law is never set aside. */
  waives: z.array(Slug).max(60).default([]),
  evidence: EvidenceList.default([]),
});
type Declared = z.output<typeof Declaring>;

/**
 * Declares a window: from an instant to another some kinds of act are blocked. With law as its basis they are refused;
 * otherwise they are done and marked. It always has an end. Declared late it finds what was done in it, and changes no
 * verdict that was given. Every process that it reaches notes it in its own ledger, by the clock.
 */
export const declareWindow = defineOrganizationCommand({
  name: 'declare-window',
  input: Declaring,
  by: ['administrator', 'team', 'secretary'],
  about: ({ programme, territory }) =>
    programme === undefined ? { territory: territory ?? null } : { programme },
  async record(context) {
    const { tx, organization, input, newId, recordedAt } = context;
    const term = termOf(input, recordedAt.slice(0, 10));
    if (isRefused(term)) return term;
    if (term.until <= term.from) return invalid('term.until', 'ends-before-it-starts');
    if (input.kind !== 'force-majeure' && input.waives.length > 0)
      return invalid('waives', 'only-force-majeure-waives');
    const refused =
      (await refuseStrange(context)) ?? (await missingFiles(tx, organization, 'evidence', input.evidence));
    if (refused !== undefined) return refused;
    const id = newId();
    const { from, until, law } = term;
    const blocks = [...new Set(term.blocks)];
    const window = {
      ...rowOf(input),
      ...{ organization, id, law, blocks },
      exceptions: term.exceptions,
      ...{ from_at: from, until_at: until, ends_at: until, declared_at: recordedAt },
    };
    const hash = windowHash(window);
    await tx
      .insertInto('act_window')
      .values({ ...window, hash })
      .execute();
    const processes = await letProcessesNote(context, recordedAt, window);
    await changeWindows(tx, organization);
    const { kind, movesDeadlines } = input;
    const told = { window: id, kind, from, until, blocks, exceptions: term.exceptions, movesDeadlines };
    return {
      event: {
        type: 'window-declared',
        payload: {
          ...told,
          ...(law === null ? {} : { law }),
          ...{ rowHash: hash, processes, late: from < recordedAt },
        },
      },
      result: { window: id, from, until, processes },
    };
  },
});

const rowOf = (input: Declared) => ({
  kind: input.kind,
  title: input.title,
  authority: input.authority,
  basis: input.basis as never,
  country: input.country ?? null,
  region: input.region ?? null,
  level: input.level ?? null,
  territory: input.territory ?? null,
  programme: input.programme ?? null,
  process: input.process ?? null,
  moves_deadlines: input.movesDeadlines,
  waives: input.waives,
  evidence: input.evidence,
});

/** What the term says, by the law as it is known today where it is counted by law. */
function termOf({ term }: Declared, today: string) {
  if (term.by === 'dates') return { ...term, law: null };
  const held = whatHeld(electoralLaw[term.law], { inForceOn: term.electionOn, knownOn: today });
  if (held === undefined) return invalid('term.law', 'law-not-known-then', { law: term.law });
  const calendar = calendarIn(term.timeZone, electoralLaw[term.law].country);
  if (calendar === undefined) return invalid('term.timeZone', 'time-zone-unknown');
  const { blocks, exceptions } = held.value;
  const window = electoralWindow(calendar, held.value, term);
  if (window === undefined) return invalid('term.campaignsStart', 'campaigns-start-needed');
  return { ...window, law: held.id, blocks: [...blocks, ...term.alsoBlocks], exceptions };
}

function calendarIn(timeZone: string, country: string) {
  try {
    return jurisdictionCalendar({ country, timeZone });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * A window is for a process or programme that the organization has; for both, or for a process in a place, where the
 * process is there. Otherwise whoever holds a mandate for the one could hold up the other.
 */
async function refuseStrange({
  tx,
  organization,
  input,
}: BaseContext<Declared>): Promise<Refused | undefined> {
  const { programme, territory } = input;
  for (const id of [programme, input.process]) {
    if (id === undefined) continue;
    const there = await tx
      .selectFrom('process')
      .select(['programme', 'territory'])
      .where('organization', '=', organization)
      .where('id', '=', id)
      .executeTakeFirst();
    if (there === undefined) return notFound('process', id);
    if (id !== input.process) continue;
    if (programme !== undefined && programme !== id && programme !== there.programme)
      return invalid('process', 'process-not-there');
    if (territory !== undefined && !(there.territory !== null && liesWithin(there.territory, territory)))
      return invalid('process', 'process-not-there');
  }
  return undefined;
}
