import { defineFact } from '../../gates/fact.ts';
import { type DisseminationForm, disseminationForms } from '../transfer-fields.ts';

/** How far a practice of the accord has come. */
export interface PracticeStanding {
  readonly practice: string;
  readonly transfers: number;
  readonly channels: number;
  readonly offline: number;
  readonly startedOn: string | null;
  readonly periods: number;
  /** Periods in which women and people from rural places were counted. */
  readonly disaggregated: number;
  readonly reportedUntil: string | null;
  readonly verdict: string | null;
}

/** The accord in force and its practices; nothing while there is none. */
export interface TransferStanding {
  readonly signedOn: string;
  readonly approvedOn: string | null;
  readonly practices: readonly PracticeStanding[];
}

/** How the transfer of a process stands: an accord, and some rows of each practice. */
export const transferStanding = defineFact({
  name: 'transferStanding',
  async read({ tx, organization, process }): Promise<TransferStanding | undefined> {
    const accord = await tx
      .selectFrom('transfer_accord')
      .select(['practices', 'signed_on', 'council_approved_on'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('superseded_at', 'is', null)
      .executeTakeFirst();
    if (accord === undefined) return undefined;
    const steps = await tx
      .selectFrom('transfer_step')
      .select(({ fn }) => [
        ...(['practice', 'kind', 'form', 'verdict'] as const),
        fn.countAll<number>().as('steps'),
        fn.min('happened_on').as('first'),
        fn.max('until_on').as('until'),
        fn
          .countAll<number>()
          .filterWhere((row) => row.and([row('women', 'is not', null), row('rural', 'is not', null)]))
          .as('disaggregated'),
      ])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('superseded_at', 'is', null)
      .groupBy(['practice', 'kind', 'form', 'verdict'])
      .execute();
    const standing = (practice: string): PracticeStanding => {
      const of = (kind: string) => steps.filter((one) => one.practice === practice && one.kind === kind);
      const [operation] = of('operation');
      const forms = of('dissemination').map(({ form }) => form as DisseminationForm);
      return {
        practice,
        transfers: of('transfer').reduce((sum, one) => sum + Number(one.steps), 0),
        channels: forms.length,
        offline: forms.filter((form) => disseminationForms[form] === 'offline').length,
        startedOn: of('start')[0]?.first ?? null,
        periods: Number(operation?.steps ?? 0),
        disaggregated: Number(operation?.disaggregated ?? 0),
        reportedUntil: operation?.until ?? null,
        verdict: of('evaluation')[0]?.verdict ?? null,
      };
    };
    const { practices, signed_on: signedOn, council_approved_on: approvedOn } = accord;
    return { signedOn, approvedOn, practices: practices.map(standing) };
  },
});
