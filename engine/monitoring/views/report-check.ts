import { z } from 'zod';
import type { Json } from '../../kernel/canonical.ts';
import type { Engine } from '../../kernel/engine.ts';
import { FileHash, Id, Ordinal, Slug } from '../../kernel/values.ts';
import { hashOfReport } from './status-reports.ts';

/** What is read of a report's file. Whatever else stands in it is covered by its hash. */
const ReportFile = z.object({
  kind: z.literal('status-report'),
  contract: z.int(),
  language: z.string(),
  template: z.string().nullable(),
  contentHash: z.string(),
  folio: z.string().max(60),
  organization: Slug,
  process: Id,
  data: z.looseObject({ ledger: z.looseObject({ events: Ordinal, head: FileHash }) }),
});

/**
 * What came of holding a report against the ledger. `rewritten`: at the number that the report names stands another hash,
 * so that something before it was changed. `cut`: the ledger does not reach there any more. `altered`: the file is not what
 * was issued.
 */
export interface ReportCheck {
  readonly found:
    | 'intact'
    | 'rewritten'
    | 'cut'
    | 'altered'
    | 'unknown-process'
    | 'not-in-register'
    | 'no-report';
  readonly folio: string | null;
  /** How many events the report vouches for, and the hash that it was given. */
  readonly events: number | null;
  readonly head: string | null;
  /** The hash that stands there now. */
  readonly stands: string | null;
}

const nothing: ReportCheck = { found: 'no-report', folio: null, events: null, head: null, stands: null };

/** Holds a report's file against the ledger of its process as it is now, and against the register. */
export function checkReport(engine: Engine, file: unknown): Promise<ReportCheck> {
  const parsed = ReportFile.safeParse(file);
  if (!parsed.success) return Promise.resolve(nothing);
  const { kind, contract, language, template, data, contentHash, folio, organization, process } = parsed.data;
  const { events, head } = data.ledger;
  const told = { folio, events, head, stands: null };
  if (hashOfReport({ kind, contract, language, template, data: data as Json }) !== contentHash)
    return Promise.resolve({ ...told, found: 'altered' });
  return engine.unit(organization, async (tx) => {
    const at = { organization, ledger: process };
    const there = await tx
      .selectFrom('ledger_event')
      .select('hash')
      .where('organization', '=', at.organization)
      .where('ledger', '=', at.ledger)
      .where('seq', '=', events)
      .executeTakeFirst();
    const ledger = await tx
      .selectFrom('ledger_head')
      .select('seq')
      .where('organization', '=', at.organization)
      .where('ledger', '=', at.ledger)
      .executeTakeFirst();
    const entered = await tx
      .selectFrom('document')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('kind', '=', kind)
      .where('content_hash', '=', contentHash)
      // The hash is over what the report says, and not over the number that it goes by.
      .where('folio', '=', folio)
      .executeTakeFirst();
    const answer = (found: ReportCheck['found']) => ({
      commit: false,
      value: { ...told, found, stands: there?.hash ?? null },
    });
    if (ledger === undefined) return answer('unknown-process');
    if (there === undefined) return answer('cut');
    if (there.hash !== head) return answer('rewritten');
    return answer(entered === undefined ? 'not-in-register' : 'intact');
  });
}
