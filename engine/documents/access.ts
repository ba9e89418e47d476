import { attendeesOf } from '../dialogues/views/attendees.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Principal } from '../kernel/engine.ts';
import { heldHere } from '../people/held-role.ts';
import { rolesHeld } from '../people/mandates.ts';
import { placeOf } from '../people/place.ts';
import { inOrganization } from '../people/scope.ts';
import type { DocumentRow } from './document-row.ts';
import type { Signer } from './kind.ts';

type Asked = Pick<DocumentRow, 'subject' | 'signers' | 'published_at' | 'state'>;

/** Whether a document is for anybody to read: it was published, whatever came after. */
export const isPublic = ({ published_at }: Pick<DocumentRow, 'published_at'>): boolean =>
  published_at !== null;

/**
 * Whether somebody reads a document: anybody what was published; a draft, or a paper that waits for its signatures, those
 * who hold a mandate here, were at its meeting or are asked to sign it. A key that reaches to no reading reads what is public.
 */
export async function mayReadDocument(
  scope: FactScope,
  { principal, now }: { readonly principal: Principal; readonly now: string },
  row: Asked,
): Promise<boolean> {
  if (isPublic(row)) return true;
  const { kind, id, scopes } = principal;
  if (kind !== 'person' || scopes?.includes('read') === false) return false;
  const { tx, organization, process } = scope;
  const [held, place] = await Promise.all([
    rolesHeld(tx, organization, id, now),
    placeOf(tx, organization, process),
  ]);
  const here = place ?? inOrganization;
  const ofSubject = (['dialogue', 'commitment'] as const).map((kind) => ({
    ...here,
    subject: { kind, id: row.subject ?? '' },
  }));
  if ([here, ...ofSubject].some((where) => heldHere(held, where).length > 0)) return true;
  if ((row.signers as readonly Signer[]).some((one) => one.person === id)) return true;
  const attended = row.subject === null ? [] : await attendeesOf(scope, row.subject);
  return attended.some(({ person }) => person === id);
}
