import { type ReportDue, reportsDue } from '../../evaluation/views/reports-due.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { FactScope } from '../../gates/fact.ts';
import { judgeGate, type RuleUse } from '../../gates/judge.ts';
import type { Verdict } from '../../gates/verdict.ts';
import type { Engine } from '../../kernel/engine.ts';
import { commitmentNames } from '../../plan/views/commitment-names.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { judgingStandard } from '../judging-standard.ts';
import { nothingOnRecord } from '../on-record.ts';
import { notTwoCyclesContrary } from '../rules/not-two-cycles-contrary.ts';
import type { Assessor, Requirement, Verified } from '../standard.ts';
import { useOf } from '../use-of.ts';

/** A requirement: what Cauce finds of it by its rule, and what the assessor says. The two may differ, and both stand. */
export interface RequirementLine {
  readonly requirement: string;
  readonly number: string | null;
  readonly kind: Requirement['kind'];
  readonly verified: Verified;
  readonly source: string;
  /** The rule that was asked, with its figures; null where only the assessor can tell. */
  readonly rule: string | null;
  readonly params: RuleUse['params'];
  readonly verdict: Verdict | null;
  /** Null while the assessor has not answered, which is neither yes nor no. */
  readonly assessed: {
    readonly answer: 'yes' | 'no' | 'not-told';
    readonly explanation: string;
    readonly evidence: readonly Evidence[];
    readonly assessedAt: string;
  } | null;
}

/** How a process stands by the standard that judges it. */
export interface ComplianceView {
  readonly standard: string;
  readonly source: string;
  readonly inForce: { readonly from: string; readonly until: string | null; readonly verified: Verified };
  /** The day that decided which standard it is. */
  readonly decidedBy: { readonly day: string; readonly of: 'plan' | 'process' };
  readonly assessor: Assessor;
  readonly evidenceFrom: 'member' | 'monitoring-body';
  readonly judgedAt: string;
  readonly requirements: readonly RequirementLine[];
  /** Whether this cycle and the one before it were both contrary to process, as the record shows. */
  readonly twoCycles: Pick<RequirementLine, 'rule' | 'params' | 'verdict' | 'source'>;
  /** What the monitoring body owes and delivered, with its days: empty where nothing was submitted yet. */
  readonly reports: readonly (ReportDue & {
    readonly late: boolean;
    /** The commitment by its code and title; null for the report on the whole plan. */
    readonly about: string | null;
  })[];
}

/** How a process stands by its standard; `standard` is null where its method belongs to no programme, or none held then. */
export function complianceView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ComplianceView | undefined | { readonly standard: null }> {
  return inProcess(engine, at, async (scope, process) => {
    const judging = await judgingStandard(scope, process);
    const terms = process.workflow.spec.standard;
    if (judging === undefined || terms === undefined) return { standard: null };
    const { standard, decidedBy } = judging;
    const judgedAt = engine.clock.now();
    const moment = { at: judgedAt, calendar: calendarOf(process.workflow.spec) };
    const answers = await standingAnswers(scope, standard.id);
    const requirements: RequirementLine[] = [];
    for (const requirement of standard.requirements) {
      const use = useOf(engine.catalogue, requirement, terms);
      const gate = { stage: '', uses: use === undefined ? [] : [use] };
      const [item] = (await judgeGate(engine.catalogue, scope, gate, moment)).items;
      const { id, number, kind, verified, source, kept } = requirement;
      requirements.push({
        ...{ requirement: id, number, kind, verified, source },
        rule: use?.rule ?? null,
        params: use?.params ?? {},
        verdict: item === undefined ? null : ((await nothingOnRecord(scope, kept)) ?? item.verdict),
        assessed: answers.get(id) ?? null,
      });
    }
    const twoCycles = await judgeTwoCycles(engine, scope, moment);
    const [due, names] = await Promise.all([reportsDue(scope, process), commitmentNames(scope)]);
    const reports = due.map((one) => ({
      ...one,
      late: (one.deliveredAt ?? judgedAt) > one.dueAt,
      about: one.commitment === null ? null : (names.get(one.commitment) ?? null),
    }));
    const { id, source, inForce, assessor, evidenceFrom } = standard;
    const judged = { standard: id, source, inForce, decidedBy, assessor, evidenceFrom, judgedAt };
    return { ...judged, requirements, twoCycles, reports };
  });
}

const source = 'OGP, glossary, “Procedural review”';

async function judgeTwoCycles(
  { catalogue }: Engine,
  scope: FactScope,
  moment: Parameters<typeof judgeGate>[3],
): Promise<ComplianceView['twoCycles']> {
  const { name: rule, version } = notTwoCyclesContrary;
  const params = notTwoCyclesContrary.params.parse({});
  const basis = { kind: 'standard', reference: source } as const;
  const gate = { stage: '', uses: [{ rule, version, params, severity: 'good-practice', basis } as const] };
  const [item] = (await judgeGate(catalogue, scope, gate, moment)).items;
  return { rule, params, verdict: item?.verdict ?? null, source };
}

async function standingAnswers({ tx, organization, process }: FactScope, standard: string) {
  const rows = await tx
    .selectFrom('requirement_assessment')
    .select(['requirement', 'answer', 'explanation', 'evidence', 'assessed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('standard', '=', standard)
    .where('superseded_at', 'is', null)
    .execute();
  return new Map(
    rows.map(({ requirement, assessed_at: assessedAt, ...one }) => [requirement, { ...one, assessedAt }]),
  );
}
