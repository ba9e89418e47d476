import { publishedPercent } from '../../disclosure/suppress-list.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type Content, isMirrored, itemsOf } from '../content.ts';
import { apart, meanOf, type OverallDifference, overallDifference } from '../figures/difference.ts';
import type { ItemFigures, PublishedFigures } from '../figures/publish-figures.ts';
import { type QuestionnaireRow, readQuestionnaire } from '../questionnaire-row.ts';

/** A part of a whole, with its share in percent to a tenth; null where there is no whole yet. */
interface Share {
  readonly count: number;
  readonly of: number;
  readonly percent: number | null;
}

/** One item over all institutions, with the means of both sides (0 to 100) and how far apart they are. */
export interface ItemComparison extends ItemFigures {
  readonly means: {
    readonly institutions: number | null;
    readonly mirrored: number | null;
    readonly citizens: number | null;
  };
  readonly difference: OverallDifference;
}

export interface DimensionComparison {
  readonly dimension: string;
  readonly title: string;
  /** Means of the items of which both sides are told; `items` says how many those are. */
  readonly means: { readonly mirrored: number | null; readonly citizens: number | null };
  readonly items: { readonly told: number; readonly of: number };
  readonly difference: OverallDifference;
}

/** A questionnaire as anybody may see it. Of answers only their number, until they are published. */
export interface QuestionnaireView {
  readonly questionnaire: string;
  readonly code: string;
  readonly state: string;
  /** Where its hours are told. */
  readonly timeZone: string;
  readonly content: Content;
  readonly contentHash: string | null;
  readonly frozenAt: string | null;
  readonly dueAt: string | null;
  readonly open: {
    readonly opensAt: string;
    readonly closesAt: string;
    readonly access: string;
    readonly now: boolean;
  } | null;
  readonly response: Share;
  readonly citizens: { readonly answers: number; readonly coverage: Share };
  readonly reminders: number;
  readonly closedAt: string | null;
  readonly publishedAt: string | null;
  readonly suppressedBelow: number | null;
  /** Of how many institutions the means are that stand beside the citizens', and from which points on means differ. */
  readonly compared: {
    readonly institutions: number;
    readonly differFrom: number;
    readonly farFrom: number;
  } | null;
  readonly dimensions: readonly DimensionComparison[] | null;
  readonly items: readonly ItemComparison[] | null;
}

/** One questionnaire; nothing where the process has no such questionnaire. Read out of one row. */
export function questionnaireView(
  engine: Engine,
  at: { organization: string; process: string; questionnaire: string },
): Promise<QuestionnaireView | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const row = await readQuestionnaire({ ...scope, questionnaire: at.questionnaire });
    if (row === undefined) return undefined;
    const { timeZone } = workflow.spec.jurisdiction;
    return { ...shown(row, engine.clock.now()), timeZone };
  });
}

const share = (count: number, of: number): Share => ({ count, of, percent: publishedPercent(count, of) });

function shown(row: QuestionnaireRow, now: string): Omit<QuestionnaireView, 'timeZone'> {
  const { public_from: opensAt, public_until: closesAt, public_access: access } = row;
  const figures = row.figures as PublishedFigures | null;
  const items = figures === null ? null : itemComparisons(row.content, figures);
  return {
    questionnaire: row.id,
    code: row.code,
    state: row.state,
    content: row.content,
    contentHash: row.content_hash,
    frozenAt: row.frozen_at,
    dueAt: row.due_at,
    open:
      opensAt === null || closesAt === null
        ? null
        : {
            ...{ opensAt, closesAt, access: access ?? 'open' },
            now: row.state === 'frozen' && opensAt <= now && now <= closesAt,
          },
    response: share(row.answered, row.sent),
    citizens: { answers: row.citizens, coverage: share(row.covered, row.sent) },
    reminders: row.reminders,
    closedAt: row.closed_at,
    publishedAt: row.published_at,
    suppressedBelow: figures?.suppressedBelow ?? null,
    compared: figures === null ? null : comparedOf(figures),
    dimensions: items === null ? null : dimensionComparisons(row.content, items),
    items,
  };
}

/** Every institution that answered left something at each item, if only a blank. */
const comparedOf = ({ items }: PublishedFigures) => ({
  institutions: Math.max(
    0,
    ...items.map(({ mirrored }) => Object.values(mirrored).reduce((sum, count) => sum + count, 0)),
  ),
  ...{ differFrom: apart.near * 100, farFrom: apart.far * 100 },
});

const inHundred = (mean: number | null): number | null =>
  mean === null ? null : Math.round(mean * 1000) / 10;

function itemComparisons(content: Content, { items }: PublishedFigures): ItemComparison[] {
  const figures = new Map(items.map((one) => [one.item, one]));
  return itemsOf(content)
    .filter(isMirrored)
    .flatMap((item) => {
      const one = figures.get(item.code);
      if (one === undefined) return [];
      const [institutions, mirrored, citizens] = [one.institutions, one.mirrored, one.citizens].map(
        (counts) => meanOf(item, counts),
      ) as [number | null, number | null, number | null];
      return {
        ...one,
        means: {
          institutions: inHundred(institutions),
          mirrored: inHundred(mirrored),
          citizens: inHundred(citizens),
        },
        difference: overallDifference(mirrored, citizens),
      };
    });
}

function dimensionComparisons(content: Content, items: readonly ItemComparison[]): DimensionComparison[] {
  const of = new Map(items.map((one) => [one.item, one.means]));
  return content.dimensions.map(({ code, title, items: asked }) => {
    const told = asked.flatMap((item) => {
      const { mirrored, citizens } = of.get(item.code) ?? { mirrored: null, citizens: null };
      return mirrored === null || citizens === null ? [] : [{ mirrored, citizens }];
    });
    const mean = (side: 'mirrored' | 'citizens') =>
      told.length === 0 ? null : told.reduce((sum, one) => sum + one[side], 0) / told.length / 100;
    const [mirrored, citizens] = [mean('mirrored'), mean('citizens')];
    return {
      ...{ dimension: code, title, items: { told: told.length, of: asked.filter(isMirrored).length } },
      means: { mirrored: inHundred(mirrored), citizens: inHundred(citizens) },
      difference: overallDifference(mirrored, citizens),
    };
  });
}
