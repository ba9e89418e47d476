import type { Answer } from '../../http.ts';
import { send, tell, until } from '../../play.ts';
import { plain } from '../../provenance.ts';
import { commitments, type LocalCommitment } from '../commitments.ts';
import { seats } from '../forum.ts';
import { plan, planEnds } from '../plan.ts';
import { pages } from '../source.ts';
import { at, type Play, shown } from './play.ts';
import { refresh } from './refresh.ts';
import { meet } from './session.ts';

/** A commitment under way: its id and that of its one milestone. */
export interface UnderWay {
  readonly data: LocalCommitment;
  readonly commitment: string;
  readonly milestone: string;
}

/** The plan with its four commitments, endorsed, approved by the forum, and submitted on the day of the page. */
export async function makePlan(play: Play, proposals: ReadonlyMap<string, string>): Promise<UnderWay[]> {
  await refresh(play, '2023-01-03');
  const { title, startsOn, endsOn, submittedOn } = plain(plan);
  const drafted: UnderWay[] = [];
  for (const data of commitments) {
    const fields = { ...textOf(data), startsOn, endsOn, proposals: [proposals.get(data.code)] };
    const made: Answer = await send(play, 'draft-commitment', { code: data.code, ...fields });
    const { commitment } = made;
    await send(play, 'code-commitment', {
      ...{ commitment, verifiable: 'yes', relevant: 'yes', values: ['civic-participation'] },
      ...{ potential: 'modest', grounds: 'Su hito se puede ver (ilustrativo).' },
    });
    await send(play, 'adopt-commitment', { commitment }, { by: play.keys.secretary });
    drafted.push({ data, commitment, milestone: made.milestones[0].id });
  }
  const { plan: id } = await send(play, 'draft-plan', { title, startsOn, endsOn });
  await until(play, '2023-01-10');
  const outside = seats.value.find(({ sector }) => sector === 'civil-society')!;
  await send(
    play,
    'endorse-plan',
    {
      ...{
        plan: id,
        sector: outside.sector,
        body: outside.institution,
        act: 'Carta de respaldo (ilustrativa)',
      },
      endorsedAt: at('2023-01-10', '09:00'),
    },
    { by: play.members.get(outside.code) },
  );
  await meet(play, '2023-01-25', { stage: 'plan', title: 'Plan de acción' });
  await until(play, submittedOn, '12:00');
  await send(play, 'submit-plan', { plan: id, submittedAt: at(submittedOn, '12:00') });
  await recordEnds(play);
  tell(play, 'demo.ogpLocal.done.submitted', { commitments: drafted.length });
  return drafted;
}

const textOf = ({ code, title, lead, need, area, action, milestone }: LocalCommitment) => ({
  ...{ title: title.value, lead: lead.value, problem: need.value },
  statusQuo: 'Sin dato en las páginas leídas (ilustrativo).',
  action: `${action.value} (Ilustrativo.)`,
  ...{ counterpart: 'Grupo Motor', values: ['civic-participation'] },
  policyAreas: [area.code],
  indicators: [{ name: 'Encuentros con la comunidad (ilustrativo)', unit: 'count', baseline: 0, target: 4 }],
  milestones: [
    {
      ...{ code: `${code}-1`, title: `${milestone.value} (ilustrativo)` },
      ...{ startsOn: plan.startsOn.value, dueOn: '2024-07-31', responsible: lead.value },
      evidenceAsked: 'Informe publicado',
    },
  ],
});

/** What the page says of the plan's end, each claim with the words that were read of it. */
async function recordEnds(play: Play): Promise<void> {
  const document = 'Action plan – Maipú, Chile, 2023 – 2024';
  await send(play, 'record-contradiction', {
    code: 'plan-end',
    question: '¿En qué mes termina el plan?',
    why: 'La misma página da dos meses y un título sin mes, y un plan termina una sola vez.',
    claims: plain(planEnds).map(({ place, ...claim }) => ({
      ...claim,
      source: { document, page: place, url: pages.plan.url },
      evidence: [shown(document, pages.plan.url)],
    })),
  });
}
