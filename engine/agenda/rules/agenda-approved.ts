import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * An assembly approved the local agenda, and what it wants done has owners.
 * Source: Iztapalapa, "formulación popular de agendas locales de desarrollo", carried by the elected planning committee.
 */
export const agendaApproved = defineRule({
  name: 'agenda-approved',
  version: 1,
  params: z.strictObject({ owned: z.boolean().default(true) }),
  needs: ['approvedAgenda'],
  remedy: ['draft-agenda', 'approve-agenda'],
  judge({ approvedAgenda }, { owned }) {
    if (approvedAgenda === undefined) return unknown('approved-agenda');
    const { items, withoutOwner, first } = approvedAgenda;
    const found = { items, withoutOwner };
    return owned && withoutOwner > 0 ? notMet(found, { owned }, first) : met(found);
  },
});
