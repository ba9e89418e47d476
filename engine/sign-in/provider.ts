import type { EngineWithDoor } from './door.ts';
import { limits, withinLimit } from './limits.ts';
import { logAtDoor } from './security-log.ts';
import { type Cookies, cookiesOf, currentSession } from './session.ts';
import { callbackPath, providerId } from './terms.ts';

export type ProviderStart =
  | { readonly ok: true; readonly address: string; readonly cookies: Cookies }
  | { readonly ok: false; readonly fault: 'no-provider' | 'provider-away' | 'too-many-tries' };

/** Begins a sign-in at the provider: where to send the browser, and the cookie that ties the answer to it. */
export async function startAtProvider(
  engine: EngineWithDoor,
  { headers, place }: { readonly headers: Headers; readonly place: string },
): Promise<ProviderStart> {
  if (engine.signIn.settings.provider === undefined) return { ok: false, fault: 'no-provider' };
  if (!(await withinLimit(engine, limits.providerStarts, place))) {
    await logAtDoor(engine, 'too-many-tries');
    return { ok: false, fault: 'too-many-tries' };
  }
  const body = { provider: providerId, callbackURL: '/account', errorCallbackURL: '/sign-in' };
  const response = await (await engine.signIn.auth()).api.signInSocial({
    body: { ...body, disableRedirect: true },
    headers,
    asResponse: true,
  });
  // A provider that could not be asked for what it publishes is not known to the library yet.
  if (!response.ok) return { ok: false, fault: 'provider-away' };
  const { url } = (await response.json()) as { url: string };
  return { ok: true, address: url, cookies: cookiesOf(response) };
}

export type ProviderEnd =
  | { readonly ok: true; readonly cookies: Cookies }
  | {
      readonly ok: false;
      readonly fault: 'not-known' | 'not-verified' | 'not-accepted';
      readonly cookies: Cookies;
    };

/**
 * Ends a sign-in at the provider: exchanges the code, checks the token, and lets in whom it names when the subject
 * is linked already, or the verified address is that of an account or of an open invitation.
 */
export async function endAtProvider(engine: EngineWithDoor, request: Request): Promise<ProviderEnd> {
  const { baseUrl } = engine.signIn.settings;
  const { search } = new URL(request.url);
  // Behind a proxy the request's own address is not the one that the provider was told.
  const address = `${baseUrl}${callbackPath}/callback/${providerId}${search}`;
  const response = await (await engine.signIn.auth()).handler(
    new Request(address, { headers: request.headers }),
  );
  const cookies = cookiesOf(response);
  const to = new URL(response.headers.get('location') ?? '/sign-in', baseUrl);
  const error = to.searchParams.get('error');
  if (error === null && to.pathname === '/account') {
    await logAtDoor(engine, 'provider-used', { account: await accountIn(engine, cookies) });
    return { ok: true, cookies };
  }
  await logAtDoor(engine, 'provider-refused');
  return { ok: false, fault: faultOf(error), cookies };
}

function faultOf(error: string | null): 'not-known' | 'not-verified' | 'not-accepted' {
  if (error === 'account_not_linked') return 'not-verified';
  if (error === 'unable_to_create_user' || error === 'signup_disabled') return 'not-known';
  return 'not-accepted';
}

async function accountIn(engine: EngineWithDoor, cookies: Cookies): Promise<string | undefined> {
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return (await currentSession(engine, new Headers({ cookie })))?.account;
}
