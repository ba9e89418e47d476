import { html } from 'hono/html';
import { type DocumentView, type Engine, type RegisterEntry, rolesView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { addressOf, type Place } from './place.ts';

/** What is done with a document where it stands. */
const inState: { readonly [state: string]: readonly string[] } = {
  drafted: ['observe-document', 'read-document', 'draft-document', 'approve-document', 'withdraw-document'],
  observed: ['observe-document', 'read-document', 'draft-document', 'withdraw-document'],
  approved: ['sign-document', 'publish-document', 'issue-erratum', 'draft-document', 'withdraw-document'],
  signed: ['publish-document', 'issue-erratum', 'draft-document'],
  published: ['issue-erratum', 'draft-document'],
};

/** What anybody on record may do of their own, mandate or none: for those whom the document is for. */
const ofTheirOwn: { readonly [state: string]: readonly string[] } = {
  drafted: ['observe-document', 'read-document'],
  observed: ['observe-document', 'read-document'],
  approved: ['sign-document'],
};

/** The buttons of a document: what its reader may do with it now, each with the form filled in as far as it is known. */
export async function actsOn(
  engine: Engine,
  place: Place & { readonly process: string },
  view: DocumentView | RegisterEntry,
): Promise<Html | ''> {
  if (place.principal.kind !== 'person' || !('observations' in view)) return '';
  const { language, organization, principal, process } = place;
  const held = await rolesView(engine, { organization, principal, process });
  const allowed = (command: string) =>
    engine.catalogue.command(command)?.by.some((role) => held.includes(role)) === true;
  const asked = view.signers.some(({ left }) => left);
  const own = ofTheirOwn[view.state] ?? [];
  const may = (inState[view.state] ?? []).filter(
    (command) =>
      (own.includes(command) || allowed(command)) &&
      // Who wrote it last has read every word of it: somebody else is to.
      (command !== 'approve-document' || !view.isOwn) &&
      (command !== 'sign-document' || asked) &&
      (command !== 'publish-document' || !asked),
  );
  const all = view.rendering?.givenUpAt == null || !allowed('render-again') ? may : [...may, 'render-again'];
  if (all.length === 0) return '';
  return html`<section><h2>${say(language, 'desk.tasks')}</h2><ul>${all.map(
    (command) =>
      html`<li><a href="${addressTo(place, view, command)}">${say(language, `commands.${command}.title`)}</a><br><small>${say(language, `commands.${command}.help`)}</small></li>`,
  )}</ul></section>`;
}

function addressTo(place: Place, view: DocumentView, command: string): string {
  if (command === 'draft-document') {
    const again = new URLSearchParams({ kind: view.kind, language: view.language });
    if (view.subject !== null) again.set('subject', view.subject);
    return addressOf(place, `/documents/prepare?${again}`);
  }
  const given = new URLSearchParams({ document: view.id });
  if (!['publish-document', 'withdraw-document', 'render-again'].includes(command))
    given.set('contentHash', view.contentHash);
  given.set('back', `/documents/${view.id}`);
  return addressOf(place, `/do/${command}?${given}`);
}
