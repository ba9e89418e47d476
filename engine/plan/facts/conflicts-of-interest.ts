import { defineFact } from '../../gates/fact.ts';
import { plainName } from '../same-name.ts';

export interface ConflictsOfInterest {
  /** Nothing where no monitoring body is in office. */
  readonly monitoringBody: string | undefined;
  /** The commitments in which the monitoring body leads, supports or is the counterpart. */
  readonly partyTo: readonly { readonly commitment: string; readonly code: string; readonly as: string }[];
  /** The kinds of relation that it declared itself. */
  readonly relations: readonly string[];
  /** Persons who act for the monitoring body and at the same time for those who carry the plan out. */
  readonly bothSides: readonly { readonly person: string; readonly role: string }[];
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

type Scope = Parameters<(typeof conflictsOfInterest)['read']>[0];

/** Mandates that ended before the process was judged no longer count; the fact asks for those without an end. */
async function onBothSides({ tx, organization, process }: Scope) {
  const rows = await tx
    .selectFrom('mandate as monitor')
    .innerJoin('mandate as party', (join) =>
      join
        .onRef('party.organization', '=', 'monitor.organization')
        .onRef('party.person', '=', 'monitor.person')
        .on('party.role', 'in', parties),
    )
    .select(['monitor.person', 'party.role'])
    .distinct()
    .where('monitor.organization', '=', organization)
    .where('monitor.role', '=', 'monitoring-body')
    .where((where) =>
      where.or([where('monitor.process', 'is', null), where('monitor.process', '=', process)]),
    )
    .where((where) => where.or([where('party.process', 'is', null), where('party.process', '=', process)]))
    .where((where) =>
      where.or([
        where('party.valid_to', 'is', null),
        where('party.valid_to', '>', where.ref('monitor.valid_from')),
      ]),
    )
    .where((where) =>
      where.or([
        where('monitor.valid_to', 'is', null),
        where('monitor.valid_to', '>', where.ref('party.valid_from')),
      ]),
    )
    .orderBy('monitor.person')
    .orderBy('party.role')
    .limit(20)
    .execute();
  return rows;
}
