import { html } from 'hono/html';
import type { Html } from '../forms/draw-field.ts';
import { addressOf, type Place } from './place.ts';
import type { Task } from './tasks.ts';

/** The commands that are sent from a page of their own, which tells more than a form can. */
const pageOf: { readonly [command: string]: string } = {
  'propose-migration': '/migration',
  'migrate-process': '/migration',
  'publish-workflow': '/workflows/check',
};

/**
 * What can be done here, under the headings of its domains, each with a line that says what it is for. `about` fills in
 * what the forms are about: `?session=…`.
 */
export function taskList(place: Place, tasks: readonly Task[], about = ''): Html {
  const domains = [...new Set(tasks.map(({ domain }) => domain))];
  return html`${domains.map(
    (domain) =>
      html`<details><summary>${domain}</summary><ul>${tasks
        .filter((task) => task.domain === domain)
        .map(
          ({ command, title, help }) =>
            html`<li><a href="${addressOf(place, pageOf[command] ?? `/do/${command}${about}`)}">${title}</a><br><small>${help}</small></li>`,
        )}</ul></details>`,
  )}`;
}
