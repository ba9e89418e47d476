import { html } from 'hono/html';
import type { Visit } from '../answer.ts';
import type { Html } from '../forms/draw-field.ts';

const choices = ['each', 'daily', 'weekly'] as const;
export type PublicChoice = (typeof choices)[number];

export const isChoice = (text: string | undefined): text is PublicChoice =>
  (choices as readonly (string | undefined)[]).includes(text);

/** How often somebody wants to be told. */
export const choiceField = (visit: Visit, chosen: PublicChoice): Html => html`<fieldset>
<legend>${visit.say('pages.subscription.howOften')}</legend>
${choices.map(
  (choice) =>
    html`<label><input type="radio" name="choice" value="${choice}"${choice === chosen ? html` checked` : ''}> ${visit.say(`pages.subscription.choice.${choice}`)}</label>`,
)}
</fieldset>`;
