import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import {
  courseView,
  documentDrafters,
  type Engine,
  execute,
  type OfferedKind,
  offeredKinds,
  registerEntryView,
  registerView,
  rolesView,
} from '../../engine/index.ts';
import { kindInWords } from '../../templates/explain/document-frame.ts';
import { aboutSchema } from '../../templates/explain/input-schema.ts';
import { fieldName } from '../../templates/explain/issue.ts';
import { languages, say } from '../../templates/messages.ts';
import { drawField, type Html } from '../forms/draw-field.ts';
import type { Field } from '../forms/field.ts';
import { fieldsOf } from '../forms/fields-of.ts';
import { readForm } from '../forms/read-form.ts';
import { type Attempt, drawRefusal, filledWith } from './command-form.ts';
import type { Shown } from './command-page.ts';
import { complaintsOf } from './complaints.ts';
import { subjectLabel, subjectsOf } from './document-subjects.ts';
import { addressOf, mayRead, type Place } from './place.ts';
import { receive } from './sent-form.ts';

type At = Place & { readonly process: string; readonly timeZone: string };

/** An observation that the next draft has to answer. */
interface Open {
  readonly id: string;
  readonly text: string;
}

interface Form {
  readonly field: Field;
  /** One for each open observation, in their order. */
  readonly answers: readonly Field[];
  readonly open: readonly Open[];
}

/** Whoever may draft, and the zone of the process; nothing for everybody else. */
async function drafting(engine: Engine, place: Place & { process: string }): Promise<At | undefined> {
  const { organization, process, principal } = place;
  const at = { organization, process };
  const course = await courseView(engine, at);
  const held = mayRead(principal) ? await rolesView(engine, { ...at, principal }) : [];
  const drafts = held.some((role) => (documentDrafters as readonly string[]).includes(role));
  return course === undefined || !drafts
    ? undefined
    : { ...place, timeZone: course.spec.jurisdiction.timeZone };
}

/** What there is to prepare, and then the form of the kind that was chosen, with its things by name. */
export async function showPrepare(
  engine: Engine,
  place: Place & { process: string },
  given: { readonly [name: string]: string },
): Promise<Shown | undefined> {
  const at = await drafting(engine, place);
  if (at === undefined) return undefined;
  const kind = offeredKinds.find((one) => one.kind === given.kind);
  if (kind === undefined) return { body: kindsOffered(at) };
  const { kind: _kind, lang: _lang, ...input } = given;
  const form = await formFor(engine, at, kind, input.subject);
  const attempt = { input: { language: at.language, ...input }, key: randomUUID() };
  return { body: drawForm(at, kind, form, attempt) };
}

/** Drafts what the form asks for; what is refused comes back with everything that was chosen. */
export async function sendPrepare(
  engine: Engine,
  place: Place & { process: string },
  c: Context,
): Promise<Shown | undefined> {
  const at = await drafting(engine, place);
  const kind = offeredKinds.find((one) => one.kind === c.req.query('kind'));
  if (at === undefined || kind === undefined) return undefined;
  const form = await formFor(engine, at, kind, c.req.query('subject'));
  const received = await receive(c, engine, at, form.field);
  const answers = form.answers.map((field, index) => ({
    observation: form.open[index]?.id,
    ...(readForm(field, received, at.timeZone) as object),
  }));
  const read = { ...(readForm(form.field, received, at.timeZone) as object), answers };
  const input = { ...read, kind: kind.kind };
  const { organization, process, principal } = at;
  const request = { organization, process, command: 'draft-document', input, key: received.key };
  const answer = await execute(engine, principal, request);
  if (answer.ok) {
    const document = String(answer.result.document);
    return { to: addressOf(at, `/documents/${document}?done=draft-document&seq=${answer.seq}`) };
  }
  const attempt = { input: read, key: randomUUID(), refusal: answer.refusal };
  return {
    body: drawForm(at, kind, form, attempt),
    status: answer.refusal.code === 'invalid' ? 422 : answer.refusal.code === 'not-permitted' ? 403 : 409,
  };
}

function kindsOffered(place: At): Html {
  const { language } = place;
  const subjects = [...new Set(offeredKinds.map(({ subject }) => subject))];
  return html`<h1>${say(language, 'paper.desk.prepare')}</h1><p>${say(language, 'paper.desk.whichKind')}</p>
${subjects.map(
  (subject) =>
    html`<section><h2>${subjectLabel(place, subject)}</h2><ul>${offeredKinds
      .filter((one) => one.subject === subject)
      .map(
        ({ kind }) =>
          html`<li><a href="${addressOf(place, `/documents/prepare?kind=${kind}`)}">${kindInWords(language, kind)}</a></li>`,
      )}</ul></section>`,
)}`;
}

