import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { PreviewPort } from '../../api/document-files.ts';
import { ownStyles } from '../../api/own-styles.ts';
import {
  documentLanguages,
  type Engine,
  execute,
  type Refusal,
  templateFaults,
  templateSubject,
} from '../../engine/index.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { type Language, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { drawRefusal } from './command-form.ts';
import { addressOf, type Place } from './place.ts';
import { tasksOf } from './tasks.ts';
import { type Attempted, drawDifferences, drawEditor, type Edited, editorOf } from './templates-editor.ts';
import { templatesPage } from './templates-page.ts';
import { tryTemplate } from './templates-preview.ts';
import { subjectsFor } from './templates-subjects.ts';

/** What the pages of templates work with. */
export interface Templates {
  readonly engine: Engine;
  readonly preview: PreviewPort;
  placeOf(c: Context): Place;
  /** Says above a page what was just done on the one before. */
  withNotice(c: Context, engine: Engine, body: Html): Promise<Html>;
  show(c: Context, page: { title: string; body: Html; status?: number }): Response | Promise<Response>;
}

/** Where officials write the templates of their documents: check, try, publish, compare, return to the built-in one. */
export function templateRoutes(app: Hono, desk: Templates): void {
  const list = '/o/:organization/templates';
  const one = '/o/:organization/templates/:kind/:language';
  app.get(list, (c) => guarded(c, desk, (place) => showList(c, desk, place)));
  app.post(list, (c) => guarded(c, desk, (place) => takePack(c, desk, place)));
  app.get(one, (c) => guarded(c, desk, (place) => showOne(c, desk, place)));
  app.post(one, (c) => guarded(c, desk, (place) => sendOne(c, desk, place)));
}

type Answer = Response | Promise<Response>;

/** The pages are for those who may publish a template. */
async function guarded(c: Context, desk: Templates, page: (place: Place) => Answer): Promise<Response> {
  const place = desk.placeOf(c);
  const tasks = await tasksOf(desk.engine, place);
  if (!tasks.some(({ command }) => command === 'publish-template')) return c.notFound();
  return page(place);
}

async function showList(
  c: Context,
  desk: Templates,
  place: Place,
  told?: Html,
  status = 200,
): Promise<Response> {
  const body = await templatesPage(desk.engine, place);
  if (body === undefined) return c.notFound();
  return desk.show(c, {
    title: say(place.language, 'desk.templates'),
    body: await desk.withNotice(c, desk.engine, html`${told ?? ''}${body}`),
    status,
  });
}

async function takePack(c: Context, desk: Templates, place: Place): Promise<Response> {
  const { pack, do: order } = await c.req.parseBody();
  const { organization, principal, language } = place;
  const text = pack instanceof File ? await pack.text() : '';
  const read = jsonOf(text);
  const input = { pack: read, dryRun: order !== 'import' };
  const answer = await execute(desk.engine, principal, { organization, command: 'import-templates', input });
  if (answer.ok)
    return c.redirect(addressOf(place, `/templates?done=import-templates&seq=${answer.seq}`), 303);
  return showList(c, desk, place, refusalOf(language, answer.refusal), order === 'import' ? 422 : 200);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A refusal with everything that is wrong, as a list: the places are in the pack, or in the text. */
function refusalOf(language: Language, refusal: Refusal): Html {
  if (refusal.code !== 'invalid') return drawRefusal(language, refusal);
  return html`<section class="problem" role="alert"><ul>${refusal.issues.map(
    ({ path, reason, details }) =>
      html`<li>${path === 'dryRun' ? '' : html`<code>${path}</code> `}${explainReason(language, reason, details)}</li>`,
  )}</ul></section>`;
}

const isLanguage = (text: string): text is Language =>
  (documentLanguages as readonly string[]).includes(text);

function editedOf(c: Context): Edited | undefined {
  const { kind = '', language = '' } = c.req.param() as Record<string, string>;
  return isLanguage(language) && templateSubject(kind) !== undefined ? { kind, language } : undefined;
}

const versionIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

async function showOne(c: Context, desk: Templates, place: Place): Promise<Response> {
  const edited = editedOf(c);
  if (edited === undefined) return c.notFound();
  const opened = await editorOf(desk.engine, place, edited, versionIn(c.req.query('version')));
  if (opened === undefined) return c.notFound();
  const against = versionIn(c.req.query('against'));
  const before = against === undefined ? undefined : await editorOf(desk.engine, place, edited, against);
  const { attempted } = opened;
  if (before === undefined) return page(c, desk, place, { edited, attempted });
  const told = drawDifferences(place, before.attempted.text, attempted.text);
  return page(c, desk, place, { edited, attempted: { ...attempted, told } });
}

/** The page with what was typed, and what came of it. */
async function page(
  c: Context,
  desk: Templates,
  place: Place,
  { edited, attempted, status = 200 }: { edited: Edited; attempted: Attempted; status?: number },
): Promise<Response> {
  const about = templateSubject(edited.kind) ?? 'process';
  const [opened, subjects] = await Promise.all([
    editorOf(desk.engine, place, edited),
    subjectsFor(desk.engine, place, { kind: edited.kind, about }),
  ]);
  if (opened === undefined) return c.notFound();
  const body = drawEditor(place, edited, { view: opened.view, attempted, subjects });
  return desk.show(c, { title: say(place.language, 'desk.templates'), body, status });
}

async function sendOne(c: Context, desk: Templates, place: Place): Promise<Response> {
  const edited = editedOf(c);
  if (edited === undefined) return c.notFound();
  const sent = await c.req.parseBody();
  const field = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '');
  // Browsers send the ends of lines of a text area in their own way.
  const text = field('text').replaceAll('\r\n', '\n');
  const attempted = { text, basedOn: versionIn(field('basedOn')) ?? 0, subject: field('subject') };
  const order = field('do');
  // Looked for among the values, with what was typed kept as it stands.
  if (order === 'find')
    return page(c, desk, place, { edited, attempted: { ...attempted, find: field('find') } });
  if (order === 'retire') return retire(c, desk, place, edited);
  if (order === 'publish') return publish(c, desk, place, edited, attempted);
  const faults = (templateFaults(edited.kind, text) ?? []).map(({ reason, details }) => ({
    path: 'text',
    reason,
    details,
  }));
  if (faults.length > 0 || !order.startsWith('preview'))
    return page(c, desk, place, {
      edited,
      attempted: { ...attempted, faults, inOrder: faults.length === 0 },
      status: faults.length > 0 ? 422 : 200,
    });
  return tried(c, desk, place, { edited, attempted, order });
}

