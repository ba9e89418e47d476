import { createHmac, timingSafeEqual } from 'node:crypto';
import { execute } from '../kernel/execute.ts';
import type { Refusal } from '../kernel/refusals.ts';
import { contactOf } from '../people/contacts.ts';
import { invitationOf } from '../people/invitations.ts';
import type { EngineWithDoor, SignInDoor } from './door.ts';
import { limits, withinLimit } from './limits.ts';
import { logAtDoor } from './security-log.ts';
import { signInAs } from './send-links.ts';
import type { Cookies, SignedIn } from './session.ts';

const macBytes = 16;

/**
 * The token of an invitation's link: its id and a proof that this installation made it. It is made when the mail
 * is sent, the same each time, and is not in the database.
 */
function tokenFor({ settings }: SignInDoor, organization: string, invitation: string): Buffer {
  const id = Buffer.from(invitation.replaceAll('-', ''), 'hex');
  const proof = createHmac('sha256', settings.secret)
    .update(`invitation\0${organization}\0${invitation}`)
    .digest()
    .subarray(0, macBytes);
  return Buffer.concat([id, proof]);
}

/** The link of an invitation. */
export function invitationLink(door: SignInDoor, organization: string, invitation: string): string {
  const token = tokenFor(door, organization, invitation).toString('base64url');
  return `${door.settings.baseUrl}/invitation/${organization}/${token}`;
}

/** The invitation that a token is for, if this installation made it for this organization. */
function invitationIn(door: SignInDoor, organization: string, token: string): string | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const hex = bytes.subarray(0, 16).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes, tokenFor(door, organization, id)) ? id : undefined;
}

export type InvitationState = 'open' | 'used' | 'withdrawn' | 'over';

/** An invitation as whoever holds its link sees it. */
export interface ShownInvitation {
  readonly invitation: string;
  readonly organization: string;
  readonly organizationName: string;
  readonly office: string | null;
  readonly institution: string | null;
  readonly state: InvitationState;
  readonly expiresAt: string;
  readonly email: string | undefined;
}

/** The invitation behind a link; nothing where the link is not one of ours. It changes nothing. */
export async function invitationByLink(
  engine: EngineWithDoor,
  { organization, token }: { organization: string; token: string },
): Promise<ShownInvitation | undefined> {
  const id = invitationIn(engine.signIn, organization, token);
  return id === undefined ? undefined : invitationSummary(engine, { organization, invitation: id });
}

/** An invitation, and to whom and as what. For who holds its link, who was sent it, and the mail itself. */
export function invitationSummary(
  engine: EngineWithDoor,
  { organization, invitation: id }: { readonly organization: string; readonly invitation: string },
): Promise<ShownInvitation | undefined> {
  const now = engine.clock.now();
  return engine.unit(organization, async (tx) => {
    const found = await invitationOf(tx, organization, id);
    if (found === undefined) return { commit: false, value: undefined };
    const person = await tx
      .selectFrom('person')
      .innerJoin('organization', 'organization.organization', 'person.organization')
      .select(['organization.name', 'person.office', 'person.institution'])
      .where('person.organization', '=', organization)
      .where('person.id', '=', found.person)
      .executeTakeFirst();
    if (person === undefined) return { commit: false, value: undefined };
    const { name: organizationName, office, institution } = person;
    const contact = await contactOf(tx, { organization, person: found.person });
    const state = stateOf(found, now);
    const shown = { organizationName, office, institution, state, expiresAt: found.expires_at };
    return { commit: false, value: { invitation: id, organization, ...shown, email: contact?.email } };
  });
}

function stateOf(
  found: { accepted_at: string | null; withdrawn_at: string | null; expires_at: string },
  now: string,
): InvitationState {
  if (found.accepted_at !== null) return 'used';
  if (found.withdrawn_at !== null) return 'withdrawn';
  return found.expires_at <= now ? 'over' : 'open';
}

export type InvitationUse =
  | { readonly ok: true; readonly cookies: Cookies }
  | {
      readonly ok: false;
      readonly fault: InvitationState | 'unknown' | 'too-many-tries' | 'refused';
      readonly refusal?: Refusal;
    };

/**
 * Accepts an invitation by its link: who holds it reads the mailbox that was invited, so the account of that address
 * is made if there is none, becomes that person in the organization, and is signed in.
 */
export async function acceptByLink(
  engine: EngineWithDoor,
  link: { readonly organization: string; readonly token: string },
  { headers, place }: { readonly headers: Headers; readonly place: string },
): Promise<InvitationUse> {
  if (!(await withinLimit(engine, limits.invitationUses, place))) return refuseUse(engine, 'too-many-tries');
  const shown = await invitationByLink(engine, link);
  if (shown?.email === undefined) return refuseUse(engine, 'unknown');
  if (shown.state !== 'open') return refuseUse(engine, shown.state);
  const account = { id: await accountFor(engine, shown.email), email: shown.email };
  const refusal = await accept(engine, shown, account);
  if (refusal !== undefined) return { ok: false, fault: 'refused', refusal };
  return { ok: true, cookies: await signInAs(engine, shown.email, headers) };
}

async function refuseUse(
  engine: EngineWithDoor,
  fault: InvitationState | 'unknown' | 'too-many-tries',
): Promise<InvitationUse> {
  await logAtDoor(engine, fault === 'too-many-tries' ? fault : 'invitation-refused');
  return { ok: false, fault };
}

/** Accepts an invitation with the account that is signed in, whose verified address must be the invited one. */
export function acceptSignedIn(
  engine: EngineWithDoor,
  invited: { readonly organization: string; readonly invitation: string },
  who: SignedIn,
): Promise<Refusal | undefined> {
  return accept(engine, invited, { id: who.account, email: who.email });
}

async function accept(
  engine: EngineWithDoor,
  { organization, invitation }: { readonly organization: string; readonly invitation: string },
  account: { readonly id: string; readonly email: string },
): Promise<Refusal | undefined> {
  const answer = await execute(
    engine,
    { kind: 'public', id: 'public', via: 'session', account },
    { organization, command: 'accept-invitation', input: { invitation } },
  );
  if (!answer.ok) return answer.refusal;
  await logAtDoor(engine, 'invitation-accepted', { account: account.id });
  return undefined;
}

async function accountFor(engine: EngineWithDoor, email: string): Promise<string> {
  const { internalAdapter } = await (await engine.signIn.auth()).$context;
  const known = await internalAdapter.findUserByEmail(email);
  if (known !== null) return known.user.id;
  const made = await internalAdapter.createUser(
    { email, emailVerified: true, name: '' },
    { method: 'magic-link' },
  );
  return made.id;
}

/** The invitations that are open for an address, in every organization. */
export async function invitationsFor(
  engine: EngineWithDoor,
  email: string,
): Promise<readonly ShownInvitation[]> {
  const open = await engine.unit('', async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('sign_in.invited')
      .select(['organization', 'invitation'])
      .where('email', '=', email)
      .where('expires_at', '>', engine.clock.now())
      .orderBy('organization')
      .limit(100)
      .execute(),
  }));
  const shown: ShownInvitation[] = [];
  for (const { organization, invitation } of open) {
    const one = await invitationSummary(engine, { organization, invitation });
    if (one?.state === 'open') shown.push(one);
  }
  return shown;
}
