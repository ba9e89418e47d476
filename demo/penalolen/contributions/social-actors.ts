import { type ContributionSet, contributionSet } from './contribution-set.ts';

/** What was said in the dialogue of the segment `social-actors`: illustrative, one line per contribution. */
export const socialActors: ContributionSet = contributionSet('social-actors', [
  {
    code: 'AS-01',
    kind: 'problem',
    theme: 'municipal-management',
    text: 'Los reclamos ingresan por teléfono, correo y mesón, y nadie sabe decir en qué están.',
  },
  {
    code: 'AS-02',
    kind: 'problem',
    theme: 'municipal-management',
    text: 'Las direcciones no conversan entre sí: cada una responde algo distinto.',
  },
  {
    code: 'AS-03',
    kind: 'proposal',
    theme: 'municipal-management',
    text: 'Una sola plataforma con número de seguimiento para cada solicitud.',
  },
  {
    code: 'AS-04',
    kind: 'problem',
    theme: 'participation',
    text: 'Las Mesas Barriales se reúnen, pero sus acuerdos no se siguen.',
  },
  {
    code: 'AS-05',
    kind: 'proposal',
    theme: 'participation',
    text: 'Que cada Mesa Barrial tenga acta, plazos y respuesta municipal por escrito.',
  },
  {
    code: 'AS-06',
    kind: 'need',
    theme: 'security',
    text: 'Más presencia preventiva en los pasajes y luminarias que funcionen.',
  },
  {
    code: 'AS-07',
    kind: 'proposal',
    theme: 'security',
    text: 'Conocer a los equipos de seguridad del sector y tener un plan de seguridad por barrio.',
  },
  {
    code: 'AS-08',
    kind: 'problem',
    theme: 'environment',
    text: 'Hay plazas abandonadas que terminan siendo microbasurales.',
  },
  {
    code: 'AS-09',
    kind: 'proposal',
    theme: 'public-space',
    text: 'Recuperar plazas con trabajo conjunto de vecinos, juntas y municipio.',
  },
  {
    code: 'AS-10',
    kind: 'proposal',
    theme: 'environment',
    text: 'Una ordenanza ambiental escrita con las organizaciones, que no dependa de quién gobierne.',
  },
  {
    code: 'AS-11',
    kind: 'proposal',
    theme: 'public-space',
    text: 'Extender la línea de metro hasta la parte alta de la comuna.',
  },
]);
