import { send, tell, until } from '../../play.ts';
import { commitment } from '../commitment.ts';
import { others, steps } from '../course.ts';
import { launch } from '../secretariat.ts';
import { records, shown } from '../source.ts';
import { keepPart } from './parts.ts';
import type { Play } from './play.ts';
import { meet, publishMinutes } from './session.ts';
import { leftIn } from './without.ts';

/** Ids that later acts need. */
export interface Promised {
  readonly commitment: string;
  readonly milestones: ReadonlyMap<string, string>;
  readonly period: string;
}

/** Records one of the dated steps, with what says so: the report as it was read, or the record for the end that was planned. */
export async function takeStep(play: Play, name: (typeof steps)[number]['value']['step']): Promise<void> {
  const { value, provenance } = steps.find((one) => one.value.step === name)!;
  await send(play, 'record-artefact', {
    ...{ step: value.step, datedOn: value.on, note: value.what, provenance },
    act: [name === 'planned-end' ? shown(records.commitment) : await keepPart(play, 'study')],
  });
}

const days = { startsOn: commitment.startsOn.value, endsOn: commitment.endsOn.value };

/** The plan: nine commitments, of which the first is Infoem's; launched on a Sunday, in an extraordinary session. */
export async function makePlan(play: Play): Promise<Promised> {
  await until(play, launch.held.value.calledOn, '09:00');
  const { drafted, ids } = await draft(play);
  const closed = await meet(play, launch);
  for (const id of ids) await send(play, 'adopt-commitment', { commitment: id }, { by: play.keys.secretary });
  const { plan } = await send(play, 'draft-plan', {
    title: `${commitment.plan.value} (período ilustrativo: el de su primer compromiso)`,
    ...days,
  });
  await send(play, 'submit-plan', { plan, submittedAt: play.time.now() });
  await send(play, 'request-passage', { stage: 'plan' });
  const proactive = leftIn(others, play.without.commitment).filter(({ code }) =>
    code.startsWith('proactivo'),
  );
  tell(play, 'demo.infoem.done.plan', {
    ...{ proactive: proactive.length + 1, together: ids.length - proactive.length - 1 },
  });
  await publishMinutes(play, launch, closed);
  await until(play, '2022-02-01', '09:00');
  const { periods } = await send(play, 'start-implementation', {});
  const milestones = new Map<string, string>(
    drafted.milestones.map(({ code, id }: { code: string; id: string }) => [code, id]),
  );
  return { commitment: drafted.commitment, milestones, period: periods.at(-1).id };
}

async function draft(play: Play) {
  const drafted = await send(play, 'draft-commitment', {
    ...{ code: commitment.code, title: commitment.title.value, lead: commitment.lead.value, ...days },
    action: commitment.objective.value,
    milestones: commitment.milestones.map((one) => ({ ...one })),
    artefacts: [
      { code: 'acta-de-instalacion', title: 'Acta de instalación de los Secretariados Técnicos Municipales' },
    ],
  });
  const ids: string[] = [drafted.commitment];
  for (const other of leftIn(others, play.without.commitment))
    ids.push((await send(play, 'draft-commitment', other)).commitment);
  return { drafted, ids };
}
