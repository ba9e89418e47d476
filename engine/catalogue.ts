import { agendas } from './agenda/index.ts';
import { claims } from './claims/index.ts';
import { committees } from './committees/index.ts';
import { collections } from './consultation/collection/index.ts';
import { debates } from './consultation/debate/index.ts';
import { consultations } from './consultation/index.ts';
import { statements } from './consultation/statements/index.ts';
import { dialogues } from './dialogues/index.ts';
import { documents } from './documents/index.ts';
import { documentTemplates } from './documents/templates/index.ts';
import { mechanismCodings } from './evaluation/coding/index.ts';
import { evaluation } from './evaluation/index.ts';
import { facts } from './facts.ts';
import { files } from './files/index.ts';
import { forum } from './forum/index.ts';
import { sessions } from './forum/sessions/index.ts';
import type { AnyCorrection } from './gates/correction.ts';
import type { Rulebook } from './gates/judge.ts';
import { implementation } from './implementation/index.ts';
import type { AnyCommand } from './kernel/command.ts';
import type { Domain, ListedDocument } from './kernel/domain.ts';
import { type Guards, guardsByCommand } from './kernel/guard.ts';
import type { Lifecycle } from './kernel/machine.ts';
import type { Reaction } from './kernel/reaction.ts';
import { monitoring } from './monitoring/index.ts';
import { notices } from './notices/index.ts';
import { organizations } from './organization/index.ts';
import { plans } from './plan/index.ts';
import { privacy } from './privacy/index.ts';
import { course } from './process/index.ts';
import { programmes } from './programme/index.ts';
import { questionnaires } from './questionnaires/index.ts';
import { sequence } from './sequence/index.ts';
import { signIn } from './sign-in/index.ts';
import { programmeStandards } from './standards/index.ts';
import { systematization } from './systematization/index.ts';
import { territories } from './territories/index.ts';
import { transfers } from './transfer/index.ts';
import { windows } from './windows/index.ts';
import type { Activity } from './workflow/activity.ts';
import { workflowPacks } from './workflow/packs/index.ts';
import type { ActivityBook } from './workflow/registry.ts';
import { tablesAtWork } from './working-tables/index.ts';

/** Every domain of the engine. What workflows name is typed from this list. */
export const domains = [
  organizations,
  workflowPacks,
  signIn,
  course,
  territories,
  programmes,
  privacy,
  forum,
  sessions,
  dialogues,
  committees,
  systematization,
  consultations,
  collections,
  debates,
  statements,
  files,
  plans,
  implementation,
  evaluation,
  mechanismCodings,
  transfers,
  questionnaires,
  claims,
  sequence,
  notices,
  monitoring,
  documents,
  documentTemplates,
  programmeStandards,
  windows,
  tablesAtWork,
  agendas,
] as const;

/** Everything that can be named: commands, rules, facts, activities, lifecycles. */
export interface Catalogue extends Rulebook, ActivityBook {
  readonly commands: readonly AnyCommand[];
  readonly domains: readonly Domain[];
  command(name: string): AnyCommand | undefined;
  activity(name: string, version?: number): Activity | undefined;
  lifecycle(kind: string, version?: number): Lifecycle | undefined;
  /** How an event of this type is corrected, if it may be. */
  correction(eventType: string): AnyCorrection | undefined;
  /** The kinds of document that a stage may list. */
  readonly documentKinds: readonly ListedDocument[];
  /** What follows an accepted command, in its transaction. */
  readonly reactions: readonly Reaction[];
  /** What is asked before a command is done, by its name. */
  readonly guards: Guards;
}

/** Composes the domains; refuses two things of the same name and version. */
export function composeCatalogue(list: readonly Domain[] = domains): Catalogue {
  const commands = byName(list.flatMap((domain) => domain.commands.map((one) => [one.name, one] as const)));
  const rules = versioned(list.flatMap((domain) => domain.rules));
  const activities = versioned(list.flatMap((domain) => domain.activities));
  const lifecycles = versioned(
    list.flatMap((domain) =>
      domain.lifecycles.map((one) => ({ name: one.kind, version: one.definition.version, one })),
    ),
  );
  const corrections = byName(
    list.flatMap((domain) => (domain.corrections ?? []).map((one) => [one.of, one] as const)),
  );
  return {
    domains: list,
    commands: [...commands.values()],
    command: (name) => commands.get(name),
    activity: (name, version) => activities.find(name, version),
    correction: (eventType) => corrections.get(eventType),
    documentKinds: list.flatMap((domain) => domain.documentKinds ?? []),
    reactions: list.flatMap((domain) => domain.reactions ?? []),
    guards: guardsByCommand(list.flatMap((domain) => domain.guards ?? [])),
    lifecycle: (kind, version) => lifecycles.find(kind, version)?.one,
    rule: (name, version) => known('rule', name, version, rules.find(name, version)),
    commandsOf: (name, version) => known('activity', name, version, activities.find(name, version)).commands,
    readFact: (name, scope, params) => facts[name].read(scope, params),
    ruleVersions: (name) => rules.versions(name),
  };
}

function known<T>(what: string, name: string, version: number, found: T | undefined): T {
  if (found === undefined) throw new Error(`This Cauce has no ${what} ${name}@${version}.`);
  return found;
}

function byName<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const [name, value] of entries) {
    if (map.has(name)) throw new Error(`Two things are called ${name}.`);
    map.set(name, value);
  }
  return map;
}

/** A lookup by name and version; without a version, the newest. */
function versioned<T extends { readonly name: string; readonly version: number }>(list: readonly T[]) {
  const all = byName(list.map((one) => [`${one.name}@${one.version}`, one] as const));
  const newest = new Map<string, T>();
  for (const one of list) {
    if ((newest.get(one.name)?.version ?? 0) < one.version) newest.set(one.name, one);
  }
  return {
    find: (name: string, version?: number) =>
      version === undefined ? newest.get(name) : all.get(`${name}@${version}`),
    versions: (name: string) => list.filter((one) => one.name === name).map((one) => one.version),
  };
}
