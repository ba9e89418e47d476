import type { LocalDate } from '../../calendar/moment.ts';
import type { Json } from '../../kernel/canonical.ts';
import type { Engine } from '../../kernel/engine.ts';
import { lawParameters } from '../../law/parameters/index.ts';
import { type LawStatement, whatHeld } from '../../law/statement.ts';
import { organizationView } from '../../organization/views/organization.ts';

/** One thing that the law says, on a day and as known on another; `held` is null where nothing was known to hold. */
export interface LawLine {
  readonly name: string;
  readonly country: string;
  readonly title: { readonly es: string; readonly en: string };
  readonly held: Omit<LawStatement, 'value'> | null;
  readonly value: Json;
}

/** What held on a day, as it was known on another. Both left out: today, as known today. */
export async function lawView(
  engine: Engine,
  asked: { organization: string; on?: LocalDate | undefined; knownOn?: LocalDate | undefined },
): Promise<{ on: LocalDate; knownOn: LocalDate; law: readonly LawLine[] } | undefined> {
  if ((await organizationView(engine, asked)) === undefined) return undefined;
  const { on, knownOn } = asked;
  const today = engine.clock.now().slice(0, 10);
  const asOf = { inForceOn: on ?? today, knownOn: knownOn ?? today };
  const law = lawParameters.map((parameter): LawLine => {
    const { name, country, title } = parameter;
    const found = whatHeld(parameter, asOf);
    if (found === undefined) return { name, country, title, held: null, value: null };
    const { value, ...held } = found;
    return { name, country, title, held, value };
  });
  return { on: asOf.inForceOn, knownOn: asOf.knownOn, law };
}
