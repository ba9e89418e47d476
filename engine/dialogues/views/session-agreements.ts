import type { FactScope } from '../../gates/fact.ts';

const columns = ['id', 'session', 'number', 'state', 'text', 'owner', 'due_on', 'ended_at'] as const;

/** The agreements that a session made, by their number. */
export function agreementsOfSession({ tx, organization, process }: FactScope, session: string) {
  return tx
    .selectFrom('agreement')
    .select(columns)
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', session)
    .orderBy('number')
    .execute();
}

/** The agreements of other sessions, recorded before an instant, that were open then or ended since. */
export function openAgreementsBefore(
  { tx, organization, process }: FactScope,
  session: { readonly id: string; readonly openedAt: string },
) {
  return tx
    .selectFrom('agreement')
    .select(columns)
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', 'is not', null)
    .where('session', '<>', session.id)
    .where('recorded_at', '<', session.openedAt)
    .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>=', session.openedAt)]))
    .orderBy('id')
    .limit(500)
    .execute();
}
