import type { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { toString as drawQr } from 'qrcode';
import type { Env } from '../../api/env.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  isConfirmed,
  removeSecondFactor,
  renewBackupCodes,
  type SecondFactorFault,
  type SecondFactorStep,
  type SignedIn,
  secretInHand,
} from '../../engine/index.ts';
import { signedIn, type Visit, type Web } from '../answer.ts';
import { textField } from '../field.ts';
import type { Html } from '../forms/draw-field.ts';

const path = '/account/second-factor';

const status = {
  'wrong-code': 422,
  'too-many-tries': 429,
  'not-fresh': 403,
  'not-enrolled': 409,
  'confirm-first': 403,
} as const satisfies Record<SecondFactorFault, number>;

/** Where a second factor is set up, confirmed again, and taken off. */
export function secondFactorRoutes(app: Hono<Env>, web: Web): void {
  app.get(
    path,
    signedIn(web, (visit, who) => show(visit, who)),
  );
  app.post(
    `${path}/begin`,
    signedIn(web, async (visit, who) => {
      const begun = await beginSecondFactor(visit.engine, who, visit.headers);
      return begun.ok ? visit.go(path, begun.cookies) : show(visit, who, begun.fault);
    }),
  );
  app.post(
    `${path}/confirm`,
    signedIn(web, async (visit, who) => {
      const { code = '' } = await visit.form();
      const { headers } = visit;
      return after(visit, who, await confirmSecondFactor(visit.engine, who, { code, headers }));
    }),
  );
  app.post(
    `${path}/codes`,
    signedIn(web, async (visit, who) =>
      after(visit, who, await renewBackupCodes(visit.engine, who, visit.headers)),
    ),
  );
  app.post(
    `${path}/remove`,
    signedIn(web, async (visit, who) =>
      after(visit, who, await removeSecondFactor(visit.engine, who, visit.headers)),
    ),
  );
}

function after(visit: Visit, who: SignedIn, step: SecondFactorStep): Response | Promise<Response> {
  if (!step.ok) return show(visit, who, step.fault);
  if (step.backupCodes === undefined) return visit.go(path, step.cookies);
  for (const cookie of step.cookies) visit.c.header('Set-Cookie', cookie, { append: true });
  const body = html`<p role="status">${visit.say('pages.secondFactor.codesOnce')}</p>
<ul class="codes">${step.backupCodes.map((code) => html`<li>${code}</li>`)}</ul>
<p><a href="${visit.to(path)}">${visit.say('pages.secondFactor.codesKept')}</a></p>`;
  return visit.page({ title: visit.say('pages.secondFactor.codesTitle'), body });
}

async function show(visit: Visit, who: SignedIn, fault?: SecondFactorFault): Promise<Response> {
  const wrong = fault === undefined ? undefined : visit.say(`pages.secondFactor.faults.${fault}`);
  const body = html`<p>${visit.say('pages.secondFactor.what')}</p>
${wrong === undefined || fault === 'wrong-code' ? '' : html`<p role="alert">${wrong}</p>`}
${await step(visit, who, fault === 'wrong-code' ? wrong : undefined)}
<p><a href="${visit.to('/account')}">${visit.say('pages.account.back')}</a></p>`;
  const page = { title: visit.say('pages.secondFactor.title'), body };
  return visit.page(page, fault === undefined ? 200 : status[fault]);
}

async function step(visit: Visit, who: SignedIn, wrong: string | undefined): Promise<Html> {
  if (who.secondFactor.enrolled) return enrolled(visit, who, wrong);
  const address = await secretInHand(visit.engine, who, visit.headers);
  if (address === undefined) return button(visit, 'begin');
  return html`<ol><li>${visit.say('pages.secondFactor.scan')}</li><li>${visit.say('pages.secondFactor.type')}</li></ol>
${await picture(visit, address)}
${codeForm(visit, wrong)}`;
}

const enrolled = (visit: Visit, who: SignedIn, wrong: string | undefined): Html => html`
${isConfirmed(visit.engine, who) ? html`<p role="status">${visit.say('pages.secondFactor.confirmed')}</p>` : ''}
${codeForm(visit, wrong)}
<h2>${visit.say('pages.secondFactor.change')}</h2>
<p>${visit.say('pages.secondFactor.changeHelp')}</p>
${button(visit, 'codes')}
${button(visit, 'remove')}`;

/** What the authenticator reads, as a picture and as text for who cannot take one. */
async function picture(visit: Visit, address: string): Promise<Html> {
  const svg = await drawQr(address, { type: 'svg', margin: 2 });
  const secret = new URL(address).searchParams.get('secret') ?? '';
  return html`<figure role="img" aria-label="${visit.say('pages.secondFactor.picture')}">${raw(svg)}</figure>
<p>${visit.say('pages.secondFactor.byHand')} <code>${secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>`;
}

const codeForm = (visit: Visit, error: string | undefined): Html => html`
<form method="post" action="${visit.to(`${path}/confirm`)}" novalidate>
${textField({
  name: 'code',
  label: visit.say('pages.secondFactor.code'),
  help: visit.say('pages.secondFactor.codeHelp'),
  autocomplete: 'one-time-code',
  error,
})}
<button type="submit">${visit.say('pages.secondFactor.confirm')}</button>
</form>`;

const button = (visit: Visit, what: 'begin' | 'codes' | 'remove'): Html => html`
<form method="post" action="${visit.to(`${path}/${what}`)}"><button type="submit">${visit.say(`pages.secondFactor.${what}`)}</button></form>`;
