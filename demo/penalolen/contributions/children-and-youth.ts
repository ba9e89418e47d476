import { type ContributionSet, contributionSet } from './contribution-set.ts';

/** What was said in the dialogue of the segment `children-and-youth`: illustrative, one line per contribution. */
export const childrenAndYouth: ContributionSet = contributionSet('children-and-youth', [
  {
    code: 'JN-01',
    kind: 'problem',
    theme: 'participation',
    text: 'Se decide sobre las plazas y las escuelas sin preguntar a niñas y niños.',
  },
  {
    code: 'JN-02',
    kind: 'proposal',
    theme: 'participation',
    text: 'Un consejo de niñas, niños y jóvenes que sea consultado antes de decidir.',
  },
  {
    code: 'JN-03',
    kind: 'need',
    theme: 'public-space',
    text: 'Espacios para hacer deporte, música y arte después de clases.',
  },
  {
    code: 'JN-04',
    kind: 'proposal',
    theme: 'environment',
    text: 'Más árboles, huertos y puntos de reciclaje en los colegios y en las plazas.',
  },
  {
    code: 'JN-05',
    kind: 'proposal',
    theme: 'environment',
    text: 'Educación ambiental hecha por jóvenes en los barrios.',
  },
  {
    code: 'JN-06',
    kind: 'problem',
    theme: 'municipal-management',
    text: 'La información del municipio no está donde la buscamos ni en palabras simples.',
  },
  {
    code: 'JN-07',
    kind: 'proposal',
    theme: 'security',
    text: 'Una aplicación que muestre en vivo dónde está cada vehículo de seguridad.',
  },
]);
