import { refused, send, tell, until } from '../../play.ts';
import { commitment, plan } from '../commitment.ts';
import { practice } from '../transfers.ts';
import { at, type Play } from './play.ts';

/** The commitment as the plan has it: five milestones without dates, indicators without baseline. Answers its id. */
export async function makePlan(play: Play): Promise<string> {
  const drafted = await send(play, 'draft-commitment', {
    ...{ code: commitment.code, title: commitment.title.value, lead: commitment.lead.value },
    ...{ problem: commitment.problem.value, statusQuo: commitment.problem.value },
    action: [
      commitment.action.value,
      commitment.description.value,
      `Desafío de OGP: ${commitment.challenge.value}`,
    ].join('\n\n'),
    responsibleOffice: commitment.responsibleOffice.value,
    ...{ supporting: commitment.supporting.value, outside: commitment.outside.value },
    ...{ values: commitment.values.value, policyAreas: commitment.policyAreas.value },
    ...{ startsOn: commitment.startsOn.value, endsOn: commitment.endsOn.value },
    milestones: commitment.milestones.value,
    indicators: commitment.indicators.value.map((one) => ({
      ...{ ...one, name: `${one.name} (unidad: lectura nuestra)` },
      ...{ baseline: null, target: null },
    })),
  });
  const adopted = { commitment: drafted.commitment, number: commitment.number.value };
  await send(play, 'adopt-commitment', adopted, { by: play.keys.secretary });
  const { plan: id } = await send(play, 'draft-plan', {
    ...{ title: `${plan.title.value} (${plan.marked.value})` },
    ...{ startsOn: plan.startsOn.value, endsOn: plan.endsOn.value },
  });
  await until(play, plan.submittedOn.value);
  const submitted = { plan: id, submittedAt: at(plan.submittedOn.value, '09:00') };
  await send(play, 'submit-plan', submitted);
  await send(play, 'describe-practice', {
    ...{ code: practice.code, name: practice.name, description: practice.description.value },
    ...{
      forms: practice.forms.value,
      doneWhen: `${practice.doneWhen.value} (Ilustrativo, también las formas.)`,
    },
  });
  await send(play, 'request-passage', { stage: 'commitment' });
  tell(play, 'demo.laLibertad.done.plan', {
    milestones: commitment.milestones.value.length,
    indicators: commitment.indicators.value.length,
  });
  const complete = { commitment: drafted.commitment, completedAt: play.time.now(), summary: 'Hecho.' };
  await refused(play, 'demo.laLibertad.tried.complete', {
    ...{ command: 'complete-commitment', input: complete, code: 'not-possible' },
  });
  return drafted.commitment;
}
