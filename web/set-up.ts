import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Env } from '../api/env.ts';
import { Refused } from '../api/problems.ts';
import { isUnfounded, setUp } from '../engine/index.ts';
import { type Language, languages, say } from '../templates/messages.ts';
import { type Visit, visited, type Web } from './answer.ts';
import { choiceField, textField } from './field.ts';

const Founding = z.object({
  code: z.string().min(1).max(60),
  organization: z
    .string()
    .regex(/^[a-z0-9](-?[a-z0-9])*$/)
    .max(40)
    .refine((name) => name !== 'me'),
  name: z.string().min(1).max(200),
  language: z.enum(languages),
  office: z.string().min(1).max(300),
  email: z.email().max(254),
});

type Field = keyof z.output<typeof Founding>;

/** What was typed, and what is wrong with it, field by field. */
interface Typed {
  readonly values: { readonly [name: string]: string };
  readonly errors: { readonly [name in Field]?: string };
}

/** Where the first organization is founded, once; from then on there is no such page. */
export function setUpRoutes(app: Hono<Env>, web: Web): void {
  const whileUnfounded = (handle: (visit: Visit) => Response | Promise<Response>) => {
    const visit = visited(web, handle);
    return async (c: Context<Env>) => {
      if (!(await isUnfounded(web.engine))) throw new Refused({ code: 'unknown-route' });
      return visit(c);
    };
  };
  app.get(
    '/setup',
    whileUnfounded((visit) => form(visit, { values: {}, errors: {} }, 200)),
  );
  app.post('/setup', whileUnfounded(found));
}

async function found(visit: Visit): Promise<Response> {
  const values = await visit.form();
  const parsed = Founding.safeParse(values);
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map(({ path }) => path[0] as Field))];
    const errors = Object.fromEntries(wrong.map((name) => [name, visit.say(`pages.setUp.wrong.${name}`)]));
    return form(visit, { values, errors }, 422);
  }
  const done = await setUp(visit.engine, { ...parsed.data, place: visit.place });
  if (done.ok) return founded(visit, parsed.data.language);
  if (done.fault === 'founded-already') throw new Refused({ code: 'unknown-route' });
  if (done.fault === 'too-many-tries') return visit.refuse('pages.setUp.tooManyTries', 429);
  const errors =
    done.fault === 'wrong-code'
      ? { code: visit.say('pages.setUp.wrong.code') }
      : { organization: visit.say('pages.setUp.wrong.organization') };
  return form(visit, { values, errors }, 422);
}

function founded(visit: Visit, language: Language): Response | Promise<Response> {
  const body = html`<p role="status" lang="${language}">${say(language, 'pages.setUp.done')}</p>
<p>${visit.say('pages.setUp.next')}</p>`;
  return visit.page({ title: visit.say('pages.setUp.doneTitle'), body });
}

function form(visit: Visit, { values, errors }: Typed, status: 200 | 422): Response | Promise<Response> {
  const field = (name: Exclude<Field, 'language'>, more: { type?: 'email'; autocomplete?: string } = {}) =>
    textField({
      name,
      label: visit.say(`pages.setUp.${name}`),
      help: visit.say(`pages.setUp.help.${name}`),
      // A code that was wrong is to be typed anew.
      value: name === 'code' ? undefined : values[name],
      error: errors[name],
      ...more,
    });
  const spoken = languages.map((value) => ({ value, label: visit.say(`pages.languages.${value}`) }));
  const body = html`<p>${visit.say('pages.setUp.text')}</p>
${Object.keys(errors).length === 0 ? '' : html`<p role="alert">${visit.say('pages.setUp.correct')}</p>`}
<form method="post" action="${visit.to('/setup')}" novalidate>
${field('code', { autocomplete: 'one-time-code' })}
${field('name', { autocomplete: 'organization' })}
${field('organization')}
${choiceField('language', visit.say('pages.setUp.language'), spoken, values.language ?? visit.language)}
${field('office', { autocomplete: 'organization-title' })}
${field('email', { type: 'email', autocomplete: 'email' })}
<button type="submit">${visit.say('pages.setUp.found')}</button>
</form>`;
  return visit.page({ title: visit.say('pages.setUp.title'), body }, status);
}
