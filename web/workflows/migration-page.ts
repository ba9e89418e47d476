import { html } from 'hono/html';
import {
  courseView,
  type Engine,
  type MigrationDryRun,
  migrationDryRun,
  migrationsView,
  processView,
  type Refusal,
  type Role,
  rolesView,
  type StageMapping,
} from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { drawRefusal } from '../desk/command-form.ts';
import { inZone } from '../desk/in-zone.ts';
import { pageWords, type Words } from '../desk/page-words.ts';
import { addressOf, mayRead, type Place } from '../desk/place.ts';
import type { Html } from '../forms/draw-field.ts';
import { methodOf, publishedMethods } from './methods.ts';
import { planShown, type Versions } from './migration-plan.ts';

export type At = Place & { readonly process: string };

/** Who may see what a move would do, as in the API: it tells of things that are not for everybody. */
const readers: readonly Role[] = ['administrator', 'team', 'secretary', 'forum-member'];

/** A move as it was asked for on the page, and what came of it the last time. */
export interface MoveAsked {
  readonly version: number | undefined;
  readonly mapping: StageMapping;
  readonly key: string;
  readonly reason?: string | undefined;
  readonly leaves?: readonly string[] | undefined;
  readonly refusal?: Refusal | undefined;
}

/** Whether somebody may see the page. */
export async function mayMove(engine: Engine, { organization, principal, process }: At): Promise<boolean> {
  if (!mayRead(principal)) return false;
  const held = await rolesView(engine, { organization, principal, process });
  return held.some((role) => readers.includes(role));
}

/** How a running process goes on by another version of its method: what would happen first, and then the command. */
export async function migrationPage(engine: Engine, place: At, asked: MoveAsked): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const [of, course, moves] = await Promise.all([
    processView(engine, at),
    courseView(engine, at),
    migrationsView(engine, at),
  ]);
  if (of === undefined || course === undefined) return undefined;
  const words = pageWords(language, 'migrationPage');
  const { id, version: present } = of.workflow;
  const versions = ((await publishedMethods(engine, place)) ?? [])
    .filter((one) => one.id === id && one.version !== present)
    .map(({ version }) => version);
  const chosen = versions.find((one) => one === asked.version);
  const body = chosen === undefined ? '' : await moveShown(engine, place, { ...asked, chosen, present, id });
  const when = (instant: string) => inZone(instant, course.spec.jurisdiction.timeZone, language);
  return html`<h1>${words('title')}</h1>
<p><a href="${addressOf(place)}">${of.title}</a>, ${words('runsOn', { version: present })}</p>
<p>${words('help')}</p>
${asked.refusal === undefined ? '' : drawRefusal(language, asked.refusal)}
${versions.length === 0 ? html`<p role="status">${words('noOther')}</p>` : html`<p>${words('moveTo')} ${versions.map((one, index) => html`${index === 0 ? '' : ' · '}${one === chosen ? html`<strong>${words('version', { version: one })}</strong>` : html`<a href="${addressOf(place, `/migration?version=${one}`)}">${words('version', { version: one })}</a>`}`)}</p>`}
${body}
${(moves?.items ?? []).length === 0 ? '' : html`<section><h2>${words('history')}</h2><ul>${moves!.items.map(({ from, to, reason, askedAt, doneAt, resolution }) => html`<li>${words('fromTo', { from, to })}: ${doneAt === null ? words('askedAt', { at: when(askedAt) }) : words('doneAt', { at: when(doneAt) })}. ${reason}${resolution === null ? '' : html` <a href="${addressOf(place, `/resolutions/${resolution}`)}">${words('itsResolution')}</a>`}</li>`)}</ul></section>`}`;
}

type Chosen = MoveAsked & { readonly chosen: number; readonly present: number; readonly id: string };

/** The dry run of a move to one version, where its stages come from, and the form that does it or puts it to the forum. */
async function moveShown(engine: Engine, place: At, asked: Chosen): Promise<Html | ''> {
  const { organization, process, language } = place;
  const [before, after] = await Promise.all([
    methodOf(engine, place, { id: asked.id, version: asked.present }),
    methodOf(engine, place, { id: asked.id, version: asked.chosen }),
  ]);
  const run = await migrationDryRun(engine, {
    ...{ organization, process, version: asked.chosen, mapping: asked.mapping },
  });
  if (before === undefined || after === undefined || run === undefined) return '';
  const words = pageWords(language, 'migrationPage');
  const versions = { before: before.definition, after: after.definition };
  return html`<section><h2>${words('dryRun', { version: asked.chosen })}</h2><p>${words('dryRunHelp')}</p>
${originsForm(place, words, versions, asked)}
${planShown(language, versions, run)}</section>
${await actShown(engine, place, run, asked)}`;
}

