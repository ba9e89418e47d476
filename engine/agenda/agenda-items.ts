import { z } from 'zod';
import { ownerFields, ownerOf } from '../dialogues/views/agreement-owner.ts';
import type { Context } from '../kernel/command.ts';
import { isRefused, type Refused } from '../kernel/refusals.ts';
import { Id, Line, Slug, Text } from '../kernel/values.ts';
import { refuseArea } from '../process/refuse-area.ts';
import { sealedItem } from './agenda-row.ts';
import { agendaItemLifecycle } from './machine.ts';

const { owner, ownerCommittee } = ownerFields;

/** Something that an agenda wants done: by government, by the community itself, or by both. */
export const Item = z.strictObject({
  title: Line,
  action: Text,
  area: Slug.optional(),
  /** From 1, first of all, to 5. */
  priority: z.int().min(1).max(5),
  carriedOutBy: z.enum(['government', 'together', 'community']),
  owner,
  ownerCommittee,
  /** An item of the approved version that is neither done nor dropped: this one goes on with it. */
  continues: Id.optional(),
});

/** Keeps the items of an agenda in their order; refuses an area or an owner that is not there. */
export async function keepItems(
  context: Context<unknown>,
  agenda: string,
  items: readonly z.output<typeof Item>[],
): Promise<Refused | undefined> {
  const { tx, organization, process, newId, begin, seal } = context;
  const rows = [];
  for (const [
    index,
    { title, action, area, priority, carriedOutBy, continues, ...named },
  ] of items.entries()) {
    const refused = refuseArea(context, `items.${index}.area`, area);
    if (refused !== undefined) return refused;
    const owned = await ownerOf(context, named);
    if (isRefused(owned)) return owned;
    const id = newId();
    const texts = { title, action, owner: owned.owner, note: null };
    rows.push({
      ...{ organization, process: process.id, id, agenda, number: index + 1, ...texts },
      ...{ area: area ?? null, priority, carried_out_by: carriedOutBy },
      owner_committee: owned.owner_committee,
      continues: continues ?? null,
      followed_at: null,
      state: begin(agendaItemLifecycle, id),
      ...seal('agenda_item', id, sealedItem(texts)),
    });
  }
  await tx.insertInto('agenda_item').values(rows).execute();
  return undefined;
}
