import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { RulesOfProcedure } from '../procedure/procedure.ts';
import { seatsAt } from '../seats/seats-at.ts';
import { findSession } from '../sessions/session-row.ts';

/** What a call to a session says besides the session itself: the rules that it keeps, who keeps its minutes, who is called. */
export interface SessionRulesView {
  readonly rules: RulesOfProcedure;
  readonly version: number;
  readonly hash: string;
  /** Whoever keeps the minutes, by office and institution. */
  readonly secretary: { readonly office: string | null; readonly institution: string | null };
  readonly seats: readonly CalledSeat[];
  readonly sectors: { readonly [sector: string]: { readonly es: string; readonly en: string } };
}

/** A seat that is called, by the institution that has it. */
export interface CalledSeat {
  readonly holder: string;
  readonly sector: string;
  readonly presides: boolean;
  readonly alternate: boolean;
  readonly vacant: boolean;
}

/** The rules under which a session was called, and the seats as they were then; nothing where there is no such session. */
export function sessionRulesView(
  engine: Engine,
  at: { organization: string; process: string; session: string },
): Promise<SessionRulesView | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const row = await findSession(scope, at.session);
    if (row === undefined) return undefined;
    const seats = await seatsAt(scope, row.called_at);
    const person = await scope.tx
      .selectFrom('person')
      .select(['office', 'institution'])
      .where('organization', '=', scope.organization)
      .where('id', '=', row.secretary)
      .executeTakeFirst();
    const sectors = Object.entries(workflow.spec.forum?.sectors ?? {});
    return {
      rules: RulesOfProcedure.parse(row.procedure),
      version: row.procedure_version,
      hash: row.procedure_hash,
      secretary: { office: person?.office ?? null, institution: person?.institution ?? null },
      seats: seats.map(({ holder, sector, presides, titular, alternate }) => ({
        ...{ holder, sector, presides, alternate: alternate !== undefined },
        vacant: titular === undefined && alternate === undefined,
      })),
      sectors: Object.fromEntries(sectors.map(([sector, { title }]) => [sector, title])),
    };
  });
}
