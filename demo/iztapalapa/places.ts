import { areas } from '../../workflows/iztapalapa/v1/areas.ts';
import { figures } from './source.ts';

/** A total in so many parts that differ by one at most: nobody knows how the real one is spread. */
export const spread = (total: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, part) => Math.floor(total / parts) + (part < total % parts ? 1 : 0));

/** The levels of territory, from the widest to the narrowest, by the candidacy's own words. */
export const levels = [
  { level: 'borough', name: 'Alcaldía' },
  { level: 'directorate', name: 'Dirección Territorial' },
  { level: 'territory', name: 'Colonia, barrio, pueblo o unidad habitacional' },
  { level: 'section', name: 'Sección territorial' },
  { level: 'block', name: 'Manzana' },
] as const;

export const borough = 'iztapalapa';
const two = (number: number, digits = 2) => String(number).padStart(digits, '0');

/** The thirteen directorates, whose names the candidacy does not give. */
export const directorates = Array.from({ length: figures.directorates.value }, (_, index) => ({
  path: `${borough}/dt-${two(index + 1)}`,
  level: 'directorate',
  name: `Dirección Territorial ${index + 1} (número y ámbito ilustrativos)`,
}));

/** The one territory that the candidacy names; in which directorate it lies is invented. */
export const teotongo = `${borough}/dt-07/san-miguel-teotongo`;

/** The 130 territories: one by its name, the others by a number. Which directorate each lies in is invented. */
export const territories = Array.from({ length: figures.territories.value }, (_, index) => {
  const named = index === 6;
  const { path } = directorates[index % directorates.length]!;
  return {
    path: named ? teotongo : `${path}/ut-${two(index + 1, 3)}`,
    level: 'territory',
    name: named
      ? 'San Miguel Teotongo (contenido y ubicación ilustrativos)'
      : `Unidad territorial ${two(index + 1, 3)} (nombre ilustrativo)`,
  };
});

/** A section and a block of San Miguel Teotongo, invented. */
export const narrower = [
  { path: `${teotongo}/seccion-2`, level: 'section', name: 'Sección 2 (ilustrativa)' },
  { path: `${teotongo}/seccion-2/manzana-11`, level: 'block', name: 'Manzana 11 (ilustrativa)' },
];

/** Who is at work in the territories: one official responsible for each, the rest by number, nobody by name. */
export const posts = () => {
  const servants = spread(figures.servants.value, territories.length);
  const promoters = spread(figures.promoters.value, territories.length);
  const fields = Object.keys(areas);
  const liaisons = spread(figures.liaisons.value, territories.length * fields.length);
  return territories.flatMap(({ path: territory, name }, index) => [
    { territory, post: 'responsible', office: `Funcionariado responsable de ${name}` },
    { territory, post: 'servant', count: servants[index]! },
    { territory, post: 'promoter', count: promoters[index]! },
    ...fields.map((area, field) => ({
      ...{ territory, post: 'liaison', area, count: liaisons[index * fields.length + field]! },
    })),
  ]);
};

/** The sheets of assemblies by block: one for each territory, with its days and numbers of people invented. */
export const sheets = () => {
  const blocks = spread(figures.blockAssemblies.value, territories.length);
  return territories.map(({ path }, index) => ({
    territory: path,
    assemblies: Array.from({ length: blocks[index]! }, (_, block) => ({
      territory: `${path}/manzana-${block + 1}`,
      heldOn: `2019-0${1 + (block % 6)}-${two(1 + ((index + block) % 28))}`,
      attended: 12 + ((index * 7 + block * 5) % 30),
    })),
  }));
};
