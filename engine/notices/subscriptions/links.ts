import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignInDoor } from '../../sign-in/door.ts';

/** What a link of a subscription is for. A link for one is none for the other. */
export type LinkPurpose = 'confirm' | 'manage';

const macBytes = 16;

/**
 * The token of a link: the subscription's id and a proof that this installation made it. It is made when the mail is sent,
 * the same each time, and is not in the database, neither as it is nor hashed.
 */
function tokenFor(
  { settings }: SignInDoor,
  purpose: LinkPurpose,
  organization: string,
  subscription: string,
): Buffer {
  const id = Buffer.from(subscription.replaceAll('-', ''), 'hex');
  const proof = createHmac('sha256', settings.secret)
    .update(`subscription-${purpose}\0${organization}\0${subscription}`)
    .digest()
    .subarray(0, macBytes);
  return Buffer.concat([id, proof]);
}

/** The address of a link: of the page with the button that confirms, or of the one on which a subscription is changed or ended. */
export function subscriptionLink(
  door: SignInDoor,
  purpose: LinkPurpose,
  { organization, subscription }: { readonly organization: string; readonly subscription: string },
): string {
  const token = tokenFor(door, purpose, organization, subscription).toString('base64url');
  return `${subscriptionAddress(door, purpose, organization)}/${token}`;
}

/** The same without its token. */
export const subscriptionAddress = (
  { settings }: SignInDoor,
  purpose: LinkPurpose,
  organization: string,
): string => `${settings.baseUrl}/notices/${organization}/${purpose}`;

/** The subscription that a token is for, if this installation made it for this organization and purpose. */
export function subscriptionIn(
  door: SignInDoor,
  purpose: LinkPurpose,
  organization: string,
  token: string,
): string | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const hex = bytes.subarray(0, 16).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes, tokenFor(door, purpose, organization, id)) ? id : undefined;
}
