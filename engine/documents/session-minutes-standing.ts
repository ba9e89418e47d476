import type { FactScope } from '../gates/fact.ts';

/** How far the minutes of a session have come in the forum, and the language that its documents are in. */
export interface SessionMinutesStanding {
  readonly isSigned: boolean;
  readonly isPublished: boolean;
  readonly language: 'es' | 'en';
}

/** Nothing where the session has no minutes yet. */
export async function standingOfSessionMinutes(
  { tx, organization, process }: FactScope,
  session: string,
): Promise<SessionMinutesStanding | undefined> {
  const row = await tx
    .selectFrom('session_minutes')
    .innerJoin('organization', 'organization.organization', 'session_minutes.organization')
    .select(['session_minutes.signed_at', 'session_minutes.published_at', 'organization.language'])
    .where('session_minutes.organization', '=', organization)
    .where('session_minutes.process', '=', process)
    .where('session_minutes.session', '=', session)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const language = row.language === 'en' ? 'en' : 'es';
  return { isSigned: row.signed_at !== null, isPublished: row.published_at !== null, language };
}
