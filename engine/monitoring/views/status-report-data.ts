import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { stagesStood } from '../../process/stages-at-end.ts';
import { findingsView } from '../../process/views/findings.ts';
import { gateView } from '../../process/views/gate.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { stageDeadline } from '../../workflow/deadlines.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { regions } from '../../workflow/regions.ts';
import { changesIn } from '../report/changes.ts';
import { commitmentsTold } from '../report/commitments.ts';
import { agreementsTold, overdueTold, upcoming } from '../report/dated.ts';
import { suspensionsOf, waiversOf } from '../report/standing.ts';
import { standingSubscriptions } from '../subscriptions.ts';

interface From {
  readonly engine: Engine;
  readonly organization: string;
  readonly process: ProcessInHand;
  readonly language: string;
  /** The instant of the making. */
  readonly at: string;
}

const dayMs = 86_400_000;

/** What a report says, read in the transaction that issues it; nothing where there is no such report, or it was issued before. */
export function statusReportData(from: From, report: string) {
  const { engine, organization, process } = from;
  return inProcess(engine, { organization, process: process.id }, async (scope) => {
    const row = await reportRow(scope, report);
    return row === undefined || row.document !== null ? undefined : collected(from, scope, row);
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof reportRow>>>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function reportRow({ tx, organization, process }: FactScope, id: string) {
  if (!uuid.test(id)) return undefined;
  return tx
    .selectFrom('status_report')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function collected(from: From, scope: FactScope, row: Row) {
  const { process, at } = from;
  const title = titlesIn(process, from.language);
  const suspensions = await suspensionsOf(scope);
  return {
    organization: scope.organization,
    report: await aboutReport(from, scope, row),
    standing: standingOf(process, suspensions),
    stages: await stagesOf(scope, from.engine.catalogue, { inHand: process, title }),
    checklists: await checklistsOf(from, title),
    changes: await changesIn(scope, { from: row.from_seq, to: row.to_seq }, title),
    commitments: await commitmentsTold(from, at),
    agreements: await agreementsTold(scope, process, at),
    overdue: await overdueTold(scope, process, { at, report: row.id, title }),
    upcoming: await upcoming(scope, process, { at, title }),
    waivers: (await waiversOf(scope, at)).map((one) => ({ ...one, title: title(one.stage) })),
    findings: await findingsOf(from, title),
    suspensions,
    ledger: { events: row.head_seq, head: row.head_hash },
  };
}

/** The title of a stage in the report's language; an end of the process has none but its own name. */
export type Titles = (stage: string) => string;

function titlesIn({ workflow }: ProcessInHand, language: string): Titles {
  return (stage) => {
    const title = workflow.spec.stages[stage]?.title as { [language: string]: string } | undefined;
    return title?.[language] ?? title?.es ?? stage;
  };
}

interface About {
  readonly month?: string;
  readonly passages?: readonly { readonly how: string; readonly stage: string; readonly outcome?: string }[];
}

async function aboutReport({ process, language, at }: From, scope: FactScope, row: Row) {
  const { month = null, passages = [] } = row.about as About;
  const title = titlesIn(process, language);
  return {
    id: row.id,
    cause: row.cause,
    month,
    dueAt: row.due_at,
    madeAt: at,
    late: Date.parse(at) - Date.parse(row.due_at) > dayMs,
    passages: passages.map(({ how, stage, outcome }) => ({
      ...{ how, stage, title: title(stage) },
      outcome: outcome === undefined ? null : outcomeTitle(process, language, stage, outcome),
    })),
    addressees: (await standingSubscriptions(scope)).map(({ body }) => body),
    previous: await previousTo(scope, row),
  };
}

function outcomeTitle({ workflow }: ProcessInHand, language: string, stage: string, outcome: string): string {
  const title = workflow.spec.stages[stage]?.outcomes[outcome]?.title as
    | { [language: string]: string }
    | undefined;
  return title?.[language] ?? title?.es ?? outcome;
}

async function previousTo({ tx, organization, process }: FactScope, { id }: Row) {
  const before = await tx
    .selectFrom('status_report')
    .innerJoin('document', (join) =>
      join
        .onRef('document.organization', '=', 'status_report.organization')
        .onRef('document.process', '=', 'status_report.process')
        .onRef('document.id', '=', 'status_report.document'),
    )
    .select(['document.folio', 'status_report.issued_at', 'status_report.about'])
    .where('status_report.organization', '=', organization)
    .where('status_report.process', '=', process)
    .where('status_report.id', '<', id)
    .orderBy('status_report.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (before === undefined) return null;
  const { month = null } = before.about as About;
  return { folio: before.folio, madeAt: before.issued_at, month };
}

function standingOf({ state }: ProcessInHand, suspensions: Awaited<ReturnType<typeof suspensionsOf>>) {
  const now = typeof state === 'string' ? state : (regions(state).standing ?? 'active');
  const last = suspensions.at(-1);
  const shown = now === 'active' ? undefined : last;
  return { state: now, since: shown?.at ?? null, reason: shown?.reason ?? null };
}

async function stagesOf(
  { tx, organization, process }: FactScope,
  catalogue: Engine['catalogue'],
  { inHand, title }: { inHand: ProcessInHand; title: Titles },
) {
  const now = regions(inHand.state);
  const { workflow } = inHand;
  const stood = await stagesStood({ tx, catalogue, organization, process, workflow });
  const waits = await tx
    .selectFrom('due')
    .select(['subject', 'due_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('kind', '=', stageDeadline)
    .execute();
  const due = new Map(waits.map(({ subject, due_at }) => [subject, due_at]));
  return Object.keys(inHand.workflow.spec.stages).map((stage) => {
    const { state: then = 'never-begun', passedAt = null } = stood.get(stage) ?? {};
    const state = now[stage] ?? then;
    const works = state === 'working' || state === 'awaiting-approval';
    return { stage, title: title(stage), state, dueAt: works ? (due.get(stage) ?? null) : null, passedAt };
  });
}

/** Figures as JSON keeps them: a rule leaves out what it has none of by an empty value. */
const asJson = (figures: object) => JSON.parse(JSON.stringify(figures)) as Record<string, never>;

/** The checklist of every stage that is worked on, or that the forum decides on. */
async function checklistsOf({ engine, organization, process }: From, title: Titles) {
  const now = regions(process.state);
  const stages = Object.keys(process.workflow.spec.stages).filter((stage) =>
    ['working', 'awaiting-approval'].includes(now[stage] ?? ''),
  );
  const lists = [];
  for (const stage of stages) {
    const gate = await gateView(engine, { organization, process: process.id, stage });
    if (gate === undefined) continue;
    const { open, items } = gate.checklist;
    const lines = items.map(({ rule, version, params, severity, basis, verdict, waived, blocks }) => ({
      ...{ rule, version, severity, blocks },
      params: asJson(params),
      basis: { kind: basis.kind, reference: basis.reference },
      verdict: asJson(verdict),
      waived: waived === undefined ? null : { authority: waived.authority, expiresAt: waived.expiresAt },
    }));
    const met = items.filter((one) => ['met', 'not-applicable'].includes(one.verdict.status)).length;
    lists.push({ stage, title: title(stage), open, met, lines });
  }
  return lists;
}

const mostFindings = 200;

async function findingsOf({ engine, organization, process }: From, title: Titles) {
  const found = await findingsView(engine, { organization, process: process.id, limit: mostFindings });
  return (found?.items ?? []).map(({ stage, rule, correctedSeq, correctionSeq, raisedAt }) => ({
    ...{ stage, title: title(stage), rule, raisedAt },
    correctedEvent: correctedSeq,
    correctionEvent: correctionSeq,
  }));
}
