import { statement } from '../database/statement.ts';
import type { QuestionnaireScope } from './questionnaire-row.ts';
import type { Side } from './read-answers.ts';

interface Counted {
  readonly side: Side;
  /** The institution that the answers are about; they are counted for all institutions together, too. */
  readonly about: string;
  readonly answers: readonly { readonly item: string; readonly value: string }[];
}

/**
 * Adds filled-in answers to the totals, or takes them out again (`by` of -1) where another takes their place. Under the
 * process's lock, so that no two writers meet; one statement for any number of items.
 */
export async function addToTally(
  { tx, organization, process, questionnaire }: QuestionnaireScope,
  { side, about, answers }: Counted,
  by: 1 | -1,
): Promise<void> {
  if (answers.length === 0) return;
  const items = answers.map(({ item }) => item);
  const values = answers.map(({ value }) => value);
  const given = [organization, process, questionnaire, side, [about, questionnaire], items, values, by];
  await (by === 1 ? add(tx, given) : takeOut(tx, given));
}

const add = statement(`
  insert into questionnaire_tally (organization, process, questionnaire, side, about, item, value, count)
  select $1, $2::uuid, $3::uuid, $4, about, item, value, $8::int
  from unnest($5::uuid[]) as about, unnest($6::text[], $7::text[]) as one (item, value)
  on conflict (organization, process, questionnaire, about, side, item, value)
    do update set count = questionnaire_tally.count + excluded.count`);

const takeOut = statement(`
  update questionnaire_tally set count = count + $8::int
  from unnest($6::text[], $7::text[]) as one (item, value)
  where organization = $1 and process = $2 and questionnaire = $3 and side = $4
    and about = any($5::uuid[]) and questionnaire_tally.item = one.item
    and questionnaire_tally.value = one.value`);

/** How often an item was answered how, about one institution or about all. */
export interface TallyLine {
  readonly side: Side;
  readonly item: string;
  readonly value: string;
  readonly count: number;
}

/** The totals about one institution; with none, about all of them. At most some hundred lines, by the primary key. */
export function readTally(
  { tx, organization, process, questionnaire }: QuestionnaireScope,
  about: string = questionnaire,
): Promise<TallyLine[]> {
  return tx
    .selectFrom('questionnaire_tally')
    .select(['side', 'item', 'value', 'count'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('questionnaire', '=', questionnaire)
    .where('about', '=', about)
    .execute();
}
