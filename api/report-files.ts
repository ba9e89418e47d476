import type { Hono } from 'hono';
import { z } from 'zod';
import { type Engine, statusReportFile, statusReportView } from '../engine/index.ts';
import type { Env } from './env.ts';
import { fileName } from './file-name.ts';
import { Refused } from './problems.ts';
import { hasAlready } from './request.ts';

/**
 * The frozen figures of a status report as a file: the very bytes that were mailed, whose hash anybody can compute, and
 * which `cauce verify --report` holds against the ledger.
 */
export function reportFiles(app: Hono<Env>, engine: Engine): void {
  app.get('/api/:organization/processes/:process/status-reports/:report/file.json', async (c) => {
    const { organization, process, report } = c.req.param();
    const known = [process, report].every((id) => z.uuid().safeParse(id).success);
    const view = known ? await statusReportView(engine, { organization, process, report }) : undefined;
    if (view === undefined) throw new Refused({ code: 'not-found', what: 'status-report', id: '' });
    const { name, text } = statusReportFile(view);
    const tag = `"${view.contentHash}"`;
    c.header('Cache-Control', 'no-cache');
    c.header('ETag', tag);
    if (hasAlready(c, tag)) return c.body(null, 304);
    c.header('Content-Disposition', fileName(name, false));
    return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });
}