const fits = 'passed*';

/** For each new stage where it comes from; a stage of the same name goes on by itself and is not asked for. */
function originsForm(place: At, words: Words, { before, after }: Versions, asked: Chosen): Html | '' {
  const { language } = place;
  const fresh = Object.entries(after.spec.stages).filter(([id]) => before.spec.stages[id] === undefined);
  const gone = Object.entries(before.spec.stages).filter(([id]) => after.spec.stages[id] === undefined);
  if (fresh.length === 0) return '';
  const chosen = (id: string) =>
    asked.mapping.passed.includes(id) ? fits : (asked.mapping.stages[id] ?? '');
  const option = (id: string, value: string, label: string) =>
    html`<option value="${value}" ${chosen(id) === value ? 'selected' : ''}>${label}</option>`;
  return html`<form method="get" action="${addressOf(place, '/migration')}">
<input type="hidden" name="version" value="${asked.chosen}">
${fresh.map(([id, stage]) => html`<label for="stage:${id}">${words('origin', { stage: stage.title[language] ?? id })}</label><select id="stage:${id}" name="stage:${id}">${option(id, '', words('isNew'))}${option(id, fits, words('isPassed'))}${gone.map(([old, { title }]) => option(id, old, words('isOld', { stage: title[language] ?? old })))}</select>`)}
<button type="submit" class="secondary">${words('tryAgain')}</button></form>`;
}

/** The form that proposes the move to the forum, or does it, with the very mapping that was tried. */
async function actShown(
  engine: Engine,
  place: At,
  { plan }: MigrationDryRun,
  asked: Chosen,
): Promise<Html | ''> {
  if (plan === null || plan.obstacles.length > 0) return '';
  const { organization, principal, process, language } = place;
  const command = commandFor(plan.approvedBy);
  const held = await rolesView(engine, { organization, principal, process });
  const words = pageWords(language, 'migrationPage');
  const may = engine.catalogue.command(command)?.by.some((role) => held.includes(role)) === true;
  if (!may) return html`<p>${say(language, `values.migrationNotYours.${plan.approvedBy}`)}</p>`;
  const { stages, passed } = asked.mapping;
  const origins = [...Object.entries(stages), ...passed.map((id) => [id, fits] as const)];
  const title = say(language, `commands.${command}.title`);
  return html`<section><h2>${title}</h2><form method="post" action="${addressOf(place, '/migration')}">
<input type="hidden" name="request" value="${asked.key}"><input type="hidden" name="version" value="${asked.chosen}">
${origins.map(([id, from]) => html`<input type="hidden" name="stage:${id}" value="${from}">`)}
${plan.strands.length === 0 ? '' : html`<fieldset><legend>${words('leaves')}</legend>${plan.strands.map((kind) => html`<label><input type="checkbox" name="leaves" value="${kind}" ${asked.leaves?.includes(kind) ? 'checked' : ''}> ${say(language, `things.${kind}`)}</label>`)}</fieldset>`}
<label for="reason">${words('reason')}</label><textarea id="reason" name="reason" rows="3" required>${asked.reason ?? ''}</textarea>
<button type="submit">${title}</button></form></section>`;
}

export const commandFor = (approvedBy: 'forum' | 'administrator') =>
  approvedBy === 'forum' ? ('propose-migration' as const) : ('migrate-process' as const);

/** Where the stages of the new version come from, as the fields of a form say it: `stage:new` is an old one, or passed. */
export function mappingOf(fields: { readonly [name: string]: string }): StageMapping {
  const given = Object.entries(fields).flatMap(([name, from]) => {
    const [, id] = /^stage:([a-z][a-z0-9-]{0,59})$/.exec(name) ?? [];
    return id === undefined || from === '' ? [] : [[id, from] as const];
  });
  return {
    stages: Object.fromEntries(
      given.filter(([, from]) => from !== fits && /^[a-z][a-z0-9-]{0,59}$/.test(from)),
    ),
    passed: given.filter(([, from]) => from === fits).map(([id]) => id),
  };
}
