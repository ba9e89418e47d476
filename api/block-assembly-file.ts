import type { Hono } from 'hono';
import { z } from 'zod';
import { type BlockAssemblyLine, blockAssembliesView, type Engine } from '../engine/index.ts';
import { sheet } from './csv-sheet.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

const columns = ['territory', 'heldOn', 'attended', 'state', 'source', 'illustrative'] as const;
const pageSize = 1000;

/**
 * The assemblies of a process's blocks as a sheet, under the headers by which the import reads them: all of them, and
 * those that were annulled too. A count that is too small to be shown is an empty cell, which is not a zero.
 */
export function blockAssemblyFile(app: Hono<Env>, engine: Engine): void {
  app.get('/api/:organization/processes/:process/block-assemblies.csv', async (c) => {
    const { organization, process } = c.req.param();
    const lines: BlockAssemblyLine[] = [];
    for (let after: string | undefined; ; ) {
      const page = z.uuid().safeParse(process).success
        ? await blockAssembliesView(engine, {
            ...{ organization, process, limit: pageSize },
            ...(after === undefined ? {} : { after }),
          })
        : undefined;
      if (page === undefined) throw new Refused({ code: 'not-found', what: 'process', id: process });
      lines.push(...page.items);
      if (page.next === undefined) break;
      after = page.next;
    }
    const rows = lines.map((line) => columns.map((column) => String(line[column] ?? '')));
    return sheet('block-assemblies', [columns, ...rows]);
  });
}
