import { html } from 'hono/html';
import {
  type Engine,
  migrationDryRun,
  migrationsView,
  processView,
  StageMapping,
} from '../../engine/index.ts';
import { inZone } from '../desk/in-zone.ts';
import { pageWords } from '../desk/page-words.ts';
import { addressOf } from '../desk/place.ts';
import type { Html } from '../forms/draw-field.ts';
import { methodOf } from './methods.ts';
import type { At } from './migration-page.ts';
import { planShown } from './migration-plan.ts';
import { changesShown } from './told.ts';

/**
 * The move that a resolution asks for, as its members need it: while it is not done the whole plan as it stands now,
 * and afterwards what changed for those who take part.
 */
export async function migrationAsked(engine: Engine, place: At, resolution: string): Promise<Html | ''> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const [moves, of] = await Promise.all([migrationsView(engine, at), processView(engine, at)]);
  const move = moves?.items.find((one) => one.resolution === resolution);
  if (move === undefined || of === undefined) return '';
  const { id } = of.workflow;
  const [before, after, run] = await Promise.all([
    methodOf(engine, place, { id, version: move.from }),
    methodOf(engine, place, { id, version: move.to }),
    migrationDryRun(engine, {
      ...{ ...at, version: move.to, resolution },
      mapping: StageMapping.parse(move.mapping),
    }),
  ]);
  if (before === undefined || after === undefined || run === undefined) return '';
  const words = pageWords(language, 'migrationPage');
  const versions = { before: before.definition, after: after.definition };
  const { timeZone } = before.definition.spec.jurisdiction;
  const title = words('fromTo', { from: move.from, to: move.to });
  if (move.doneAt !== null)
    return html`<section><h2>${title}</h2><p>${words('was', { at: inZone(move.doneAt, timeZone, language) })}</p>${changesShown(language, before.definition, after.definition)}</section>`;
  // Where the process went on by another version meanwhile, the plan says so itself.
  return html`<section><h2>${title}</h2><p>${words('notDone')}</p>${planShown(language, versions, run)}
<p><a href="${addressOf({ organization }, `/workflows/${id}/${move.to}`)}">${words('version', { version: move.to })}</a></p></section>`;
}
