import { type ContributionSet, contributionSet } from './contribution-set.ts';

/** What was said in the dialogue of the segment `indigenous-peoples`: illustrative, one line per contribution. */
export const indigenousPeoples: ContributionSet = contributionSet('indigenous-peoples', [
  {
    code: 'PO-01',
    kind: 'need',
    theme: 'inclusion',
    text: 'Necesitamos que las ceremonias y fechas de los pueblos originarios tengan un lugar reconocido en el calendario comunal.',
  },
  {
    code: 'PO-02',
    kind: 'problem',
    theme: 'municipal-management',
    text: 'En las oficinas municipales casi nadie conoce nuestras costumbres y hay que explicarlo todo cada vez.',
  },
  {
    code: 'PO-03',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Crear una mesa intercultural estable, con actas públicas, que opine sobre los programas que nos afectan.',
  },
  {
    code: 'PO-04',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Talleres de lengua y saberes en bibliotecas y sedes, dictados por las propias comunidades.',
  },
  {
    code: 'PO-05',
    kind: 'need',
    theme: 'public-space',
    text: 'Un espacio de encuentro con huerto de plantas medicinales que las comunidades puedan cuidar.',
  },
  {
    code: 'PO-06',
    kind: 'proposal',
    theme: 'environment',
    text: 'Que los planes ambientales protejan las quebradas y el agua de la precordillera con participación de las comunidades.',
  },
  {
    code: 'PO-07',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Que la municipalidad entregue en propiedad terrenos fiscales a las comunidades.',
  },
]);
