import type { FactScope } from '../../gates/fact.ts';

/** What the call that stands says; what it does not say is null. */
export interface CallView {
  readonly convener: string | null;
  readonly object: string | null;
  readonly agenda: readonly string[];
  readonly whoMayAttend: string | null;
  readonly registrationUntil: string | null;
  readonly contact: string | null;
  /** Where it is joined from afar. */
  readonly link: string | null;
  readonly whoMayVote: string | null;
  /** How many people it asks for at its first call, and when it begins without them. */
  readonly quorum: number | null;
  readonly secondCallAt: string | null;
  readonly criteria: readonly string[];
}

/** Where and when a call was published, and what shows it. */
export interface PublicationView {
  readonly channel: string;
  readonly kind: string;
  readonly note: string | null;
  readonly evidence: readonly object[];
  readonly publishedAt: string;
  readonly recordedAt: string;
  readonly late: boolean;
  /** Whether it published the call that stands, and not one that was changed or moved since. */
  readonly stands: boolean;
}

export async function callOf(
  { tx, organization, process }: FactScope,
  id: string | null,
): Promise<CallView | null> {
  if (id === null) return null;
  const row = await tx
    .selectFrom('meeting_call')
    .leftJoin('meeting_call_terms as terms', (join) =>
      join
        .onRef('terms.organization', '=', 'meeting_call.organization')
        .onRef('terms.process', '=', 'meeting_call.process')
        .onRef('terms.id', '=', 'meeting_call.id'),
    )
    .selectAll('meeting_call')
    .select(['terms.link', 'terms.who_may_vote', 'terms.quorum', 'terms.second_call_at', 'terms.criteria'])
    .where('meeting_call.organization', '=', organization)
    .where('meeting_call.process', '=', process)
    .where('meeting_call.id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    convener: row.convener,
    object: row.object,
    agenda: row.agenda,
    whoMayAttend: row.who_may_attend,
    registrationUntil: row.registration_until,
    contact: row.contact,
    link: row.link,
    whoMayVote: row.who_may_vote,
    quorum: row.quorum,
    secondCallAt: row.second_call_at,
    criteria: row.criteria ?? [],
  };
}

export async function publicationsOf(
  { tx, organization, process }: FactScope,
  meeting: string,
): Promise<PublicationView[]> {
  const rows = await tx
    .selectFrom('meeting_notice')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.organization', '=', 'meeting_notice.organization')
        .onRef('meeting.process', '=', 'meeting_notice.process')
        .onRef('meeting.id', '=', 'meeting_notice.meeting'),
    )
    .selectAll('meeting_notice')
    .select('meeting.call as standing')
    .where('meeting_notice.organization', '=', organization)
    .where('meeting_notice.process', '=', process)
    .where('meeting_notice.meeting', '=', meeting)
    .orderBy('meeting_notice.published_at')
    .orderBy('meeting_notice.id')
    .execute();
  return rows.map((row) => ({
    channel: row.channel,
    kind: row.kind,
    note: row.note,
    evidence: row.evidence,
    publishedAt: row.published_at,
    recordedAt: row.recorded_at,
    late: row.late,
    stands: row.call === row.standing,
  }));
}
