import { defineFact } from '../../gates/fact.ts';
import type { ParticipationLevel } from '../assets.ts';

/** How far people took part, as it was declared last; nothing where nobody declared it. */
export const participationLevel = defineFact({
  name: 'participationLevel',
  async read({
    tx,
    organization,
    process,
  }): Promise<{ readonly level: ParticipationLevel; readonly declaredAt: string } | undefined> {
    return tx
      .selectFrom('participation_level')
      .select(['level', 'declared_at as declaredAt'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('superseded_at', 'is', null)
      .executeTakeFirst();
  },
});
