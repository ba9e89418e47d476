import { html } from 'hono/html';
import type { Evidence } from '../../engine/index.ts';
import type { Html } from '../forms/draw-field.ts';
import type { Place } from './place.ts';

/** What shows that something is so: links for everybody, and stored files for those who are signed in. */
export function evidenceShown({ organization, principal }: Place, evidence: readonly Evidence[]): Html {
  const one = (each: Evidence) => {
    if (each.kind === 'link') return html`<a href="${each.url}" rel="noreferrer">${each.title}</a>`;
    return principal.kind === 'public'
      ? html`${each.title}`
      : html`<a href="/api/${organization}/files/${each.hash}">${each.title}</a>`;
  };
  return html`${evidence.map((each, at) => html`${at === 0 ? '' : ' · '}${one(each)}`)}`;
}
