import type { FactScope } from '../../gates/fact.ts';
import { canonicalJson, hashOf, type Json } from '../../kernel/canonical.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A report in a list: what it was issued for, and where it is in the register. */
export interface StatusReportLine {
  readonly id: string;
  readonly cause: string;
  /** The month that it is of, where it is of one. */
  readonly month: string | null;
  readonly folio: string;
  readonly document: string;
  readonly language: string;
  readonly contentHash: string;
  readonly dueAt: string;
  readonly issuedAt: string;
  /** How many people it was put on its way to. */
  readonly recipients: number;
  /** Of the ledger, when its figures were read. */
  readonly events: number;
  readonly head: string;
}

const lines = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('status_report')
    .innerJoin('document', (join) =>
      join
        .onRef('document.organization', '=', 'status_report.organization')
        .onRef('document.process', '=', 'status_report.process')
        .onRef('document.id', '=', 'status_report.document'),
    )
    .select([
      'status_report.id',
      'status_report.cause',
      'status_report.about',
      'status_report.due_at as dueAt',
      'status_report.issued_at as issuedAt',
      'status_report.recipients',
      'status_report.head_seq as events',
      'status_report.head_hash as head',
      'document.id as document',
      'document.folio',
      'document.language',
      'document.content_hash as contentHash',
    ])
    .where('status_report.organization', '=', organization)
    .where('status_report.process', '=', process);

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

const line = ({ about, ...row }: Row): StatusReportLine => ({
  ...row,
  month: (about as { month?: string }).month ?? null,
});

/** The reports of a process, the first one first; `after` is a report. */
export function statusReportsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<StatusReportLine> | undefined> {
  return inProcess(engine, at, async (scope) => {
    let query = lines(scope)
      .orderBy('status_report.id')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('status_report.id', '>', at.after);
    return pageOf(await query.execute(), at.limit, line, (row) => row.id);
  });
}

/** A report, whole, as it was frozen. */
export interface StatusReportView extends StatusReportLine {
  readonly organization: string;
  readonly process: string;
  readonly kind: 'status-report';
  readonly contract: number;
  /** The hash of the organization's own template that it was issued with; null for the built-in one. */
  readonly template: string | null;
  readonly data: Json;
  readonly receipts: readonly { readonly acknowledgedAt: string; readonly observations: string | null }[];
}

/** One report; nothing where the process has no such report. */
export function statusReportView(
  engine: Engine,
  at: { organization: string; process: string; report: string },
): Promise<StatusReportView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await lines(scope)
      .select(['document.data', 'document.contract', 'document.template_hash as template'])
      .where('status_report.id', '=', at.report)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { data, contract, template, ...known } = row;
    return {
      ...line(known),
      organization: scope.organization,
      process: scope.process,
      kind: 'status-report' as const,
      contract,
      template,
      data: data as unknown as Json,
      receipts: await receiptsOf(scope, at.report),
    };
  });
}

const receiptsOf = ({ tx, organization, process }: FactScope, report: string) =>
  tx
    .selectFrom('status_report_receipt')
    .select(['acknowledged_at as acknowledgedAt', 'observations'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('report', '=', report)
    .orderBy('id')
    .execute();

/** A report as a file: the frozen figures with what their hash is over, so that it can be computed anew without the server. */
export interface StatusReportFile {
  readonly name: string;
  readonly text: string;
}

/** The file of a report: the same bytes each time, in canonical JSON. */
export function statusReportFile(view: StatusReportView): StatusReportFile {
  const { kind, contract, language, template, data, contentHash, folio, organization, process } = view;
  const whole = { kind, contract, language, template, data, contentHash, folio, organization, process };
  return { name: `${folio}.json`, text: canonicalJson(whole as unknown as Json) };
}

/** The hash that the figures of a report's file have, by what its hash is over. */
export const hashOfReport = (file: {
  readonly kind: Json;
  readonly contract: Json;
  readonly language: Json;
  readonly template: Json;
  readonly data: Json;
}): string => hashOf(file);
