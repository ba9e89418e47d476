import type { Citation } from '../provenance.ts';

/** The page of the commitment in the programme's register, with the plan's text and the mechanism's review in it. */
export const page = {
  title: 'Transferring the Experiences of Civic Participation to Municipalities of Freedom (LAL0009)',
  publisher: 'Open Government Partnership',
  report: 'La Libertad Design Report 2018-2020',
  mechanism: 'Independent Reporting Mechanism (IRM)',
  plan: 'La Libertad Action Plan 2018-2020',
  planFile:
    'https://www.opengovpartnership.org/wp-content/uploads/2018/12/La-Libertad_Action-Plan_2018-2020_0.pdf',
  note:
    'Read as text, which has no page numbers. Quoted in its own words. The name and the contact of a person, which the page prints, ' +
    'are not kept; the office is.',
} as const;

export const inPage: Citation = { document: 'ogp-lal0009', page: null };
