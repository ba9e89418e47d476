import {
  issuedBytes,
  type MailContent,
  mediaTypeOf,
  publicPrincipal,
  type RenderPort,
  type RunningEngine,
  type StatusReportView,
  statusReportFile,
  statusReportView,
} from '../../engine/index.ts';
import { statusReportMail } from '../../templates/mail/status-report.ts';
import type { Language } from '../../templates/messages.ts';

/** What a report's mail is put together with. */
interface Composing {
  readonly engine: Pick<RunningEngine, 'signIn'> & Parameters<typeof statusReportView>[0];
  /** Makes the paper of the report; left out, its figures go alone. */
  readonly render?: RenderPort | undefined;
}

interface ReportMail {
  readonly organization: string;
  readonly process: string;
  readonly report: string;
  readonly language: Language;
}

/** The mail of a status report, with the report as PDF and its frozen figures as JSON; nothing where there is no such report. */
export async function composeReport(
  { engine, render }: Composing,
  { organization, process, report, language }: ReportMail,
): Promise<MailContent | undefined> {
  const view = await statusReportView(engine, { organization, process, report });
  if (view === undefined) return undefined;
  const { name, text } = statusReportFile(view);
  const figures = { name, mediaType: 'application/json', content: text };
  const paper = render === undefined ? undefined : await paperOf(engine, render, view);
  return {
    ...statusReportMail(language, toldOf(view, engine.signIn.settings.baseUrl)),
    attachments: paper === undefined ? [figures] : [paper, figures],
  };
}

/** The issued bytes: made once, and the same for whoever gets them. */
async function paperOf(engine: Composing['engine'], render: RenderPort, view: StatusReportView) {
  const { organization, process, document, folio } = view;
  const asked = { organization, process, document, principal: publicPrincipal, format: 'pdf' } as const;
  const issued = await issuedBytes(engine, asked, render);
  if (issued === undefined) return undefined;
  return { name: `${folio}.pdf`, mediaType: mediaTypeOf.pdf, content: issued.bytes };
}

/** What is read of the figures for the mail. */
interface Figures {
  readonly publicBody: string;
  readonly process: { readonly title: string };
  readonly timeZone: string;
  readonly overdue: readonly { readonly isNew: boolean }[];
  readonly agreements: { readonly open: number };
}

function toldOf(view: StatusReportView, baseUrl: string) {
  const { folio, cause, month, issuedAt, events, head, organization, contentHash } = view;
  const { publicBody, process, timeZone, overdue, agreements } = view.data as unknown as Figures;
  return {
    ...{ folio, cause, month, madeAt: issuedAt, events, head, publicBody, timeZone },
    process: process.title,
    overdue: overdue.length,
    newlyOverdue: overdue.filter(({ isNew }) => isNew).length,
    openAgreements: agreements.open,
    link: `${baseUrl}/v/${organization}/${folio}/${contentHash.slice(0, 16)}`,
  };
}