async function formFor(engine: Engine, at: At, kind: OfferedKind, subject?: string): Promise<Form> {
  const { language } = at;
  const subjects = await subjectsOf(engine, at, kind.subject);
  const open = await openObservations(engine, at, kind.kind, subject);
  const choice = (path: string, label: string, options: { value: string; label: string }[]): Field => ({
    ...{ kind: 'choice', path, label, options, required: true },
  });
  const spoken = languages.map((one) => ({
    value: one,
    label: say(language, `paper.desk.languages.${one}`),
  }));
  const fields: Field[] = [
    ...(subjects === undefined ? [] : [choice('subject', subjectLabel(at, kind.subject), [...subjects])]),
    choice('language', labelOf(at, 'language'), spoken),
    ...aboutFields(at, kind),
    ...(kind.observed
      ? [
          {
            kind: 'instant',
            path: 'observeUntil',
            label: labelOf(at, 'observeUntil'),
            required: false,
          } as const,
        ]
      : []),
  ];
  const answers = open.map((one, index) => answerField(at, one, index));
  return { field: { kind: 'group', path: '', label: '', required: true, fields }, answers, open };
}

const labelOf = ({ language }: At, field: string): string =>
  fieldName(language, field, 'draft-document') ?? field;

/** What a kind asks besides its subject, as far as a form can ask it; for the rest it has its own defaults. */
function aboutFields({ language }: At, { kind, about }: OfferedKind): Field[] {
  if (about === undefined) return [];
  const schema = {
    type: 'object',
    properties: { about: aboutSchema(kind, about, language) },
    required: ['about'],
  };
  const whole = fieldsOf(schema, { word: (_field, code) => code, things: () => undefined, part: () => '' });
  const parts = whole.kind === 'group' ? whole.fields : [];
  return parts
    .flatMap((part) => (part.kind === 'group' ? part.fields : []))
    .filter((one) => one.kind !== 'json');
}

function answerField({ language }: At, { text }: Open, index: number): Field {
  const path = `answers.${index}`;
  return {
    ...{ kind: 'group', path, label: say(language, 'paper.desk.answerTo', { text }), required: true },
    fields: [
      { kind: 'flag', path: `${path}.taken`, label: say(language, 'paper.desk.taken'), required: false },
      { kind: 'text', path: `${path}.reply`, label: say(language, 'paper.desk.reply'), required: true },
    ],
  };
}

async function openObservations(
  engine: Engine,
  { organization, process }: At,
  kind: string,
  subject: string | undefined,
): Promise<readonly Open[]> {
  if (subject === undefined) return [];
  const at = { organization, process };
  const page = await registerView(engine, { ...at, kind, subject, limit: 200 });
  const observed = page?.items.findLast(({ state }) => state === 'observed');
  if (observed === undefined) return [];
  const entry = await registerEntryView(engine, { ...at, document: observed.id });
  return (entry?.observations ?? []).flatMap(({ id, text, reply }) =>
    reply === null ? [{ id, text: text ?? '' }] : [],
  );
}

function drawForm(place: At, kind: OfferedKind, { field, answers, open }: Form, attempt: Attempt): Html {
  const { language, organization, process } = place;
  const title = kindInWords(language, kind.kind);
  const { beside, elsewhere } = complaintsOf(language, field, attempt);
  const subject = (attempt.input as { subject?: string }).subject;
  const nothing =
    field.kind === 'group' &&
    field.fields.some((one) => one.path === 'subject' && one.kind === 'choice' && one.options.length === 0);
  const send = new URLSearchParams({
    kind: kind.kind,
    ...(open.length > 0 && subject !== undefined ? { subject } : {}),
  });
  const look = new URLSearchParams({
    kind: kind.kind,
    language,
    ...(subject === undefined ? {} : { subject }),
  });
  if (nothing)
    return html`<h1>${title}</h1><p>${say(language, 'paper.desk.nothingToWriteAbout')}</p>
<p><a href="${addressOf(place, '/documents/prepare')}">${say(language, 'paper.desk.prepare')}</a></p>`;
  return html`<h1>${title}</h1><p>${say(language, 'commands.draft-document.help')}</p>
${attempt.refusal === undefined ? '' : drawRefusal(language, attempt.refusal, elsewhere)}
<form method="post" enctype="multipart/form-data" action="${addressOf(place, `/documents/prepare?${send}`)}">
<input type="hidden" name="request" value="${attempt.key}">
${[field, ...answers].map((one) => drawField(one, filledWith(place, attempt, beside)))}
<button type="submit">${say(language, 'commands.draft-document.title')}</button>
</form>
${subject === undefined && kind.subject !== 'process' ? '' : html`<p><a href="/api/${organization}/processes/${process}/documents/preview?${look}">${say(language, 'paper.desk.preview')}</a></p>`}`;
}
