import type { Json } from '../../kernel/canonical.ts';
import { conditionsOf, stageOrder } from '../order.ts';
import type { OutcomeSpec, StageSpec, WorkflowSpec } from '../spec.ts';
import type { Period } from '../spec-values.ts';
import { current, type Standing, standingOf } from './standing.ts';
import { type DiagramWords, localText } from './words.ts';

/** A line of an outline, and those under it. */
export interface OutlineItem {
  readonly text: string;
  /** Whether it is what is worked on now. */
  readonly current?: true;
  readonly items: readonly OutlineItem[];
}

/** What the picture shows, and more, for who does not see it: the stages in their order, with all that each asks. */
export function outline(spec: WorkflowSpec, words: DiagramWords, state?: Json): OutlineItem {
  const standing = standingOf(state);
  const { language } = words;
  return {
    text: localText(spec.title, language),
    items: [
      ...(state === undefined ? [] : [leaf(standsAs(standing, words), true)]),
      ...stageOrder(spec).map((id, index) => stageItem({ spec, words, standing }, id, index + 1)),
      ...list(
        words.say('throughout'),
        spec.throughout.map((name) => leaf(words.activity(name))),
      ),
      leaf(words.say('suspend-or-cancel')),
    ],
  };
}

/** The outline in one sentence or two: what a picture's description says. */
export function summary(spec: WorkflowSpec, words: DiagramWords, state?: Json): string {
  const standing = standingOf(state);
  const titles = stageOrder(spec).map((id, index) => `${index + 1}. ${title(spec, id, words)}`);
  const stages = words.say('stages', { count: titles.length, stages: titles.join('; ') });
  if (state === undefined) return stages;
  const now = current(standing).map((id) => {
    const named = { stage: title(spec, id, words), state: words.say(`stage-${standing.stages[id]!}`) };
    return words.say('now', named);
  });
  return [stages, standsAs(standing, words), ...now].join(' ');
}

/** An outline as plain text, two spaces further in for each level. What is worked on now begins with an arrow. */
export function outlineText(item: OutlineItem, depth = 0): string {
  const sign = depth === 0 ? '' : `${'  '.repeat(depth - 1)}${item.current ? '▶' : '-'} `;
  return [`${sign}${item.text}`, ...item.items.map((inner) => outlineText(inner, depth + 1))].join('\n');
}

interface Scope {
  readonly spec: WorkflowSpec;
  readonly words: DiagramWords;
  readonly standing: Standing;
}

const leaf = (text: string, now = false): OutlineItem => ({
  text,
  ...(now ? { current: true } : {}),
  items: [],
});

const list = (text: string, items: readonly OutlineItem[]): OutlineItem[] =>
  items.length === 0 ? [] : [{ text, items }];

const title = (spec: WorkflowSpec, id: string, { language }: DiagramWords): string =>
  localText(spec.stages[id]!.title, language);

function standsAs({ course, end }: Standing, words: DiagramWords): string {
  return words.say('standing', { standing: words.say(end ?? course ?? 'active') });
}

function stageItem(scope: Scope, id: string, number: number): OutlineItem {
  const { spec, words, standing } = scope;
  const stage = spec.stages[id]!;
  const state = standing.stages[id];
  const named = `${number}. ${title(spec, id, words)}`;
  const now = state === 'working' || state === 'awaiting-approval';
  return {
    text: state === undefined ? named : `${named}: ${words.say(`stage-${state}`)}`,
    ...(now ? { current: true } : {}),
    items: [
      leaf(begins(scope, stage)),
      ...list(
        words.say('activities'),
        stage.activities.map((name) => leaf(words.activity(name))),
      ),
      ...gate(stage, words),
      ...approval(stage, words),
      ...list(
        words.say('documents'),
        stage.documents.map((kind) => leaf(words.document(kind))),
      ),
      ...(stage.deadline === undefined
        ? []
        : [leaf(words.say('deadline', { period: period(stage.deadline.within, words) }))]),
      ...list(
        words.say('outcomes'),
        Object.values(stage.outcomes).map((outcome) => leaf(leads(scope, outcome))),
      ),
    ],
  };
}

function begins({ spec, words }: Scope, stage: StageSpec): string {
  const conditions = conditionsOf(stage).map((one) =>
    words.say(one.is === 'passed' ? 'after-passed' : 'after-begun', { stage: title(spec, one.stage, words) }),
  );
  return conditions.length === 0
    ? words.say('begins-at-once')
    : words.say('begins-after', { conditions: conditions.join('; ') });
}

function gate(stage: StageSpec, words: DiagramWords): OutlineItem[] {
  if (stage.gate.length === 0) return [leaf(words.say('gate-none'))];
  return list(
    words.say('conditions'),
    stage.gate.map(({ rule, params, severity, basis }) => ({
      text: `${words.rule(rule, params)} (${words.say(`severity-${severity}`)})`,
      items: [
        ...list(
          words.say('figures'),
          words.figures(params).map((text) => leaf(text)),
        ),
        leaf(words.say('rests-on', { basis: words.basis(basis) })),
      ],
    })),
  );
}

function approval({ approval }: StageSpec, words: DiagramWords): OutlineItem[] {
  if (approval === undefined) return [];
  return [leaf(words.say('approved-by-forum', { terms: words.approval(approval) }))];
}

function leads({ spec, words }: Scope, outcome: OutcomeSpec): string {
  const named = localText(outcome.title, words.language);
  if (outcome.leadsTo === 'return') {
    return words.say('returns-to', { outcome: named, stage: title(spec, outcome.to!, words) });
  }
  return words.say(outcome.leadsTo === 'repeat' ? 'repeats' : 'ends', { outcome: named });
}

const period = ({ count, unit }: Period, words: DiagramWords): string =>
  words.say(`${unit}-${count === 1 ? 'one' : 'many'}`, { count });
