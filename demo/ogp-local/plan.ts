import { illustrative, inferred, type Marked, sourced } from '../provenance.ts';
import { inPage } from './source.ts';

export const plan = {
  title: inferred(
    'Plan de acción de Maipú, Chile, 2023 – 2024',
    inPage('plan'),
    'The page’s title, in Spanish.',
  ),
  marked: illustrative(
    'ensayo: sesiones, ejecución y evaluación ilustrativas',
    'What stands beside the title on every page of the process.',
  ),
  joinedIn: sourced('2022-05', inPage('workshop'), 'joined the Open Government Alliance (OGP) in May 2022'),
  submittedOn: inferred('2023-01-31', inPage('plan'), '“31st January 2023”, as a day.'),
  startsOn: illustrative('2023-02-01', 'The page gives years and the day of submission.'),
  endsOn: illustrative(
    '2024-08-31',
    'The last day of the month in the page’s heading; what else it says of the end stands beside it.',
  ),
};

/** What a page says of the plan's end: the words, whose word it is, and where in what was read of the page they stand. */
interface PlanEnd {
  readonly code: string;
  readonly says: string;
  readonly quote: string;
  readonly declared: string;
  readonly place: string;
}

const beginning = 'de la página se leyó solo el comienzo';

/**
 * What one page says of the end: its heading, its form and its title. None is chosen: all are on record. The plan itself
 * and the rest of the page were not read, and may say it once and for all.
 */
export const planEnds: readonly Marked<PlanEnd>[] = [
  sourced(
    {
      code: 'august',
      says: 'El plan termina en agosto de 2024.',
      quote: 'Action Plan End: August 2024',
      declared: 'Open Government Partnership',
      place: `encabezado; ${beginning}`,
    },
    inPage('plan'),
    'A field of the page’s heading, which the programme keeps.',
  ),
  inferred(
    {
      code: 'october',
      says: 'El plan termina en octubre de 2024, si esa línea sin rótulo es su fin.',
      quote: 'Oct 2024',
      declared: 'Municipalidad de Maipú',
      place: `línea sin rótulo sobre “Date Submitted”; ${beginning}`,
    },
    inPage('plan'),
    'The line has no label in the text that was read. That it is the plan’s end, and that the form below the heading is the municipality’s own, is our reading.',
  ),
  sourced(
    {
      code: 'year',
      says: 'El plan termina en 2024, sin decir el mes.',
      quote: 'Action plan – Maipú, Chile, 2023 – 2024',
      declared: 'Open Government Partnership',
      place: `título; ${beginning}`,
    },
    inPage('plan'),
    'The title gives years alone, and goes with either month.',
  ),
];

/** The plan of La Libertad's record: only its years were taken. */
export const earlierPlan = {
  title: inferred(
    'Plan de acción de La Libertad, 2018 – 2020',
    inPage('laLibertad'),
    'Its title, in Spanish.',
  ),
  startsOn: inferred(
    '2018-12-01',
    inPage('laLibertad'),
    'The plan is of 2018; its file is of December of that year.',
  ),
  endsOn: inferred('2020-12-31', inPage('laLibertad'), 'The record gives December 2020 as the end.'),
};

/** A plan of a country, so that the set of 2021 is seen at work: nobody's. */
export const nationalPlan = illustrative(
  { title: 'Plan de un país (ilustrativo)', startsOn: '2023-01-01', endsOn: '2024-12-31' },
  'No plan of a country was read.',
);
