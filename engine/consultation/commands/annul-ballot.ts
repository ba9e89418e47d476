import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { refuseAuthor } from '../../process/authorship.ts';
import { type ConsultationScope, scopeOf } from '../consultation-row.ts';
import { consultationLifecycle, quarantineLifecycle } from '../machine.ts';
import { decide, quarantineReasons } from '../quarantine-row.ts';

/**
 * Annuls a ballot that somebody else set aside, with a reason of a closed list. It stays in the box, is not counted, and
 * the published file has its inclusion code under the reason. Whoever's document another used may vote again.
 */
export const annulBallot = defineCommand({
  name: 'annul-ballot',
  input: z.strictObject({ consultation: Id, quarantine: Id, reason: z.enum(quarantineReasons) }),
  by: ['secretary', 'team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { consultation, quarantine, reason } = context.input;
    const scope = scopeOf(context, consultation);
    const ballot = await decide(scope, quarantine, reason);
    if (ballot === undefined) return notFound('quarantine', quarantine);
    const refused =
      (await context.step(quarantineLifecycle, quarantine, 'annul-ballot')) ??
      (await refuseAuthor(context, 'ballot-set-aside', quarantine));
    if (refused !== undefined) return refused;
    if (reason === 'cast-by-another') await strikeOff(scope, ballot);
    const payload = { consultation, quarantine, inclusionCode: ballot.inclusion_code, reason };
    return { event: { type: 'ballot-annulled', payload } };
  },
});

async function strikeOff(
  { tx, organization, process, consultation }: ConsultationScope,
  ballot: { inclusion_code: string; pseudonym: string | null },
): Promise<void> {
  if (ballot.pseudonym === null) return;
  await tx
    .deleteFrom('roll_entry')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('pseudonym', '=', ballot.pseudonym)
    .where('inclusion_code', '=', ballot.inclusion_code)
    .execute();
}
