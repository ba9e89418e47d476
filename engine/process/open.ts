import type { Tx } from '../database/unit-of-work.ts';
import type { Acting } from '../kernel/command.ts';
import { setStageClock } from '../kernel/stage-clock.ts';
import { appendEvent, beginLedger } from '../ledger/append.ts';
import { sealTexts } from '../ledger/seal.ts';
import { noteStandingWindows } from '../windows/let-processes-note.ts';
import { reaches } from '../windows/window.ts';
import { inCalendarOf, type OwnDays } from '../workflow/calendar.ts';
import type { PublishedWorkflow } from '../workflow/registry.ts';

/** Writes a new process in its first state, and the first event of its own ledger; answers that ledger's head. */
export async function openLedgerOf(
  tx: Tx,
  opened: {
    organization: string;
    process: string;
    title: string;
    workflow: PublishedWorkflow;
    programme?: string | undefined;
    territory?: string | undefined;
  },
  by: { acting: Acting; recordedAt: string },
): Promise<{ seq: number; hash: string }> {
  const { organization, process, title, workflow, programme, territory } = opened;
  const { acting, recordedAt } = by;
  const sealed = sealTexts({ title });
  await tx
    .insertInto('process')
    .values({
      organization,
      id: process,
      title,
      ...sealed,
      workflow: workflow.id,
      workflow_version: workflow.version,
      workflow_hash: workflow.hash,
      state: workflow.machine.initial as object,
      version: 1,
      opened_at: recordedAt,
      programme: programme ?? null,
      territory: territory ?? null,
    })
    .execute();
  const at = { tx, organization, process };
  const { machine } = workflow;
  const { spec } = inCalendarOf(workflow, await ownDays(tx, organization));
  const place = { id: process, programme: programme ?? null, territory: territory ?? null, workflow };
  await noteStandingWindows(at, (window) => reaches(window, place), recordedAt);
  await setStageClock(at, spec, { before: null, after: machine.initial, events: [] }, recordedAt);
  const head = await beginLedger(tx, organization, process, recordedAt);
  const { seq, hash } = await appendEvent(
    tx,
    { organization, ledger: process, head },
    {
      type: 'process-opened',
      occurredAt: recordedAt,
      recordedAt,
      body: {
        payload: {
          workflow: workflow.id,
          version: workflow.version,
          hash: workflow.hash,
          programme,
          territory,
        },
        steps: [{ of: 'process', id: process }],
        seals: [{ of: 'process', id: process, seal: sealed.seal }],
        command: 'open-process',
        by: { id: acting.id, role: acting.role, key: acting.key },
      },
    },
  );
  return { seq, hash };
}

/** The days that an organization closed or opened besides its country's. */
async function ownDays(tx: Tx, organization: string): Promise<OwnDays | null> {
  const row = await tx
    .selectFrom('organization')
    .select('calendar_days')
    .where('organization', '=', organization)
    .executeTakeFirst();
  return row?.calendar_days ?? null;
}
