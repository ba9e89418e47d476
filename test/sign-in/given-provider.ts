import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { ProviderSettings } from '../../engine/sign-in/settings.ts';
import { atEnd } from '../setup/at-end.ts';
import { Browser, type Shown } from '../web/browser.ts';

/** Somebody whom the provider knows, by the name that they type there. */
export interface Known {
  readonly email: string;
  readonly verified: boolean;
}

/** A real provider of OpenID Connect on a port of this machine. */
export interface GivenProvider {
  readonly settings: ProviderSettings;
  /** Whom it knows, by subject. */
  readonly people: Map<string, Known>;
  /** Signs somebody in and consents, by the provider's own forms; answers where it sends the browser back to. */
  signIn(address: string, subject: string): Promise<string>;
  stop(): Promise<void>;
}

const path = '/sign-in/provider/callback/provider';

/** Starts a provider that has one client: the installation at `baseUrl`. PKCE is asked for, as it is by default. */
export async function aProvider(baseUrl: string): Promise<GivenProvider> {
  const server = createServer();
  atEnd(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['cauce', randomBytes(24).toString('base64url')];
  const people = new Map<string, Known>();
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`${baseUrl}${path}`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => {
      const known = people.get(sub);
      if (known === undefined) return undefined;
      const claims = { sub, email: known.email, email_verified: known.verified };
      return { accountId: sub, claims: async () => claims };
    },
  });
  server.on('request', provider.callback());
  return {
    settings: { issuer, clientId, clientSecret, name: 'Clave Nacional', scopes: ['openid', 'email'] },
    people,
    signIn: (address, subject) => throughForms(issuer, baseUrl, { address, subject }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Walks through the provider's pages as somebody with a browser does: who they are, and that they agree. */
async function throughForms(
  issuer: string,
  baseUrl: string,
  { address, subject }: { address: string; subject: string },
): Promise<string> {
  let back: string | undefined;
  const send = async (to: string, init: RequestInit) => {
    const url = new URL(to, issuer);
    if (url.origin === new URL(baseUrl).origin) {
      back = `${url.pathname}${url.search}`;
      return new Response('');
    }
    return fetch(url, { ...init, redirect: 'manual' });
  };
  const browser = new Browser(send, issuer);
  let page: Shown = await browser.open(address);
  for (let forms = 0; back === undefined; forms += 1) {
    if (forms === 5) throw new Error(`The provider did not send back:\n${page.status}\n${page.text}`);
    const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    page = await browser.submit(page, action, { login: subject, password: 'x' });
  }
  return back;
}
