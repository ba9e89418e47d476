import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Engine } from '../kernel/engine.ts';
import type { Auth } from './auth.ts';
import type { SignInSettings } from './settings.ts';

/** What sign-in works with: its settings, and the library, which is made when it is first needed. */
export interface SignInDoor {
  readonly settings: SignInSettings;
  auth(): Promise<Auth>;
}

/** An engine with its door. */
export type EngineWithDoor = Engine & { readonly signIn: SignInDoor };

/** Puts the door together. `db` is the installation's, and is used outside of every unit of work only. */
export function makeDoor(engine: Engine, db: Kysely<object>, settings: SignInSettings): SignInDoor {
  let auth: Promise<Auth> | undefined;
  const isInvited = (email: string) => isInvitedAnywhere(engine, email);
  return {
    settings,
    auth() {
      // Loading it takes longer than all the rest together, and most of the orders of the command line need none of it.
      auth ??= import('./auth.ts').then(({ makeAuth }) =>
        makeAuth(db, settings, engine.clock, { isInvited }),
      );
      return auth;
    },
  };
}

function isInvitedAnywhere({ unit, clock }: Engine, email: string): Promise<boolean> {
  return unit('', async (tx) => {
    const row = await tx
      .selectFrom('sign_in.invited')
      .select('invitation')
      .where('email', '=', email)
      .where('expires_at', '>', clock.now())
      .limit(1)
      .executeTakeFirst();
    return { commit: false, value: row !== undefined };
  });
}

/** A hash that only this installation can make: of an address in the log, of a caller whose tries are counted. */
export const keyedHash = ({ settings }: SignInDoor, purpose: string, text: string): string =>
  createHmac('sha256', settings.secret).update(`${purpose}\0${text}`).digest('base64url');
