import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type ProcedureVersion, procedureInForce, procedureVersions } from '../procedure/in-force.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';
import { toldBy } from '../procedure/told-by.ts';
import { lastNumber } from '../sessions/numbering.ts';

/** The rules of procedure of a forum, in public: those in force, and every version before and to come. */
export interface ProcedureView {
  readonly inForce: VersionLine | null;
  readonly rules: RulesOfProcedure | null;
  /** What the rules in force tell of, of what public rules are asked to. */
  readonly tells: readonly string[];
  readonly versions: readonly VersionLine[];
  /** The last number that a session of each kind was given. */
  readonly numbers: { readonly ordinary: number; readonly extraordinary: number };
  readonly sectors: readonly {
    readonly sector: string;
    readonly title: { readonly es: string; readonly en: string };
    readonly seats: number | null;
  }[];
  readonly timeZone: string;
}

interface VersionLine {
  readonly version: number;
  readonly from: string;
  readonly hash: string;
  readonly inForceFrom: string | null;
  readonly act: string | null;
}

const lineOf = ({ rules: _rules, ...line }: ProcedureVersion): VersionLine => line;

/** The forum's rules; with none in force where the forum has none. Nothing without the process. */
export function procedureView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ProcedureView | undefined> {
  return inProcess(engine, at, async (scope, { workflow: { spec } }) => {
    const [versions, inForce, ordinary, extraordinary] = await Promise.all([
      procedureVersions(scope, spec),
      procedureInForce(scope, spec, engine.clock.now()),
      lastNumber(scope, { organ: 'forum', kind: 'ordinary' }),
      lastNumber(scope, { organ: 'forum', kind: 'extraordinary' }),
    ]);
    return {
      inForce: inForce === undefined ? null : lineOf(inForce),
      rules: inForce?.rules ?? null,
      tells: inForce === undefined ? [] : toldBy(inForce.rules),
      versions: versions.map(lineOf),
      numbers: { ordinary, extraordinary },
      sectors: Object.entries(spec.forum?.sectors ?? {}).map(([sector, { title, seats }]) => ({
        ...{ sector, title },
        seats: seats ?? null,
      })),
      timeZone: spec.jurisdiction.timeZone,
    };
  });
}
