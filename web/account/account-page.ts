import { html } from 'hono/html';
import {
  accountSessionsView,
  invitationsFor,
  isConfirmed,
  type MembershipLine,
  membershipsView,
  type SessionLine,
  type SignedIn,
} from '../../engine/index.ts';
import { inWords, listed } from '../../templates/explain/figures.ts';
import { explainRoles } from '../../templates/explain/roles.ts';
import type { Visit } from '../answer.ts';
import type { Html } from '../forms/draw-field.ts';
import { inWhichCapacity } from '../sign-in/invitation.ts';

/** The page of an account: who it is where, what it may still accept, its second factor and its sessions. */
export async function accountPage(visit: Visit, who: SignedIn, wrong?: string): Promise<Response> {
  const { engine } = visit;
  const at = new Date(Date.now()).toISOString();
  const body = html`
${wrong === undefined ? '' : html`<p role="alert">${wrong}</p>`}
<p>${visit.say('pages.account.signedInAs', { email: who.email })}</p>
<form method="post" action="${visit.to('/sign-out')}"><button type="submit">${visit.say('pages.account.signOut')}</button></form>
${await invitations(visit, who)}
<h2>${visit.say('pages.account.organizations')}</h2>
${organizations(visit, await membershipsView(engine, who.account))}
<h2>${visit.say('pages.secondFactor.title')}</h2>
<p>${visit.say(standing(visit, who))}</p>
<p><a href="${visit.to('/account/second-factor')}">${visit.say('pages.secondFactor.manage')}</a></p>
<h2>${visit.say('pages.account.sessions')}</h2>
${sessions(visit, await accountSessionsView(engine, { account: who.account, session: who.session, at }))}`;
  return visit.page({ title: visit.say('pages.account.title'), body }, wrong === undefined ? 200 : 409);
}

function standing(visit: Visit, who: SignedIn) {
  if (!who.secondFactor.enrolled) return 'pages.secondFactor.none';
  return isConfirmed(visit.engine, who) ? 'pages.secondFactor.confirmed' : 'pages.secondFactor.notConfirmed';
}

async function invitations(visit: Visit, who: SignedIn): Promise<Html> {
  const open = await invitationsFor(visit.engine, who.email);
  return html`${open.map(
    (shown) => html`<section><h2>${visit.say('pages.invitation.title')}</h2>
${inWhichCapacity(visit, shown)}
<form method="post" action="${visit.to('/account/invitation')}">
<input type="hidden" name="organization" value="${shown.organization}">
<input type="hidden" name="invitation" value="${shown.invitation}">
<button type="submit">${visit.say('pages.invitation.accept')}</button>
</form></section>`,
  )}`;
}

function organizations(visit: Visit, lines: readonly MembershipLine[]): Html {
  if (lines.length === 0) return html`<p>${visit.say('pages.account.nowhere')}</p>`;
  const rows = lines.map(({ organization, name, office, institution, roles }) => {
    const as = listed(
      visit.language,
      [office, institution].filter((one) => one !== null),
    );
    const held = roles.length === 0 ? visit.say('pages.account.noRole') : explainRoles(visit.language, roles);
    return html`<tr><th scope="row"><a href="/o/${organization}">${name}</a></th><td>${as}</td><td>${held}</td></tr>`;
  });
  const head = (['organization', 'as', 'roles'] as const).map(
    (name) => html`<th scope="col">${visit.say(`pages.account.heads.${name}`)}</th>`,
  );
  return html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

function sessions(visit: Visit, lines: readonly SessionLine[]): Html {
  const rows = lines.map((line) => {
    const since = inWords(visit.language, line.signedInAt);
    const browser = line.browser || visit.say('pages.account.unknownBrowser');
    return html`<tr><th scope="row">${since}</th><td>${browser}</td><td>${
      line.current
        ? html`<strong>${visit.say('pages.account.thisOne')}</strong>`
        : html`<form method="post" action="${visit.to('/account/sessions')}">
<input type="hidden" name="session" value="${line.session}">
<button type="submit" aria-label="${visit.say('pages.account.revokeOne', { since })}">${visit.say('pages.account.revoke')}</button></form>`
    }</td></tr>`;
  });
  const head = (['since', 'browser', 'end'] as const).map(
    (name) => html`<th scope="col">${visit.say(`pages.account.heads.${name}`)}</th>`,
  );
  return html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>
${
  lines.length < 2
    ? ''
    : html`<form method="post" action="${visit.to('/account/sessions')}"><button type="submit">${visit.say('pages.account.revokeOthers')}</button></form>`
}`;
}
