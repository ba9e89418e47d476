import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { blank, isMirrored, type MirroredItem } from '../content.ts';
import { type Counts, type Difference, differenceOf } from '../figures/difference.ts';
import { countedValues, type PublishedFigures, publishedAbout } from '../figures/publish-figures.ts';
import {
  type InstitutionRow,
  type QuestionnaireRow,
  type QuestionnaireScope,
  readInstitution,
  readQuestionnaire,
} from '../questionnaire-row.ts';
import { readTally, type TallyLine } from '../tally.ts';

/** One item: what the institution says, what its citizens say, and the name of the difference. */
export interface ComparedItem {
  readonly item: string;
  readonly text: string;
  /** Null where the institution did not answer; `blank` where it left this item out. */
  readonly institution: string | null;
  /** By answer; null what is not published, and the whole where nothing is. */
  readonly citizens: Counts | null;
  readonly difference: Difference;
}

/** What an institution says against what its citizens say, item by item in its dimensions. */
export interface InstitutionComparisonView {
  readonly institution: string;
  readonly title: string;
  readonly answered: boolean;
  readonly citizens: number | null;
  readonly suppressedBelow: number;
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly title: string;
    readonly items: readonly ComparedItem[];
    /** How many of its items have each name. */
    readonly differences: { readonly [name: string]: number };
  }[];
}

/** The comparison for one institution, from published answers; nothing before they are, or where it was not asked. */
export function institutionComparisonView(
  engine: Engine,
  at: { organization: string; process: string; questionnaire: string; institution: string },
): Promise<InstitutionComparisonView | undefined> {
  return inProcess(engine, at, async (found) => {
    const scope: QuestionnaireScope = { ...found, questionnaire: at.questionnaire };
    const row = await readQuestionnaire(scope);
    if (row === undefined || row.figures === null) return undefined;
    const institution = await readInstitution(scope, { code: at.institution });
    if (institution === undefined) return undefined;
    return compared(row, institution, await readTally(scope, institution.id));
  });
}

function compared(
  { content, figures }: QuestionnaireRow,
  institution: InstitutionRow,
  tally: readonly TallyLine[],
): InstitutionComparisonView {
  const { suppressedBelow: k } = figures as PublishedFigures;
  const dimensions = content.dimensions.map(({ code, title, items }) => {
    const lines = items.filter(isMirrored).map((item) => lineOf(item, institution, tally, k));
    const differences: { [name: string]: number } = {};
    for (const { difference } of lines) differences[difference] = (differences[difference] ?? 0) + 1;
    return { dimension: code, title, items: lines, differences };
  });
  return {
    institution: institution.code,
    title: institution.title,
    answered: institution.answer !== null,
    citizens: institution.citizens_shown,
    suppressedBelow: k,
    dimensions,
  };
}

function lineOf(
  item: MirroredItem,
  { answer, citizens, citizens_shown: shown }: InstitutionRow,
  tally: readonly TallyLine[],
  k: number,
): ComparedItem {
  const of = tally.filter((one) => one.item === item.code && one.count > 0);
  const said = of.find(({ side }) => side === 'institution')?.value ?? blank;
  const institution = answer === null ? undefined : said;
  const counts = new Map(
    of.filter(({ side }) => side === 'citizen').map(({ value, count }) => [value, count] as const),
  );
  const values = countedValues(item);
  const list = shown === null || shown === 0 ? null : publishedAbout(item, counts, k);
  const told =
    list === null ? null : Object.fromEntries(values.map((value, at) => [value, list[at] ?? null]));
  const difference = differenceOf(item, { institution, citizens: told, hasCitizens: citizens > 0 });
  return { item: item.code, text: item.text, institution: institution ?? null, citizens: told, difference };
}
