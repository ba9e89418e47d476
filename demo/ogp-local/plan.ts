import { illustrative, inferred, sourced } from '../provenance.ts';
import { inPage } from './source.ts';

export const plan = {
  title: inferred(
    'Plan de acción de Maipú, Chile, 2023 – 2024',
    inPage('plan'),
    'The page’s title, in Spanish.',
  ),
  joinedIn: sourced('2022-05', inPage('workshop'), 'joined the Open Government Alliance (OGP) in May 2022'),
  submittedOn: inferred('2023-01-31', inPage('plan'), '“31st January 2023”, as a day.'),
  startsOn: illustrative('2023-02-01', 'The page gives years and the day of submission.'),
  endsOn: illustrative(
    '2024-08-31',
    'The last day of one of the two months that the page gives; the contradiction stands beside it.',
  ),
};

/** The same page gives two ends. Neither is chosen: both are on record, with what each says. */
export const twoEnds = {
  august: sourced('Action Plan End: August 2024', inPage('plan')),
  october: sourced('Oct 2024', inPage('plan')),
};

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
