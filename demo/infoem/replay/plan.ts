import { commitment } from '../commitment.ts';
import { others, steps } from '../course.ts';
import { type Play, send, tell, until } from './stage-play.ts';

/** Ids that later acts need. */
export interface Promised {
  readonly commitment: string;
  readonly milestones: ReadonlyMap<string, string>;
  readonly period: string;
}

/** Records one of the steps that the report dates. The report itself is what shows them. */
export async function takeStep(play: Play, name: (typeof steps)[number]['value']['step']): Promise<void> {
  const { value, provenance } = steps.find((one) => one.value.step === name)!;
  await send(play, 'record-artefact', {
    ...{ step: value.step, datedOn: value.on, note: value.what, provenance },
    act: [{ kind: 'link', title: 'Registro internacional del compromiso', url: record }],
  });
}

/** The public record of the commitment. */
export const record = 'https://www.opengovpartnership.org/members/mexico-state-mexico/commitments/MXMEX0009/';

/** The plan: nine commitments, one of which has a title in the source; launched on a Sunday. */
export async function makePlan(play: Play): Promise<Promised> {
  await until(play, '2021-12-19', '12:00');
  const days = { startsOn: commitment.startsOn.value, endsOn: commitment.endsOn.value };
  const drafted = await send(play, 'draft-commitment', {
    ...{ code: commitment.code, title: commitment.title.value, lead: commitment.lead.value, ...days },
    milestones: commitment.milestones.map((one) => ({ ...one })),
    artefacts: [
      { code: 'acta-de-instalacion', title: 'Acta de instalación de los Secretariados Técnicos Municipales' },
    ],
  });
  const adopt = (id: string) =>
    send(play, 'adopt-commitment', { commitment: id }, { by: play.keys.secretary });
  await adopt(drafted.commitment);
  for (const { code, title } of others.value) {
    const other = await send(play, 'draft-commitment', { code, title, ...days });
    await adopt(other.commitment);
  }
  const { plan } = await send(play, 'draft-plan', { title: commitment.plan.value, ...days });
  await send(play, 'submit-plan', { plan, submittedAt: play.time.now() });
  await takeStep(play, 'plan-launch');
  await send(play, 'request-passage', { stage: 'plan' });
  tell(play, 'demo.infoem.done.plan', { commitments: others.value.length + 1 });
  await until(play, '2022-02-01', '09:00');
  const { periods } = await send(play, 'start-implementation', {});
  const milestones = new Map<string, string>(
    drafted.milestones.map(({ code, id }: { code: string; id: string }) => [code, id]),
  );
  return { commitment: drafted.commitment, milestones, period: periods.at(-1).id };
}
