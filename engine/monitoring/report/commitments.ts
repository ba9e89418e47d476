import type { Engine } from '../../kernel/engine.ts';
import { commitmentView } from '../../plan/views/commitment.ts';
import { planView } from '../../plan/views/plan.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import type { ProcessInHand } from '../../workflow/process.ts';

interface From {
  readonly engine: Engine;
  readonly organization: string;
  readonly process: ProcessInHand;
}

type Commitment = NonNullable<Awaited<ReturnType<typeof commitmentView>>>;
type Milestone = Commitment['milestones'][number];

/** Every commitment of the plan with its milestones, each with the last that was reported of it, or that nothing was. */
export async function commitmentsTold({ engine, organization, process }: From, now: string) {
  const at = { organization, process: process.id };
  const plan = await planView(engine, at);
  const today = calendarOf(process.workflow.spec).localDate(now);
  const told = [];
  for (const line of plan?.commitments.filter(({ state }) => state === 'adopted') ?? []) {
    const whole = await commitmentView(engine, { ...at, commitment: line.commitment });
    if (whole === undefined) continue;
    const milestones = whole.milestones.filter(({ removedAt }) => removedAt === null);
    told.push({
      code: whole.code,
      number: whole.number,
      title: whole.title,
      lead: whole.lead,
      state: whole.fulfilment?.state ?? null,
      milestones: milestones.map((one) => milestoneTold(whole, one, today)),
    });
  }
  return told;
}

function milestoneTold({ fulfilment }: Commitment, milestone: Milestone, today: string) {
  const { code, title, responsible, dueOn } = milestone;
  const of = (one: { readonly milestone: string }) => one.milestone === milestone.milestone;
  // By period: the last one that stands is the last word.
  const last = fulfilment?.reports.filter(of).findLast(({ supersededAt }) => supersededAt === null);
  const delay = fulfilment?.delays.filter(of).at(-1);
  const underWay = fulfilment?.state === 'under-way' && last?.completion !== 'complete';
  return {
    ...{ code, title, responsible, dueOn },
    overdue: underWay && dueOn !== null && dueOn < today,
    completion: last?.completion ?? null,
    period: last?.period ?? null,
    reportedAt: last?.reportedAt ?? null,
    text: last?.text ?? null,
    nil: last?.nil ?? null,
    evidence: (last?.evidence ?? []).map((one) => ({
      title: one.title,
      url: one.kind === 'link' ? one.url : null,
      hash: one.kind === 'file' ? one.hash : null,
    })),
    expectedOn: underWay ? (delay?.expectedOn ?? null) : null,
  };
}
