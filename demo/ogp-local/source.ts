import type { Citation } from '../provenance.ts';

/** The public pages behind these data, as far as they were read: each from its beginning, and no further than told. */
export const pages = {
  plan: {
    url: 'https://www.opengovpartnership.org/documents/action-plan-maipu-chile-2023-2024/',
    read: 'The heading, a line “Oct 2024” whose label is not in the text, the day of submission, the lead institutions and the summary, until the question on the long-term vision. Nothing after that was read, the commitments among it.',
  },
  inception: {
    url: 'https://www.opengovpartnership.org/documents/inception-report-action-plan-maipu-chile-2023-2024/',
    read: 'Section 1.1 whole, and section 1.2 until it tells of some 150 people. Nothing after that was read.',
  },
  launch: {
    url: 'https://thelatestnews.world/ilpes-cepal-accompanied-the-municipality-of-maipu-in-the-launch-of-its-first-local-action-plan-under-the-alliance-for-open-government',
    read: 'An English translation of CEPAL’s note; the title of the fourth commitment is cut after three words.',
  },
  workshop: {
    url: 'https://thelatestnews.world/eclac-trains-officials-from-the-municipality-of-maipu-in-the-formulation-of-local-open-government-initiatives',
    read: 'An English translation of CEPAL’s note: when Maipú joined, and that there were to be four commitments.',
  },
  laLibertad: {
    url: 'https://www.opengovpartnership.org/wp-content/uploads/2018/12/La-Libertad_Action-Plan_2018-2020_0.pdf',
    read: 'The years of the plan, of a record that quotes it.',
  },
} as const;

/** A page of that register; web pages have no page numbers. */
export const inPage = (document: keyof typeof pages): Citation => ({ document, page: null });
