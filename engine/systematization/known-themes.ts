import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';

/** Those of the named themes that the process has. */
export async function knownThemes(
  { tx, organization, process }: Context<unknown>,
  themes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('theme')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', 'in', ['', ...new Set(themes)])
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Refuses a theme that was not defined. */
export async function refusedTheme(
  context: Context<unknown>,
  theme: string,
  path = 'theme',
): Promise<Refused | undefined> {
  if ((await knownThemes(context, [theme])).has(theme)) return undefined;
  return invalid(path, 'theme-not-defined', { theme });
}
