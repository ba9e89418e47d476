import type { Engine } from '../kernel/engine.ts';
import { isRefused, type Refused } from '../kernel/refusals.ts';
import { inProcess } from '../process/views/in-process.ts';
import { aboutOf } from './about.ts';
import { type Asked, collect } from './collect.ts';
import type { Notes } from './contracts/every-document.ts';
import { kindOf } from './kinds/index.ts';
import { notesOf } from './notes-of.ts';

/** The facts of a document as they stand, without entering it anywhere; nothing where there is no such process. */
export function previewData(
  engine: Engine,
  at: { organization: string; process: string; language: string; notes?: Notes } & Asked,
): Promise<{ readonly title: string } | Refused | undefined> {
  const { organization, language } = at;
  return inProcess(engine, at, async (scope, process) => {
    const { tx } = scope;
    const notes = await notesOf(scope, at.kind, at.notes ?? { marks: {}, provenance: [] });
    const inThis: Engine = { ...engine, unit: async (_organization, work) => (await work(tx)).value };
    const now = engine.clock.now();
    const kind = kindOf(at.kind);
    const about = kind === undefined ? {} : aboutOf(kind, (at.about ?? {}) as Record<string, unknown>);
    if (isRefused(about)) return about;
    const collected = await collect(
      { engine: inThis, organization, process, language, at: now, notes, preview: true },
      { ...at, about },
    );
    return isRefused(collected) ? collected : collected.data;
  });
}
