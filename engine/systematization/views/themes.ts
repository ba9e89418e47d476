import { sql } from 'kysely';
import { readCounters } from '../../kernel/counters.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { codedUnder, totals } from '../counters.ts';

/** An axis, and how much stands under it. */
export interface ThemeView {
  readonly theme: string;
  readonly name: string;
  readonly description: string | null;
  /** How many contributions stand under it as problems, and as solutions; one may be both. */
  readonly problems: number;
  readonly solutions: number;
  readonly proposals: number;
}

/** How far the systematization has come, theme by theme. A process has some tens of themes: they are listed whole. */
export interface ThemesView {
  readonly themes: readonly ThemeView[];
  readonly contributions: { readonly total: number; readonly coded: number; readonly disposed: number };
  readonly proposals: { readonly total: number; readonly notDisposed: number };
}

/** The themes of a process; nothing where there is no such process. */
export function themesView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ThemesView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const themes = await sql<{ theme: string; name: string; description: string | null; proposals: number }>`
      select id as theme, name, description, (
        select count(*)::int from proposal where proposal.organization = theme.organization
          and proposal.process = theme.process and proposal.theme = theme.id) as proposals
      from theme where organization = ${scope.organization} and process = ${scope.process}
      order by id`.execute(scope.tx);
    const names = themes.rows.flatMap(({ theme }) => [
      codedUnder(theme, 'problem'),
      codedUnder(theme, 'solution'),
    ]);
    const counted: Record<string, number> = await readCounters(scope, [...Object.values(totals), ...names]);
    const total = (name: string) => counted[name] ?? 0;
    return {
      themes: themes.rows.map((row) => ({
        ...row,
        problems: total(codedUnder(row.theme, 'problem')),
        solutions: total(codedUnder(row.theme, 'solution')),
      })),
      contributions: {
        total: total(totals.contributions),
        coded: total(totals.coded),
        disposed: total(totals.disposed),
      },
      proposals: { total: total(totals.proposals), notDisposed: total(totals.proposalsNotDisposed) },
    };
  });
}
