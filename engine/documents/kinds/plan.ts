import { notPossible } from '../../kernel/refusals.ts';
import { type PlanView, planView } from '../../plan/views/plan.ts';
import { commonOf } from '../common-data.ts';
import { Plan } from '../contracts/plan.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { chaptersOf } from '../plan-chapters.ts';
import { at } from '../plan-data.ts';

/** The whole action plan, chapter by chapter, once it has a commitment. */
export const plan = defineKind({
  kind: 'plan',
  version: 1,
  contract: Plan,
  subject: 'process',
  prefix: 'PLAN',
  approvedBy: 'register',
  async collect(from) {
    const view = await planView(from.engine, at(from));
    if (view === undefined) return notPossible('plan-not-drafted-yet');
    if (!view.commitments.some(({ state }) => state === 'adopted'))
      return notPossible('no-commitment-adopted');
    return {
      ...(await commonOf(from, view.title)),
      plan: headingOf(from, view),
      chapters: await chaptersOf(from, view),
    };
  },
});

function headingOf(
  { process, language }: Collecting,
  { state, version, startsOn, endsOn, submittedAt, monitoring, endorsements }: PlanView,
) {
  const { sectors = {} } = process.workflow.spec.forum ?? {};
  const titleOf = (sector: string) => sectors[sector]?.title[language === 'en' ? 'en' : 'es'] ?? sector;
  return {
    ...{ state, version, startsOn, endsOn, submittedAt },
    monitoringBody: monitoring.find(({ endedAt }) => endedAt === null)?.body ?? null,
    endorsements: endorsements.map((one) => ({ ...one, sector: titleOf(one.sector) })),
  };
}
