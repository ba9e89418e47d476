import { createHash } from 'node:crypto';

/** How long a link by mail is good for: long enough for a slow mail server, short enough for a stolen mailbox. */
export const linkMinutes = 20;

/** How long a session lasts. It is not lengthened by being used. */
export const sessionDays = 7;

/** The name by which the provider's tables and addresses know it: there is one. */
export const providerId = 'provider';

/** Where the provider sends people back to, below the base address. */
export const callbackPath = '/sign-in/provider';

/** How the library keeps the token of a link, so that our own record of it can be found. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
