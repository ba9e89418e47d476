import { illustrative } from '../provenance.ts';
import { documentNumber, voter } from './voters.ts';

const why = 'Made up to be refused: the plan tells of no such attempt.';

/** What the demo tries and must not get. Numbers beyond the 1,101 belong to voters that cast nothing. */
export const refusedAttempts = {
  /** Leaving the dialogues while segments are unheard. */
  leavingEarly: illustrative(
    { stage: 'dialogues', triedAt: '2021-07-30T12:00:00-04:00', heardSegments: 4 },
    why,
  ),
  /** A dialogue called three days ahead. */
  lateNotice: illustrative(
    {
      segment: 'migrants',
      noticePublishedAt: '2021-07-20T18:00:00-04:00',
      startsAt: '2021-07-23T18:30:00-04:00',
    },
    why,
  ),
  /** A sheet with a kind that there is not and an empty text: all of it is taken or nothing. */
  brokenSheet: illustrative(
    {
      segment: 'migrants',
      triedAt: '2021-07-24T13:40:00-04:00',
      csv: 'tipo,aporte\npropuesta,Una ventanilla de orientación.\nreclamo,\n',
    },
    why,
  ),
  /** A twelve-year-old, whom the strict reading of the charter leaves out. */
  underAge: illustrative({ document: documentNumber(2_000), ageYears: 12, link: 'studies' }, why),
  /** The first voter once more, with another choice. */
  secondVote: illustrative({ ...voter(0), option: 'public-spaces' }, why),
  /** Someone with no link to the commune. */
  withoutLink: illustrative({ document: documentNumber(2_001), ageYears: 40, link: null }, why),
  /** One minute after the close. */
  afterClose: illustrative({ ...voter(2_002), castAt: '2021-10-17T20:01:00-03:00' }, why),
} as const;
