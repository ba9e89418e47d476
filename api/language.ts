import type { MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { type Language, languages } from '../templates/messages.ts';
import type { Env } from './env.ts';

/** Takes the reader's language: `?lang`, or the one that the browser asks for, or Spanish. */
export const negotiateLanguage: MiddlewareHandler<Env> = async (c, next) => {
  const asked = c.req.query('lang');
  const language = isLanguage(asked)
    ? asked
    : accepts(c, { header: 'Accept-Language', supports: [...languages], default: 'es', match: firstSpoken });
  c.set('language', language as Language);
  await next();
  c.res.headers.append('Vary', 'Accept-Language');
  c.res.headers.set('Content-Language', language);
};

const isLanguage = (asked: string | undefined): asked is Language =>
  (languages as readonly (string | undefined)[]).includes(asked);

/** The first language of the reader's that there is, whatever country it is spoken in: `es-CL` is `es`. */
function firstSpoken(wanted: readonly { type: string; q: number }[]): string {
  const ordered = [...wanted].sort((one, other) => other.q - one.q);
  const spoken = ordered.map(({ type }) => type.toLowerCase().split('-')[0]).find(isLanguage);
  return spoken ?? languages[0];
}
