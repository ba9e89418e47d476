import { sql } from 'kysely';
import type { Content } from '../content.ts';
import type { QuestionnaireScope } from '../questionnaire-row.ts';
import {
  type InstitutionAnswers,
  type PublishedFigures,
  publishedNumbers,
  publishFigures,
} from './publish-figures.ts';

/** Reads all answers, once, and makes of them what may be published, and of each institution the number of its citizens. */
export async function figuresOf(
  scope: QuestionnaireScope,
  content: Content,
  k: number,
): Promise<{ figures: PublishedFigures; shown: ReadonlyMap<string, number | null> }> {
  const institutions = await answersOf(scope);
  const shown = publishedNumbers(institutions, k);
  return { figures: publishFigures(content, institutions, shown, k), shown };
}

type Counts = Map<string, Map<string, number>>;

async function answersOf(scope: QuestionnaireScope): Promise<InstitutionAnswers[]> {
  const { tx, organization, process, questionnaire } = scope;
  const rows = await tx
    .selectFrom('surveyed_institution')
    .select(['id', 'citizens', 'answer'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('questionnaire', '=', questionnaire)
    .orderBy('code')
    .execute();
  const tally = await tx
    .selectFrom('questionnaire_tally')
    .select(['about', 'side', 'item', 'value', 'count'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('questionnaire', '=', questionnaire)
    .where('about', '!=', questionnaire)
    .where('count', '>', 0)
    .execute();
  const said = new Map<string, Map<string, string>>();
  const heard = new Map<string, Counts>();
  for (const { about, side, item, value, count } of tally) {
    if (side === 'institution') inside(said, about).set(item, value);
    else inside(inside(heard, about), item).set(value, count);
  }
  return rows.map(({ id, citizens, answer }) => ({
    id,
    citizens,
    answers: answer === null ? undefined : (said.get(id) ?? new Map()),
    citizenCounts: heard.get(id) ?? new Map(),
  }));
}

/** The map under a name, made when it is asked for the first time. */
function inside<Value>(of: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  let found = of.get(name);
  if (found === undefined) {
    found = new Map();
    of.set(name, found);
  }
  return found;
}

/** Writes what may be told of how many answered about each institution. */
export async function writeCitizensShown(
  { tx, organization, process, questionnaire }: QuestionnaireScope,
  shown: ReadonlyMap<string, number | null>,
): Promise<void> {
  await sql`
    update surveyed_institution set citizens_shown = told.shown
    from unnest(${[...shown.keys()]}::uuid[], ${[...shown.values()]}::int[]) as told (id, shown)
    where organization = ${organization} and process = ${process} and questionnaire = ${questionnaire}
      and surveyed_institution.id = told.id`.execute(tx);
}
