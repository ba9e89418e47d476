import { z } from 'zod';
import { type BaseContext, defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Line, Ordinal, Slug } from '../../kernel/values.ts';
import { keepHeads } from '../../ledger/heads.ts';
import { liesWithin, Territory } from '../../people/territory.ts';
import { openLedgerOf } from '../../process/open.ts';
import { runnable, type WorkflowDefinition } from '../../workflow/registry.ts';

const Opening = z.strictObject({
  workflow: Slug,
  version: Ordinal,
  title: Line,
  /** The process that it is opened under: one of the many of a programme. */
  programme: Id.optional(),
  territory: Territory.optional(),
});

/**
 * Opens a process on a published version of a workflow, with a ledger of its own; in a territory, and under a
 * programme, where it has them. Who leads a programme opens what is under it; who leads a territory, what is in it
 * and under none.
 */
export const openProcess = defineOrganizationCommand({
  name: 'open-process',
  input: Opening,
  by: ['administrator', 'team'],
  about: ({ programme, territory }) =>
    programme === undefined ? { territory: territory ?? null } : { programme },
  async record(context) {
    const { tx, organization, input, newId, acting, recordedAt, catalogue } = context;
    const { workflow: id, version, title, programme, territory } = input;
    const published = await tx
      .selectFrom('workflow_version')
      .select(['hash', 'definition'])
      .where('organization', '=', organization)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (published === undefined) return notFound('workflow', `${id}@${version}`);
    const refused = await refuseProgramme(context);
    if (refused !== undefined) return refused;
    const process = newId();
    const workflow = runnable(published.definition as WorkflowDefinition, catalogue, published.hash);
    const opened = { organization, process, title, workflow, programme, territory };
    const head = await openLedgerOf(tx, opened, { acting, recordedAt });
    await keepHeads(tx, organization, [{ ledger: process, ...head }], recordedAt);
    const { hash } = published;
    return {
      event: {
        type: 'process-opened',
        payload: { process, workflow: id, version, hash, programme, territory, head },
      },
      result: { process },
    };
  },
});

/** A programme is a process that has not ended and is under none itself; what is under it lies in its territory. */
async function refuseProgramme({
  tx,
  organization,
  input,
}: BaseContext<z.output<typeof Opening>>): Promise<Refused | undefined> {
  const { programme, territory } = input;
  if (programme === undefined) return undefined;
  const above = await tx
    .selectFrom('process')
    .select(['programme', 'territory', 'closed_at'])
    .where('organization', '=', organization)
    .where('id', '=', programme)
    .executeTakeFirst();
  if (above === undefined) return notFound('process', programme);
  if (above.programme !== null)
    return notPossible('programme-within-a-programme', { programme: above.programme });
  if (above.closed_at !== null) return notPossible('programme-has-ended', { endedAt: above.closed_at });
  if (above.territory === null) return undefined;
  return territory !== undefined && liesWithin(territory, above.territory)
    ? undefined
    : invalid('territory', 'outside-the-programme', { territory: above.territory });
}
