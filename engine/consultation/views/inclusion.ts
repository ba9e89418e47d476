import type { Engine } from '../../kernel/engine.ts';
import type { ConsultationAt } from '../casting/polling-station.ts';
import { readConsultation } from '../consultation-row.ts';

/**
 * What is known of a ballot by its inclusion code, to whoever has the code: in the box, set aside, annulled and
 * why, counted, or not there. Never how it is marked.
 */
export interface InclusionView {
  readonly inclusionCode: string;
  readonly status: 'in-the-box' | 'set-aside' | 'annulled' | 'counted' | 'absent';
  readonly reason?: string;
}

/** Looks a ballot up; nothing where there is no such consultation. */
export function inclusionView(
  engine: Engine,
  at: ConsultationAt & { readonly code: string },
): Promise<InclusionView | undefined> {
  const { organization, process, consultation, code } = at;
  return engine.unit(organization, async (tx) => {
    const row = await readConsultation({ tx, organization, process, consultation });
    if (row === undefined) return { commit: false, value: undefined };
    const ballot = await tx
      .selectFrom('ballot')
      .select('inclusion_code')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('consultation', '=', consultation)
      .where('inclusion_code', '=', code)
      .executeTakeFirst();
    const aside = await tx
      .selectFrom('quarantine')
      .select(['state', 'reason', 'decided_because'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('consultation', '=', consultation)
      .where('inclusion_code', '=', code)
      .where('state', '<>', 'released')
      .executeTakeFirst();
    const counted = row.published_at !== null;
    return {
      commit: false,
      value: { inclusionCode: code, ...standing(ballot !== undefined, aside, counted) },
    };
  });
}

function standing(
  there: boolean,
  aside: { state: string; reason: string; decided_because: string | null } | undefined,
  counted: boolean,
): Omit<InclusionView, 'inclusionCode'> {
  if (!there) return { status: 'absent' };
  if (aside?.state === 'annulled')
    return { status: 'annulled', reason: aside.decided_because ?? aside.reason };
  if (aside !== undefined) return { status: 'set-aside', reason: aside.reason };
  return { status: counted ? 'counted' : 'in-the-box' };
}
