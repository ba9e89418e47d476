import { html } from 'hono/html';
import type { Visit } from './answer.ts';
import type { Html } from './forms/draw-field.ts';

/** What a paper is asked about by: all of it stands on the paper, beside the QR. */
export interface Asked {
  readonly organization: string;
  readonly folio: string;
  readonly hash: string;
}

const shapes = {
  organization: /^[a-z0-9](-?[a-z0-9])*$/,
  folio: /^[A-Z][A-Z0-9-]{0,40}-\d{4}-\d{4,9}$/,
  hash: /^[0-9a-f]{16,64}$/,
} as const;

/** What was typed or scanned, as it is written in the register: spaces and capitals of a paper make no difference. */
export const askedOf = ({ organization = '', folio = '', hash = '' }: Record<string, string>): Asked => ({
  organization: organization.trim().toLowerCase().slice(0, 60),
  folio: folio.replace(/\s/g, '').toUpperCase().slice(0, 60),
  hash: hash.replace(/[\s-]/g, '').toLowerCase().slice(0, 64),
});

/** Whether this could be a paper of somebody's. */
export const isWhole = (asked: Asked): boolean =>
  (['organization', 'folio', 'hash'] as const).every((name) => shapes[name].test(asked[name]));

/** For whoever cannot scan the QR: what stands beside it, typed in. */
export function verificationForm(visit: Visit, asked: Asked): Html {
  const lang = visit.c.req.query('lang');
  const field = (
    name: 'organization' | 'folio' | 'hash',
  ) => html`<label for="${name}">${visit.say(`paper.verify.${name}`)}</label>
<input id="${name}" name="${name}" value="${asked[name]}" required autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="${name}-help">
<small id="${name}-help">${visit.say(`paper.verify.${name}Help`)}</small>`;
  return html`<form method="get" action="/v">
${lang === undefined ? '' : html`<input type="hidden" name="lang" value="${visit.language}">`}
${field('organization')}
${field('folio')}
${field('hash')}
<button type="submit">${visit.say('paper.verify.ask')}</button>
</form>`;
}
