import type { FactScope } from '../../gates/fact.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type ActWithin, actsWithin } from '../acts-within.ts';
import { reaches } from '../window.ts';
import { type WindowView, windowsKnown } from './windows.ts';

/** A window that reaches a process: whether it stands now, since when the process knows of it, and what was done in it. */
export interface ProcessWindow extends WindowView {
  readonly stands: boolean;
  readonly notedAt: Instant | null;
  readonly acts: readonly Omit<ActWithin, 'window' | 'windowTitle' | 'declaredAt' | 'notedAt'>[];
}

export interface ProcessWindowsView {
  readonly process: string;
  readonly title: string;
  readonly timeZone: string;
  readonly now: Instant;
  readonly windows: readonly ProcessWindow[];
}

/** The windows over a process, past ones too, the earliest first; nothing where there is no such process. */
export function processWindowsView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ProcessWindowsView | undefined> {
  const now = engine.clock.now();
  return inProcess(engine, at, async (scope, process) => {
    const known = await windowsKnown(scope.tx, at.organization, now);
    const reaching = known.filter(({ where }) => reaches(where, process));
    const noted = reaching.length === 0 ? new Map<string, Instant>() : await notedAt(scope);
    const acts = noted.size === 0 ? [] : await actsWithin(scope, ['electoral-blackout', 'force-majeure']);
    const windows = reaching.map((one) => ({
      ...one,
      stands: one.from <= now && now < one.endsAt,
      notedAt: noted.get(one.id) ?? null,
      acts: acts
        .filter(({ window }) => window === one.id)
        .map(({ window, windowTitle, declaredAt, notedAt, ...act }) => act),
    }));
    const { timeZone } = process.workflow.spec.jurisdiction;
    return { process: process.id, title: process.title, timeZone, now, windows };
  });
}

async function notedAt({ tx, organization, process }: FactScope): Promise<Map<string, Instant>> {
  const rows = await tx
    .selectFrom('noted_window')
    .select(['id', 'first_noted_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .execute();
  return new Map(rows.map((row) => [row.id, row.first_noted_at]));
}
