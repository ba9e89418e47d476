import { canonicalJson, type Json } from '../kernel/canonical.ts';
import { type Change, namesIn, stageTitle } from './changes/change.ts';
import { forumChanges } from './changes/forum.ts';
import { gateChanges } from './changes/gates.ts';
import { conditionsOf, stageOrder } from './order.ts';
import type { WorkflowDefinition } from './registry.ts';
import type { OutcomeSpec, StageSpec, WorkflowSpec } from './spec.ts';

export type { Change } from './changes/change.ts';

/**
 * What changes for those who take part, from one version of a workflow to another: which stages there are and when they
 * begin, what may be done and must hold, who decides, until when. In the order of the stages. Nothing of it is lost: what
 * has no words of its own is told as a difference by its place.
 */
export function changesBetween(before: WorkflowDefinition, after: WorkflowDefinition): Change[] {
  const [one, other] = [before.spec, after.spec];
  return [
    ...wholeChanges(one, other),
    ...forumChanges(one, other),
    ...stageOrder(one)
      .filter((id) => other.stages[id] === undefined)
      .map(
        (id): Change => ({
          code: 'stage-removed',
          at: `stages.${id}`,
          values: { stage: stageTitle(one, id) },
        }),
      ),
    ...stageOrder(other).flatMap((id) => stageChanges(one, other, id)),
    ...engineChanges(before, after),
  ];
}

function wholeChanges(one: WorkflowSpec, other: WorkflowSpec): Change[] {
  const roles = namesIn(one.roles, other.roles);
  const title = (spec: WorkflowSpec, id: string) => spec.roles[id]!.title as unknown as Json;
  return [
    ...changed('title', one.title, other.title, 'title-changed'),
    ...changed('jurisdiction', one.jurisdiction, other.jurisdiction, 'calendar-changed'),
    ...changed('lateAfter', one.lateAfter, other.lateAfter, 'late-after-changed'),
    ...roles.removed.map(
      (id): Change => ({ code: 'role-removed', at: `roles.${id}`, values: { role: title(one, id) } }),
    ),
    ...roles.added.map(
      (id): Change => ({ code: 'role-added', at: `roles.${id}`, values: { role: title(other, id) } }),
    ),
    ...roles.both
      .filter((id) => one.roles[id]!.as !== other.roles[id]!.as)
      .map(
        (id): Change => ({
          code: 'role-means-another',
          at: `roles.${id}.as`,
          values: { role: title(other, id), before: one.roles[id]!.as, after: other.roles[id]!.as },
        }),
      ),
    ...activityChanges('throughout', one.throughout, other.throughout, {}),
  ];
}

function stageChanges(one: WorkflowSpec, other: WorkflowSpec, id: string): Change[] {
  const at = `stages.${id}`;
  const stage = stageTitle(other, id);
  const [was, is] = [one.stages[id], other.stages[id]!];
  if (was === undefined) return [{ code: 'stage-added', at, values: { stage, ...waitsFor(other, is) } }];
  const waits = [waitsFor(one, was), waitsFor(other, is)];
  return [
    ...(canonicalJson(was.title) === canonicalJson(is.title)
      ? []
      : [
          {
            code: 'stage-renamed',
            at: `${at}.title`,
            values: { before: stageTitle(one, id), after: stage },
          } as const,
        ]),
    ...(canonicalJson(was.after) === canonicalJson(is.after)
      ? []
      : [{ code: 'stage-begins-otherwise', at: `${at}.after`, values: { stage, ...waits[1] } } as const]),
    ...activityChanges(`${at}.activities`, was.activities, is.activities, { stage }),
    ...gateChanges(was.gate, is.gate, { at: `${at}.gate`, values: { stage } }),
    ...changed(`${at}.deadline`, was.deadline, is.deadline, 'deadline-changed', { stage }),
    ...changed(`${at}.approval`, was.approval, is.approval, 'approval-changed', { stage }),
    ...changed(`${at}.documents`, was.documents, is.documents, 'documents-changed', { stage }),
    ...outcomeChanges(one, other, id),
  ];
}

function waitsFor(spec: WorkflowSpec, stage: StageSpec): { [name: string]: Json } {
  const of = (is: string) =>
    conditionsOf(stage)
      .filter((one) => one.is === is)
      .map((one) => stageTitle(spec, one.stage));
  return { passed: of('passed'), begun: of('begun') };
}

function activityChanges(
  at: string,
  was: readonly string[],
  is: readonly string[],
  where: Change['values'],
): Change[] {
  const told = (code: 'activity-added' | 'activity-removed', activity: string): Change => ({
    code: where.stage === undefined ? (`${code}-throughout` as const) : code,
    at,
    values: { ...where, activity },
  });
  return [
    ...was.filter((name) => !is.includes(name)).map((name) => told('activity-removed', name)),
    ...is.filter((name) => !was.includes(name)).map((name) => told('activity-added', name)),
  ];
}

function outcomeChanges(one: WorkflowSpec, other: WorkflowSpec, id: string): Change[] {
  const [was, is] = [one.stages[id]!.outcomes, other.stages[id]!.outcomes];
  const stage = stageTitle(other, id);
  const names = namesIn(was, is);
  const told = (code: Change['code'], name: string, of: OutcomeSpec): Change => ({
    code,
    at: `stages.${id}.outcomes.${name}`,
    values: { stage, outcome: of.title as unknown as Json },
  });
  return [
    ...names.removed.map((name) => told('outcome-removed', name, was[name]!)),
    ...names.added.map((name) => told('outcome-added', name, is[name]!)),
    ...names.both.flatMap((name) => {
      const [before, after] = [was[name]!, is[name]!];
      const leads = before.leadsTo === after.leadsTo && before.to === after.to;
      const place = { at: `stages.${id}.outcomes.${name}.gate`, values: { stage } };
      return [
        ...(leads ? [] : [told('outcome-leads-elsewhere', name, after)]),
        ...gateChanges(before.gate, after.gate, place),
      ];
    }),
  ];
}

/** The versions that it is run by: what the rules mean, what the activities open, how things live. */
function engineChanges({ pins: one }: WorkflowDefinition, { pins: other }: WorkflowDefinition): Change[] {
  const told = (kind: 'rule' | 'activity', was: { [name: string]: number }, is: { [name: string]: number }) =>
    Object.keys(is)
      .filter((name) => was[name] !== undefined && was[name] !== is[name])
      .sort()
      .map(
        (name): Change => ({
          code: `${kind}-version-changed`,
          at: `pins.${name}`,
          values: { [kind]: name, before: was[name]!, after: is[name]! },
        }),
      );
  return [...told('rule', one.rules, other.rules), ...told('activity', one.activities, other.activities)];
}

/** Something that is there or is not, or is otherwise: told with what it was and what it is. */
function changed(
  at: string,
  was: unknown,
  is: unknown,
  code: Change['code'],
  where: Change['values'] = {},
): Change[] {
  const [before, after] = [(was ?? null) as Json, (is ?? null) as Json];
  return canonicalJson(before) === canonicalJson(after)
    ? []
    : [{ code, at, values: { ...where, before, after } }];
}
