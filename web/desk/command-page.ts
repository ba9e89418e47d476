import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Accepted, type AnyCommand, courseView, type Engine, execute } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { readForm, rowsSent } from '../forms/read-form.ts';
import { type Attempt, drawCommand, formOf } from './command-form.ts';
import { addressOf, type Place } from './place.ts';
import { type Received, receive } from './sent-form.ts';

/** What a page of the desk answers: what it shows, or where it sends on to. */
export type Shown =
  | { readonly body: Html; readonly status?: 200 | 403 | 409 | 422 }
  | { readonly to: string };

type At = Place & { readonly timeZone: string };

/** The zone whose clock the people of a process read; an organization's own commands are in universal time. */
async function withZone(engine: Engine, place: Place): Promise<At> {
  const { organization, process } = place;
  const course = process === undefined ? undefined : await courseView(engine, { organization, process });
  return { ...place, timeZone: course?.spec.jurisdiction.timeZone ?? 'UTC' };
}

/** An empty form. What the address names is filled in: `?meeting=…`, so that a page links to what it speaks of. */
export async function showCommand(
  engine: Engine,
  place: Place,
  command: AnyCommand,
  given: { readonly [name: string]: string },
): Promise<Shown> {
  const at = await withZone(engine, place);
  const { lang: _lang, back, ...input } = given;
  const field = await formOf(engine, at, command);
  return {
    body: drawCommand(at, { command, field, attempt: { input, key: randomUUID(), back: pageBelow(back) } }),
  };
}

/** Sends what a form was filled in with. What is refused comes back with everything that was typed. */
export async function sendCommand(
  engine: Engine,
  place: Place,
  command: AnyCommand,
  c: Context,
): Promise<Shown> {
  const at = await withZone(engine, place);
  const field = await formOf(engine, at, command);
  const received = await receive(c, engine, at, field);
  const { key, files } = received;
  const input = readForm(field, received, at.timeZone);
  const back = pageBelow(received.text('back'));
  const again = (attempt: Attempt) => drawCommand(at, { command, field, attempt: { ...attempt, back } });
  if (received.addRow !== undefined) return { body: again({ input: withRow(input, received), key, files }) };
  if (files.size > 0) return { body: again({ input, key, files }), status: 422 };
  const { organization, process, principal } = at;
  const request = { organization, ...(process === undefined ? {} : { process }), command: command.name };
  const answer = await execute(engine, principal, { ...request, input, key });
  if (answer.ok) return done(at, command, answer, back);
  // The key stays with the request: what was refused was not done, and may be sent again once it is mended. Only a key
  // that has done something else already is of no use any more.
  const { refusal } = answer;
  const used = refusal.code === 'invalid' && refusal.issues.some(({ path }) => path === 'Idempotency-Key');
  return {
    body: again({ input, key: used ? randomUUID() : key, refusal }),
    status: refusal.code === 'invalid' ? 422 : refusal.code === 'not-permitted' ? 403 : 409,
  };
}

/** What is shown once is shown at once; everything else is read on the page that it changed. */
function done(place: Place, command: AnyCommand, answer: Accepted, back = ''): Shown {
  const { once, result } = answer;
  if (once === undefined) return { to: addressOf(place, `${back}?done=${command.name}&seq=${answer.seq}`) };
  const { language } = place;
  return {
    body: html`<h1>${say(language, `commands.${command.name}.title`)}</h1><p>${say(language, 'desk.doneOnce')}</p>
${once.map((name) => result[name]).map((value) => html`<pre>${[value].flat().join('\n')}</pre>`)}
<p><a href="${addressOf(place)}">${say(language, 'desk.back')}</a></p>`,
  };
}

/** A page of the same place, and nothing else: what an address says must not lead anywhere else. */
const pageBelow = (path: string | undefined): string | undefined =>
  path !== undefined && /^\/[a-z][a-z-]*(\/([0-9a-f-]{36}|[a-z][a-z0-9-]*\/\d{1,6}))?$/.test(path)
    ? path
    : undefined;

/** The input with one more empty row where the button was pressed. */
function withRow(input: unknown, received: Received): unknown {
  const path = received.addRow ?? '';
  const names = path.replace(/:[a-z0-9-]+/g, '').split('.');
  const rows = rowsSent(received, path) + 1;
  return grown(input, names, (held) =>
    Array.from({ length: rows }, (_, row) => (Array.isArray(held) ? held[row] : undefined)),
  );
}

/** A copy of a value with what stands at a path put anew. */
function grown(value: unknown, [name, ...rest]: readonly string[], put: (held: unknown) => unknown): unknown {
  if (name === undefined) return put(value);
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === name ? grown(each, rest, put) : each));
  const members = (value ?? {}) as { readonly [name: string]: unknown };
  return { ...members, [name]: grown(members[name], rest, put) };
}
