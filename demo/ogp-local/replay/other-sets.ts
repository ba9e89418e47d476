import { ogpLocalChile, ogpLocalPeru } from '../../../workflows/ogp-local/v1/index.ts';
import { found, holderIn, openProcess, publish } from '../../founding.ts';
import type { Answer } from '../../http.ts';
import { type Place, read, send } from '../../play.ts';
import { plain } from '../../provenance.ts';
import { earlierPlan, nationalPlan } from '../plan.ts';
import { type Play, place } from './play.ts';

/** The same method with the membership of a country: no country's own, and so under a name that says that it is an example. */
const national = {
  ...ogpLocalChile,
  id: 'ogp-pais-de-ejemplo',
  title: { es: 'Plan de un país (ejemplo)', en: 'Plan of a country (example)' },
  standard: { ...ogpLocalChile.standard, membership: 'national' },
};

/** A plan that another set judges, of an organization of its own. */
interface Other {
  readonly organization: string;
  readonly name: string;
  readonly workflow: { readonly id: string; readonly version: number };
  readonly plan: { readonly title: string; readonly startsOn: string; readonly endsOn: string };
}

const others: readonly Other[] = [
  {
    organization: 'la-libertad-2018',
    name: 'Gobierno Regional La Libertad (ejemplo del conjunto de 2017)',
    workflow: ogpLocalPeru,
    plan: plain(earlierPlan),
  },
  {
    organization: 'pais-de-ejemplo',
    name: 'Gobierno nacional de ejemplo (ilustrativo)',
    workflow: national,
    plan: plain(nationalPlan),
  },
];

/** The organizations of `judgedByOthers`. */
export const otherOrganizations = others.map(({ organization }) => organization);

/** A plan of the local set's time before, and one of a country: nothing of them but their days. Answers how each is judged. */
export async function judgedByOthers(play: Play): Promise<readonly Answer[]> {
  const judged: Answer[] = [];
  for (const { organization, name, workflow, plan } of others) {
    const there: Place = { ...place, organization, name };
    const administrator = await found(play.engine, there);
    const team = await holderIn(there, { ...play, administrator })('Gobierno Abierto', 'team');
    const founded = { ...play, place: there, keys: { ...play.keys, administrator, team } };
    await publish(founded, [workflow]);
    const process = await openProcess(founded, workflow, { title: plan.title }, administrator);
    const at = { ...founded, process };
    await send(at, 'draft-plan', plan);
    judged.push({ process: await read(at), compliance: await read(at, '/compliance') });
  }
  return judged;
}
