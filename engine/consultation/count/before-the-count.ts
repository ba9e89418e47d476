import { notPossible, type Refused } from '../../kernel/refusals.ts';
import type { ConsultationScope } from '../consultation-row.ts';
import type { PaperBatch } from '../tally/paper-batch.ts';

/** What has to be settled before anything is counted: paper that was read once only, ballots set aside. */
export async function unsettled(scope: ConsultationScope): Promise<Refused | undefined> {
  const batches = await inStates(scope, ['entered', 'differing']);
  if (batches.length > 0)
    return notPossible('paper-batches-not-reconciled', { batches: batches.map(({ code }) => code) });
  const aside = await quarantined(scope, 'set-aside');
  return aside.length > 0 ? notPossible('ballots-in-quarantine', { ballots: aside.length }) : undefined;
}

function inStates({ tx, organization, process, consultation }: ConsultationScope, states: readonly string[]) {
  return tx
    .selectFrom('paper_batch')
    .select(['code', 'totals'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('state', 'in', states)
    .orderBy('code')
    .execute();
}

/** The batches that are counted, as they were reconciled. */
export async function reconciledBatches(scope: ConsultationScope): Promise<PaperBatch[]> {
  const rows = await inStates(scope, ['reconciled']);
  return rows.map(({ totals }) => totals as PaperBatch);
}

function quarantined({ tx, organization, process, consultation }: ConsultationScope, state: string) {
  return tx
    .selectFrom('quarantine')
    .select(['inclusion_code', 'decided_because'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('state', '=', state)
    .orderBy('inclusion_code')
    .execute();
}

/** The ballots that were annulled, with the reason. */
export const annulledBallots = (scope: ConsultationScope) => quarantined(scope, 'annulled');
