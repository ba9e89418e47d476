import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { sensitivityOf } from '../sensitivity/sensitive-segments.ts';

/** The segments of a process that are sensitive, and those of them that a meeting is for. */
export interface SensitiveSegments {
  readonly all: readonly string[];
  readonly ofMeeting: readonly string[];
}

/** Which segments may not be told of anybody who comes; nothing where there is no such meeting or process. */
export function sensitiveSegmentsView(
  engine: Engine,
  at: { organization: string; process: string; meeting: string },
): Promise<SensitiveSegments | undefined> {
  return inProcess(engine, at, async (scope) => {
    const known = await sensitivityOf(scope, at.meeting);
    return known === undefined ? undefined : { all: await everySensitive(scope), ofMeeting: known.sensitive };
  });
}

async function everySensitive({ tx, organization, process }: FactScope): Promise<string[]> {
  const mapped = await tx
    .selectFrom('segment')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('sensitive', '=', true)
    .execute();
  const marked = await tx
    .selectFrom('segment_sensitivity')
    .select('segment')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .execute();
  return [...new Set([...mapped.map(({ id }) => id), ...marked.map(({ segment }) => segment)])];
}
