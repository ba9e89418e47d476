import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Env } from '../api/env.ts';
import type { InFront } from '../api/in-front.ts';
import { isFromUs } from '../api/origin.ts';
import { placeOf } from '../api/place.ts';
import { type Cookies, currentSession, type EngineWithDoor, type SignedIn } from '../engine/index.ts';
import { type MessagePath, type Placeholders, say } from '../templates/messages.ts';
import type { Html } from './forms/draw-field.ts';
import { showPage } from './shell.ts';

/** What the pages work with. */
export interface Web {
  readonly engine: EngineWithDoor;
  readonly inFront: InFront;
}

/** Line breaks, nulls and the like: no field of these pages takes them, and the database takes no null. */
const unseen = /[\p{Cc}\u2028\u2029]+/gu;

/** A request to a page: who asks, from where, and how it is answered. */
export class Visit {
  readonly c: Context<Env>;
  readonly engine: EngineWithDoor;
  readonly place: string;

  constructor(c: Context<Env>, { engine, inFront }: Web) {
    this.c = c;
    this.engine = engine;
    this.place = placeOf(c, inFront.clientIpHeader);
  }

  get headers(): Headers {
    return this.c.req.raw.headers;
  }

  get language() {
    return this.c.get('language');
  }

  say(path: MessagePath, values?: Placeholders): string {
    return say(this.language, path, values);
  }

  signedIn(): Promise<SignedIn | undefined> {
    return currentSession(this.engine, this.headers);
  }

  /** An address of ours, in the language that was asked for by its name. */
  to(path: string): string {
    const asked = this.c.req.query('lang');
    return asked === undefined ? path : `${path}?lang=${this.language}`;
  }

  /** A page of its own, under its title. */
  page(
    shown: { title: string; body: Html },
    status: ContentfulStatusCode = 200,
  ): Response | Promise<Response> {
    const { title } = shown;
    return showPage(this.c as unknown as Parameters<typeof showPage>[0], {
      title,
      body: html`<h1>${title}</h1>${shown.body}`,
      status,
    });
  }

  go(path: string, cookies: Cookies = []): Response {
    for (const cookie of cookies) this.c.header('Set-Cookie', cookie, { append: true });
    this.c.header('Cache-Control', 'no-store');
    return this.c.redirect(this.to(path), 303);
  }

  /** The texts that a form sent, one for each name: of one line, and no longer than any of ours needs. */
  async form(): Promise<{ readonly [name: string]: string }> {
    const body = await this.c.req.parseBody();
    const texts = Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 2000).replace(unseen, ' ').trim()] as const] : [],
    );
    return Object.fromEntries(texts);
  }

  /** Says in a word what cannot be done, on a page of its own. */
  refuse(reason: MessagePath, status: ContentfulStatusCode): Response | Promise<Response> {
    const body = html`<p role="alert">${this.say(reason)}</p><p><a href="${this.to('/sign-in')}">${this.say('pages.signIn.title')}</a></p>`;
    return this.page({ title: this.say('pages.refused'), body }, status);
  }
}

type Handler = (visit: Visit) => Response | Promise<Response>;

/** Handles a page's request. One that changes something is handled only when it comes from our own pages. */
export const visited =
  (web: Web, handle: Handler) =>
  async (c: Context<Env>): Promise<Response> => {
    const visit = new Visit(c, web);
    if (!(await isFromUs(c, web.engine))) return visit.refuse('pages.foreignOrigin', 403);
    return handle(visit);
  };

/** Handles a request of somebody who is signed in; the others are led to the door. */
export const signedIn = (web: Web, handle: (visit: Visit, who: SignedIn) => Response | Promise<Response>) =>
  visited(web, async (visit) => {
    const who = await visit.signedIn();
    return who === undefined ? visit.go('/sign-in') : handle(visit, who);
  });