async function retire(c: Context, desk: Templates, place: Place, edited: Edited): Promise<Response> {
  const { organization, principal } = place;
  const answer = await execute(desk.engine, principal, {
    organization,
    command: 'retire-template',
    input: edited,
  });
  if (answer.ok)
    return c.redirect(addressOf(place, `/templates?done=retire-template&seq=${answer.seq}`), 303);
  return showList(c, desk, place, drawRefusal(place.language, answer.refusal), 409);
}

async function publish(
  c: Context,
  desk: Templates,
  place: Place,
  edited: Edited,
  attempted: Attempted,
): Promise<Response> {
  const { organization, principal } = place;
  const { text, basedOn } = attempted;
  const request = { organization, command: 'publish-template', input: { ...edited, text, basedOn } };
  const answer = await execute(desk.engine, principal, request);
  if (answer.ok)
    return c.redirect(addressOf(place, `/templates?done=publish-template&seq=${answer.seq}`), 303);
  const { refusal } = answer;
  const outcome =
    refusal.code === 'invalid' ? { faults: refusal.issues } : { told: drawRefusal(place.language, refusal) };
  return page(c, desk, place, {
    edited,
    attempted: { ...attempted, ...outcome },
    status: refusal.code === 'invalid' ? 422 : 409,
  });
}

const formatOf = { preview: 'txt', 'preview-page': 'html', 'preview-pdf': 'pdf' } as const;

async function tried(
  c: Context,
  desk: Templates,
  place: Place,
  { edited, attempted, order }: { edited: Edited; attempted: Attempted; order: string },
): Promise<Response> {
  const format = formatOf[order as keyof typeof formatOf] ?? 'txt';
  const what = { ...edited, text: attempted.text, subject: attempted.subject };
  const about = templateSubject(edited.kind) ?? 'process';
  const offered = await subjectsFor(desk.engine, place, { kind: edited.kind, about });
  // What was not offered is not there for this reader, whatever the form says.
  const isOffered = offered.some(({ value }) => value === attempted.subject);
  const outcome = isOffered
    ? await tryTemplate(desk.engine, place, what, { preview: desk.preview, format })
    : undefined;
  if (outcome !== undefined && 'bytes' in outcome) {
    if (format === 'txt') {
      const preview = new TextDecoder().decode(outcome.bytes);
      return page(c, desk, place, { edited, attempted: { ...attempted, inOrder: true, preview } });
    }
    c.header('Cache-Control', 'no-store');
    c.header('Content-Type', format === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8');
    if (format === 'html') ownStyles(c, outcome.bytes);
    return c.body(Buffer.from(outcome.bytes), 200);
  }
  const { language } = place;
  const told =
    outcome !== undefined && 'refusal' in outcome
      ? drawRefusal(language, outcome.refusal)
      : html`<p role="alert">${outcome?.why ?? say(language, 'desk.template.nothingThere')}</p>`;
  return page(c, desk, place, { edited, attempted: { ...attempted, told }, status: 422 });
}
