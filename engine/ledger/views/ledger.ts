import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { findProcess } from '../../kernel/process-row.ts';
import { organizationLedger } from '../append.ts';
import type { LedgerEvent } from '../event.ts';
import { readEvents } from '../read.ts';

/** The events of a process in their order, with what is needed to check their chain; `after` is a number of theirs. */
export function processLedgerView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<LedgerEvent> | undefined> {
  const { organization } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id: at.process, lock: false });
    if (process === undefined) return { commit: false, value: undefined };
    return {
      commit: false,
      value: await pageFrom(at, (page) => readEvents(tx, { organization, ledger: process.id }, page)),
    };
  });
}

/** The events of an organization's own ledger: openings, mandates, keys by their prefix, workflows. */
export function organizationLedgerView(
  engine: Engine,
  at: { organization: string } & PageAsked,
): Promise<Page<LedgerEvent> | undefined> {
  const { organization } = at;
  return engine.unit(organization, async (tx) => {
    const page = await pageFrom(at, (asked) =>
      readEvents(tx, { organization, ledger: organizationLedger }, asked),
    );
    // A ledger begins with its founding, so one without events is nobody's.
    return { commit: false, value: page.items.length === 0 && at.after === undefined ? undefined : page };
  });
}

async function pageFrom(
  asked: PageAsked,
  read: (page: { after: number; limit: number }) => Promise<LedgerEvent[]>,
): Promise<Page<LedgerEvent>> {
  const events = await read({ after: Number(asked.after ?? 0), limit: asked.limit + 1 });
  const items = events.slice(0, asked.limit);
  return events.length > asked.limit ? { items, next: String(items.at(-1)!.seq) } : { items };
}
