import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../api/env.ts';
import { type Engine, type OrganizationNotice, organizationNotice } from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';
import type { Html } from './forms/draw-field.ts';

/** Under which addresses the pages of an organization are: its own, those of papers, of mails and of invitations. */
const pagesOf = ['/o', '/v', '/notices', '/invitation'].map((before) => `${before}/:organization/*`);

const isName = (text: string): boolean => text.length <= 40 && /^[a-z0-9](-?[a-z0-9])*$/.test(text);

/** Finds out what the organization of an address says above all its pages; stands before whatever draws one. */
export function organizationNotices(app: Hono<Env>, engine: Engine): void {
  for (const path of pagesOf)
    app.use(path, async (c, next) => {
      const organization = c.req.param('organization') ?? '';
      if (isName(organization)) c.set('notice', await organizationNotice(engine, { organization }));
      await next();
    });
}

/** The notice above a page, in the reader's language; nothing where nothing is said. */
export const noticeAbove = (language: Language, notice: OrganizationNotice | null | undefined): Html | '' =>
  notice == null
    ? ''
    : html`<aside class="organization-notice" role="note"><p>${notice[language]}</p></aside>`;
