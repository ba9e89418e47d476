import { betterAuth } from 'better-auth';
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { ProviderSettings, SignInSettings } from './settings.ts';
import { callbackPath, linkMinutes, providerId, sessionDays } from './terms.ts';

/** The name that cookies begin with. */
const cookiePrefix = 'cauce';

/** What the library asks us, because it is ours to say. */
export interface AskedOfUs {
  /** Whether there is an open invitation for an address. */
  isInvited(email: string): Promise<boolean>;
}

export type Auth = ReturnType<typeof makeAuth>;

/**
 * The library for sign-in, set up as we use it: links by mail whose tokens are kept as hashes, a provider of OpenID
 * Connect, a second factor, sessions in the database. Nothing here signs anybody up who was not invited, nothing is
 * told to anybody outside, and neither names nor pictures nor tokens of a provider are kept.
 */
export function makeAuth(db: Kysely<object>, settings: SignInSettings, clock: Clock, ask: AskedOfUs) {
  const { baseUrl, secret, provider } = settings;
  return betterAuth({
    appName: 'Cauce',
    baseURL: baseUrl,
    basePath: callbackPath,
    secret,
    database: { db, type: 'postgres', schemaName: 'sign_in' },
    telemetry: { enabled: false },
    // Its messages name addresses and tokens; what happened is in our own log.
    logger: { disabled: true },
    trustedOrigins: [baseUrl],
    // Every door that leads here has our own limit, kept in the database.
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${baseUrl}/sign-in` },
    advanced: {
      cookiePrefix,
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(clock.now()), validateSchema: false },
      disableOriginCheck: false,
    },
    user: { modelName: 'holder' },
    account: {
      modelName: 'identity',
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [] },
    },
    session: {
      expiresIn: sessionDays * 86_400,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { secondFactorAt: { type: 'date', required: false, input: false } },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (account) => {
            if (!account.emailVerified || !(await ask.isInvited(account.email))) return false;
            return { data: { ...account, name: '', image: null } };
          },
        },
      },
      account: {
        create: {
          before: async (identity) => ({
            data: { ...identity, accessToken: null, refreshToken: null, idToken: null, scope: null },
          }),
        },
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: linkMinutes * 60,
        sendMagicLink: async ({ token, metadata }) => metadata?.take(token),
      }),
      twoFactor({
        allowPasswordless: true,
        issuer: 'Cauce',
        schema: { twoFactor: { modelName: 'secondFactor' } },
      }),
      ...(provider === undefined ? [] : [oidc(provider)]),
    ],
  });
}

const oidc = ({ issuer, clientId, clientSecret, name, scopes }: ProviderSettings) =>
  genericOAuth({
    config: [
      {
        providerId,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        ...(clientSecret === undefined ? {} : { clientSecret }),
        scopes: [...scopes],
        pkce: true,
      },
    ],
  });
