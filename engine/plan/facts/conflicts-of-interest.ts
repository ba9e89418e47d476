import { defineFact, type FactScope } from '../../gates/fact.ts';
import { latest } from '../../kernel/clock.ts';
import { plainName } from '../../people/body-name.ts';

export interface ConflictsOfInterest {
  /** Nothing where no monitoring body is in office. */
  readonly monitoringBody: string | undefined;
  /** The commitments in which the monitoring body leads, supports or is the counterpart. */
  readonly partyTo: readonly { readonly commitment: string; readonly code: string; readonly as: string }[];
  /** The kinds of relation that it declared itself. */
  readonly relations: readonly string[];
  readonly bothSides: readonly TwoHats[];
}

/** A person who acts for the monitoring body and for those who carry the plan out: since when, and until when if it has an end. */
export interface TwoHats {
  readonly person: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
}

const parties = ['team', 'responsible-institution', 'technical-unit', 'administrator'];

/** Where the monitoring body is a party to what it monitors. */
export const conflictsOfInterest = defineFact({
  name: 'conflictsOfInterest',
  async read(scope): Promise<ConflictsOfInterest> {
    const { tx, organization, process } = scope;
    const body = await tx
      .selectFrom('monitoring_body')
      .select(['id', 'body', 'relations'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (body === undefined) return { monitoringBody: undefined, partyTo: [], relations: [], bothSides: [] };
    const commitments = await tx
      .selectFrom('commitment')
      .select(['id', 'code', 'lead', 'supporting', 'counterpart'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '!=', 'withdrawn')
      .orderBy('code')
      .execute();
    const name = plainName(body.body);
    const is = (text: string | null) => text !== null && plainName(text) === name;
    return {
      monitoringBody: body.id,
      partyTo: commitments.flatMap(({ id: commitment, code, lead, supporting, counterpart }) => [
        ...(is(lead) ? [{ commitment, code, as: 'lead' }] : []),
        ...(supporting.some(is) ? [{ commitment, code, as: 'supporting' }] : []),
        ...(is(counterpart) ? [{ commitment, code, as: 'counterpart' }] : []),
      ]),
      relations: body.relations.map(({ kind }) => kind),
      bothSides: await onBothSides(scope),
    };
  },
});

/** Mandates are few; which of them were held at once is read here, and which are held now is for the rule to say. */
async function onBothSides({ tx, organization, process }: FactScope): Promise<TwoHats[]> {
  const rows = await tx
    .selectFrom('mandate as monitor')
    .innerJoin('mandate as party', (join) =>
      join
        .onRef('party.organization', '=', 'monitor.organization')
        .onRef('party.person', '=', 'monitor.person')
        .on('party.role', 'in', parties),
    )
    .select(['monitor.person', 'party.role'])
    .select(['monitor.valid_from as monitorFrom', 'monitor.valid_to as monitorTo'])
    .select(['party.valid_from as partyFrom', 'party.valid_to as partyTo'])
    .where('monitor.organization', '=', organization)
    .where('monitor.role', '=', 'monitoring-body')
    .where(({ eb, or }) => or([eb('monitor.process', 'is', null), eb('monitor.process', '=', process)]))
    .where(({ eb, or }) => or([eb('party.process', 'is', null), eb('party.process', '=', process)]))
    .orderBy('monitor.person')
    .orderBy('party.role')
    .execute();
  return rows.map(({ person, role, monitorFrom, monitorTo, partyFrom, partyTo }) => {
    const ends = [monitorTo, partyTo].filter((end) => end !== null).sort();
    return { person, role, from: latest(monitorFrom, partyFrom), to: ends[0] ?? null };
  });
}
