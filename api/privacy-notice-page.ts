import type { Hono } from 'hono';
import {
  type Engine,
  organizationView,
  type PublishedNotice,
  privacyNoticeView,
  processView,
} from '../engine/index.ts';
import type { DocumentData } from '../templates/document-data.ts';
import { type Language, say } from '../templates/messages.ts';
import { renderDocument } from '../templates/render.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

/** The privacy notice of a process as a page to read, before anything is asked of anybody. */
export function privacyNoticePage(app: Hono<Env>, engine: Engine): void {
  app.get('/api/:organization/processes/:process/privacy-notice.html', async (c) => {
    const at = c.req.param();
    const view = await privacyNoticeView(engine, at);
    const process = await processView(engine, at);
    const organization = await organizationView(engine, at);
    const notice = view?.notice;
    if (view === undefined || notice == null || process === undefined || organization === undefined)
      throw new Refused({ code: 'not-found', what: 'process', id: '' });
    const language = c.get('language');
    const said = organization.notice?.[language] ?? null;
    const of = { process: process.title, publicBody: organization.name, notice: said };
    const data = dataOf(notice, of, language);
    const { timeZone } = view;
    return c.html(renderDocument({ language, timeZone }, 'privacy-notice', data), 200, {
      'Cache-Control': 'no-cache',
    });
  });
}

function dataOf(
  { version, publishedAt, hash, content }: PublishedNotice,
  of: { process: string; publicBody: string; notice: string | null },
  language: Language,
): DocumentData['privacy-notice'] {
  const { law, modality, items, purposes } = content;
  return {
    title: say(language, 'resources.privacy-notice.title'),
    ...of,
    version,
    publishedAt,
    modality,
    law,
    hash,
    items: items.map(({ code, text, article, verified }) => ({
      code,
      text,
      article,
      verified,
      isPurposes: code === 'purposes',
      isData: code === 'data',
      isRetention: code === 'retention',
    })),
    purposes: purposes.map(({ title, text, data, needsConsent, sensitive, retention }) => ({
      title,
      text,
      data,
      needsConsent,
      sensitive,
      until: 'until' in retention ? retention.until : null,
      count: 'until' in retention ? null : retention.afterEnd.count,
      unit: 'until' in retention ? null : retention.afterEnd.unit,
    })),
  };
}
