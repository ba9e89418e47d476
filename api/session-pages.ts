import type { Hono } from 'hono';
import {
  type CommonData,
  type Engine,
  isRefusal,
  organizationNotice,
  organizationView,
  previewData,
  procedureView,
  processView,
} from '../engine/index.ts';
import { documentPage } from '../templates/document-page.ts';
import { titleInWords } from '../templates/explain/document-frame.ts';
import { explainProcedure } from '../templates/explain/procedure.ts';
import type { Language } from '../templates/messages.ts';
import { renderDocument } from '../templates/render.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

const fresh = { 'Cache-Control': 'no-cache' };

/** The forum's rules and the minutes of its sessions as pages to read and to print, in the reader's language. */
export function sessionPages(app: Hono<Env>, engine: Engine): void {
  app.get('/api/:organization/processes/:process/procedure.html', async (c) => {
    const at = c.req.param();
    const view = await procedureView(engine, at);
    const language = c.get('language');
    const of = await headOf(engine, at, language);
    if (view?.rules == null || view.inForce === null) throw notThere('version');
    const { inForce, rules, sectors, timeZone } = view;
    const data = {
      title: rules.title[language] ?? rules.title.es,
      ...of,
      version: inForce.version,
      inForceFrom: inForce.inForceFrom,
      act: inForce.act,
      hash: inForce.hash,
      chapters: explainProcedure(language, rules),
      sectors: sectors.map(({ title, seats }) => ({ title: title[language] ?? title.es, seats })),
    };
    return c.html(renderDocument({ language, timeZone }, 'procedure', data), 200, fresh);
  });
  app.get('/api/:organization/processes/:process/sessions/:session/minutes.html', async (c) => {
    const { session, ...at } = c.req.param();
    const language = c.get('language');
    const asked = { kind: 'session-minutes', subject: session, about: {}, language };
    const data = await previewData(engine, { ...at, ...asked });
    if (data === undefined || isRefusal(data)) throw notThere('session-minutes');
    const title = titleInWords(language, data);
    const notice = (await organizationNotice(engine, at))?.[language] ?? null;
    return c.html(
      documentPage(language, 'session-minutes', { title, notice }, data as CommonData),
      200,
      fresh,
    );
  });
}

const notThere = (what: string): Refused => new Refused({ code: 'not-found', what, id: '' });

/** What every page says of where it belongs. */
async function headOf(engine: Engine, at: { organization: string; process: string }, language: Language) {
  const [process, organization] = await Promise.all([processView(engine, at), organizationView(engine, at)]);
  if (process === undefined || organization === undefined) throw notThere('process');
  return {
    process: process.title,
    publicBody: organization.name,
    notice: organization.notice?.[language] ?? null,
  };
}
