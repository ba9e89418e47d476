import { type Illustrative, illustrative, type Sourced, sourced } from '../provenance.ts';
import { inPlan } from './source.ts';

/** A group of people heard in a dialogue of its own, so that they can speak in a protected space. */
export type Segment = {
  readonly code: string;
  readonly name: Sourced<string>;
  /** True where attending tells others something protected about a person: then nobody is ever listed. */
  readonly sensitive: Illustrative<boolean>;
  readonly invited: Illustrative<readonly string[]>;
};

const footnote2 = inPlan(9);
const notSensitive = illustrative(false, 'Our choice: attending tells nothing of the protected kinds.');
const sensitive = (why: string) => illustrative(true, `Our choice: attending would tell ${why}.`);
const invited = (...organizations: string[]) =>
  illustrative<readonly string[]>(organizations, 'The map of actors itself is not printed in the plan.');

/** The eight segments, named and ordered as in footnote 2 of the plan. */
export const segments = [
  {
    code: 'indigenous-peoples',
    name: sourced('Pueblos Originarios', footnote2),
    sensitive: sensitive('ethnic origin'),
    invited: invited('Asociaciones indígenas de la comuna', 'Oficina municipal de asuntos indígenas'),
  },
  {
    code: 'migrants',
    name: sourced('Población Migrante', footnote2),
    sensitive: notSensitive,
    invited: invited('Organizaciones de migrantes', 'Establecimientos de salud y educación municipales'),
  },
  {
    code: 'social-actors',
    name: sourced('Actores Sociales', footnote2),
    sensitive: notSensitive,
    invited: invited('Juntas de vecinos', 'Consejo de la Sociedad Civil', 'Mesas Barriales'),
  },
  {
    code: 'older-people',
    name: sourced('Adultos Mayores', footnote2),
    sensitive: notSensitive,
    invited: invited('Clubes de adulto mayor', 'Centros diurnos'),
  },
  {
    code: 'children-and-youth',
    name: sourced('Jóvenes y Niños', footnote2),
    sensitive: sensitive('that someone is a minor'),
    invited: invited('Centros de estudiantes', 'Agrupaciones juveniles', 'Oficina de protección de derechos'),
  },
  {
    code: 'women',
    name: sourced('Mujeres', footnote2),
    sensitive: notSensitive,
    invited: invited('Organizaciones de mujeres', 'Centro de la mujer'),
  },
  {
    code: 'people-with-disabilities',
    name: sourced('Personas en Situación de Discapacidad', footnote2),
    sensitive: sensitive('health'),
    invited: invited('Agrupaciones de personas con discapacidad', 'Redes de personas cuidadoras'),
  },
  {
    code: 'gender-and-sexual-diversity',
    name: sourced('Género y Diversidad Sexual', footnote2),
    sensitive: sensitive('sexual orientation or gender identity'),
    invited: invited('Organizaciones de la diversidad sexual y de género'),
  },
] as const satisfies readonly Segment[];

export type SegmentCode = (typeof segments)[number]['code'];
